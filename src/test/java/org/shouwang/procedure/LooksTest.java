package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.identity.CurrentActor;
import org.shouwang.procedure.Look.Part;
import org.shouwang.procedure.TaskFilter.Sort;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class LooksTest {

    private static final Look NARROW =
            new Look(Part.OVERDUE, "checkLead", AreaCode.of("419901101"), "zs", Sort.VILLAGE, true, "leadCheck");

    @Autowired
    Looks looks;

    @Autowired
    CurrentActor actor;

    @Test
    void how_somebody_last_looked_is_kept_for_that_person_alone() {
        actor.runAs("township-419901101", () -> looks.remember(new Look(Part.DONE, null, null, " ", null, false)));
        actor.runAs("township-419901101", () -> looks.remember(NARROW));

        assertThat(actor.callAs("township-419901101", looks::last)).isEqualTo(NARROW);
        assertThat(actor.callAs("township-419901102", looks::last)).isEqualTo(Look.FIRST);
    }

    @Test
    void a_named_way_is_picked_replaced_by_its_namesake_and_removed() {
        actor.runAs("county-419901", () -> looks.save(" 本周 ", Look.FIRST));
        actor.runAs("county-419901", () -> looks.save("本周", NARROW));

        var saved = actor.callAs("county-419901", looks::saved);
        assertThat(saved).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("本周");
            assertThat(one.look()).isEqualTo(NARROW);
        });
        actor.runAs("county-139901", () -> looks.remove(saved.get(0).id()));
        assertThat(actor.callAs("county-419901", looks::saved)).hasSize(1);
        actor.runAs("county-419901", () -> looks.remove(saved.get(0).id()));
        assertThat(actor.callAs("county-419901", looks::saved)).isEmpty();
    }

    @Test
    void a_name_is_needed_and_may_not_be_long() {
        assertThatThrownBy(() -> actor.runAs("county-419901", () -> looks.save(" ", NARROW)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("look.name-missing");
        assertThatThrownBy(() -> actor.runAs("county-419901", () -> looks.save("长".repeat(31), NARROW)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("look.name-too-long");
    }
}
