package org.shouwang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaCode;

class ScopeTest {

    private static final AreaCode COUNTY = AreaCode.of("341802");
    private static final AreaCode VILLAGE = AreaCode.of("341802100201");
    private static final AreaCode ELSEWHERE = AreaCode.of("341722100201");

    @Test
    void a_scope_covers_its_areas_with_everything_in_them_and_nothing_else() {
        Scope scope = Scope.of(List.of(COUNTY));

        assertThat(scope.covers(VILLAGE)).isTrue();
        assertThat(scope.covers(COUNTY)).isTrue();
        assertThat(scope.covers(AreaCode.of("3418"))).isFalse();
        assertThat(scope.covers(ELSEWHERE)).isFalse();
        assertThat(scope.covers(null)).isFalse();
    }

    @Test
    void areas_within_others_are_dropped() {
        Scope scope = Scope.of(List.of(VILLAGE, COUNTY, ELSEWHERE));

        assertThat(scope.areas()).containsExactly(ELSEWHERE, COUNTY);
    }

    @Test
    void nobody_sees_anything_without_a_post() {
        Scope scope = new Actor(1, "somebody", "某某", List.of()).scope();

        assertThat(scope.covers(VILLAGE)).isFalse();
        assertThat(scope.sql("h.village_code")).isEqualTo("(false)");
        assertThat(scope.params()).isEmpty();
    }

    @Test
    void the_sql_says_the_same_with_named_parameters() {
        Scope scope = Scope.of(List.of(COUNTY, ELSEWHERE));

        assertThat(scope.sql("h.village_code"))
                .isEqualTo("(h.village_code like :scope0 or h.village_code like :scope1)");
        assertThat(scope.params()).isEqualTo(Map.of("scope0", "341722100201%", "scope1", "341802%"));
    }

    @Test
    void narrowing_never_widens() {
        Scope scope = Scope.of(List.of(COUNTY));

        assertThat(scope.within(VILLAGE).areas()).containsExactly(VILLAGE);
        assertThat(scope.within(AreaCode.of("34")).areas()).containsExactly(COUNTY);
        assertThat(scope.within(ELSEWHERE).areas()).isEmpty();
        assertThat(scope.within(null)).isEqualTo(scope);
    }

    @Test
    void acting_needs_the_role_over_the_area_and_departments_act_for_themselves_alone() {
        Actor actor = new Actor(
                1,
                "somebody",
                "某某",
                List.of(post("VILLAGE_CLERK", VILLAGE, null), post(Role.DEPARTMENT, COUNTY, "medicalSecurity")));

        assertThat(actor.may("VILLAGE_CLERK", VILLAGE)).isTrue();
        assertThat(actor.may("VILLAGE_CLERK", AreaCode.of("341802100202"))).isFalse();
        assertThat(actor.may("TOWNSHIP_CLERK", VILLAGE)).isFalse();
        assertThat(actor.mayFor("medicalSecurity", VILLAGE)).isTrue();
        assertThat(actor.mayFor("education", VILLAGE)).isFalse();
        assertThat(actor.mayFor("medicalSecurity", ELSEWHERE)).isFalse();
        assertThat(actor.scope("VILLAGE_CLERK").areas()).containsExactly(VILLAGE);
    }

    private static Post post(String role, AreaCode area, String department) {
        return new Post(1, role, area, department, LocalDate.of(2024, 1, 1), null);
    }
}
