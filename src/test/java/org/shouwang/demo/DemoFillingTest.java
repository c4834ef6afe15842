package org.shouwang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.household.HouseholdFilter;
import org.shouwang.household.Households;
import org.shouwang.identity.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class DemoFillingTest {

    @Autowired
    private DemoFilling filling;

    @Autowired
    private Households households;

    @Autowired
    private CurrentActor actor;

    @Test
    void households_are_registered_by_their_village_clerks_and_only_once() {
        int before = count();

        filling.fill(60);
        int once = count();
        filling.fill(60);

        assertThat(once - before).isEqualTo(60);
        assertThat(count()).isEqualTo(once);
        assertThat(filling.progress().households()).isEqualTo(60);
        assertThat(filling.progress().finished()).isTrue();
    }

    private int count() {
        return actor.callAs("admin", () -> households.count(HouseholdFilter.ALL));
    }
}
