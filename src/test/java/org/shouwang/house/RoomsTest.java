package org.shouwang.house;

import org.junit.jupiter.api.Test;
import org.shouwang.Shouwang;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void every_room_leans_only_on_the_rooms_that_its_package_info_allows_and_never_in_a_circle() {
        ApplicationModules.of(Shouwang.class).verify();
    }
}
