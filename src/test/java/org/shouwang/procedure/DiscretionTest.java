package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.identity.Actor;
import org.shouwang.identity.Post;
import org.shouwang.shared.AreaCode;

class DiscretionTest {

    private static final AreaCode VILLAGE = AreaCode.of("341802002201");

    @Test
    void who_objected_is_shown_to_the_township_and_the_county_but_not_to_the_village() {
        List<Submission> handedIn = List.of(objection());

        assertThat(seenBy("VILLAGE_CLERK", "341802002201", handedIn)).isEqualTo("{\"objection\":\"有两辆车\"}");
        assertThat(seenBy("SUPERVISOR", "341802", handedIn)).doesNotContain("张某");
        assertThat(seenBy("TOWNSHIP_CLERK", "341802002", handedIn)).contains("张某", "13800000000");
        assertThat(seenBy("COUNTY_LEADER", "341802", handedIn)).contains("张某", "13800000000");
        assertThat(seenBy("COUNTY_CLERK", "150724", handedIn)).doesNotContain("张某");
    }

    private static String seenBy(String role, String area, List<Submission> handedIn) {
        var post = new Post(1, role, AreaCode.of(area), null, LocalDate.EPOCH, null);
        return Discretion.of(handedIn, new Actor(1, "reader", "读者", List.of(post)), VILLAGE)
                .get(0)
                .values()
                .toString();
    }

    private static Submission objection() {
        return new Submission(
                1L,
                "AJ-341802-2024-000001-1",
                "concludeNotice",
                "concludeNotice",
                null,
                "task",
                "concludeNotice",
                1,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("objection", "有两辆车")
                        .put("objectorName", "张某")
                        .put("objectorPhone", "13800000000"),
                "OBJECTION",
                LocalDate.parse("2024-05-20"),
                Instant.EPOCH,
                List.of(),
                "village",
                "村级信息员",
                "VILLAGE_CLERK",
                List.of(),
                null);
    }
}
