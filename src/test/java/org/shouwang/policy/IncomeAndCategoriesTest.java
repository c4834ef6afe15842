package org.shouwang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.policy.Categories.MARGINAL_AT_RISK;
import static org.shouwang.policy.Categories.SUDDEN_SEVERE_HARDSHIP;
import static org.shouwang.policy.Categories.UNSTABLE_LIFTED_OUT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;

class IncomeAndCategoriesTest {

    private final ProfileShelf shelf = new ProfileShelf(PolicyResources.profiles());
    private final Profile anhui = shelf.find("anhui", "2024").orElseThrow();
    private final Profile liaoning = shelf.find("liaoning", "2022").orElseThrow();
    private final IncomeTest test = new IncomeTest();
    private final Categories categories = new Categories();

    @Test
    void net_income_per_head_is_the_four_incomes_minus_operating_expenditure_over_the_members() {
        IncomeResult result = test.apply(anhui, figures(20_000, 18_000, 7_000, 800, 3_200, 4, 0, 6_400));

        assertThat(result.perHead()).isEqualByComparingTo("8750");
        assertThat(result.withinLine()).isTrue();
        assertThat(result.line()).isEqualByComparingTo("9100");
        assertThat(result.lineVersion()).isEqualTo("anhui/2024");
        assertThat(result.derivation().zh()).contains("8,750元/人≤监测收入基准9,100元");
    }

    @Test
    void the_liaoning_test_adds_claims_and_takes_off_out_of_pocket_expenditure() {
        IncomeResult result = test.apply(liaoning, figures(39_000, 0, 0, 0, 0, 4, 0, 12_000));

        assertThat(result.perHead()).isEqualByComparingTo("9750");
        assertThat(result.testValue()).isEqualByComparingTo("6750");
        assertThat(result.withinLine()).isTrue();
        assertThat(result.formula()).isEqualTo("NET_PLUS_CLAIMS_MINUS_OOP");
    }

    @Test
    void an_income_at_the_line_is_within_it_or_not_as_the_profile_says_and_no_rounding_decides() {
        assertThat(test.apply(anhui, wages("36400", 4)).withinLine()).isTrue();
        assertThat(test.apply(anhui, wages("36400.01", 4)).withinLine()).isFalse();
        assertThat(test.apply(liaoning, wages("21780", 3)).withinLine()).isFalse();
        assertThat(test.apply(liaoning, wages("21779.99", 3)).withinLine()).isTrue();
    }

    @Test
    void a_household_without_members_and_amounts_below_zero_are_refused_together() {
        var figures = new IncomeFigures(BigDecimal.ONE.negate(), null, null, null, null, 0, null, null);

        assertThatThrownBy(() -> test.apply(anhui, figures))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(ids(refusal.reasons()))
                        .containsExactly("policy.head-count", "policy.amount-negative"));
    }

    @Test
    void the_income_window_is_the_twelve_complete_months_before_the_visit() {
        Window window = anhui.incomeWindow(LocalDate.parse("2024-05-16"));

        assertThat(window).isEqualTo(new Window(LocalDate.parse("2023-05-01"), LocalDate.parse("2024-04-30")));
    }

    @Test
    void within_the_line_a_household_is_marginal_or_unstable_by_whether_it_was_lifted_out() {
        IncomeResult low = test.apply(anhui, wages("35000", 4));

        assertThat(derive(false, low, true, false, false).category()).contains(MARGINAL_AT_RISK);
        assertThat(derive(true, low, true, true, false).category()).contains(UNSTABLE_LIFTED_OUT);
        assertThat(ids(derive(false, low, true, false, false).against(UNSTABLE_LIFTED_OUT)))
                .containsExactly("policy.category-needs-lifted-out");
        assertThat(ids(derive(true, low, true, true, false).against(SUDDEN_SEVERE_HARDSHIP)))
                .containsExactly("policy.category-needs-income-above-line");
        assertThat(derive(false, low, true, false, false).against(MARGINAL_AT_RISK))
                .isEmpty();
        assertThat(ids(derive(false, low, true, false, false).against("RICH")))
                .containsExactly("policy.category-unknown");
    }

    @Test
    void above_the_line_only_a_sudden_event_makes_a_household_monitored() {
        IncomeResult high = test.apply(anhui, wages("40600", 4));

        assertThat(derive(false, high, true, true, false).category()).contains(SUDDEN_SEVERE_HARDSHIP);
        assertThat(derive(true, high, true, true, false).category()).contains(SUDDEN_SEVERE_HARDSHIP);
        assertThat(derive(false, high, true, false, false).category()).isEmpty();
        assertThat(ids(derive(false, high, true, false, false).reasons()))
                .containsExactly("policy.above-line-without-sudden-event");
    }

    @Test
    void a_low_income_is_not_enough_without_risk_or_where_the_household_copes_alone() {
        IncomeResult low = test.apply(anhui, wages("20000", 4));

        assertThat(derive(false, low, false, false, false).category()).isEmpty();
        assertThat(ids(derive(false, low, false, false, true).reasons()))
                .containsExactly("policy.no-risk", "policy.copes-alone");
        assertThat(ids(derive(false, low, true, false, true).against(MARGINAL_AT_RISK)))
                .containsExactly("policy.copes-alone");
    }

    @Test
    void the_special_appraisal_needs_two_thirds_present_and_a_majority_of_them() {
        Quorum quorum = anhui.appraisalQuorum();

        assertThat(quorum.attended(35, 32)).isTrue();
        assertThat(quorum.attended(36, 24)).isTrue();
        assertThat(quorum.attended(36, 23)).isFalse();
        assertThat(quorum.passed(32, 30)).isTrue();
        assertThat(quorum.passed(32, 16)).isFalse();
    }

    @Test
    void every_province_of_the_product_has_rules_for_todays_leads() {
        LocalDate today = LocalDate.parse("2026-11-22");

        for (String county : List.of("150724", "430981", "341802", "341722", "219901", "139901", "519901", "529901")) {
            assertThat(shelf.of(AreaCode.of(county), today)).as(county).isPresent();
        }
        assertThat(shelf.of(AreaCode.of("419901"), today)).isPresent();
        assertThat(shelf.of(AreaCode.of("469901"), today)).isPresent();
        assertThat(shelf.of(AreaCode.of("150724"), LocalDate.parse("2023-12-31")))
                .isEmpty();
    }

    @Test
    void the_version_of_the_day_and_the_smallest_area_decides() {
        Profile county = new Profile(
                9,
                "area-341802",
                "2025",
                anhui.name(),
                AreaCode.of("341802"),
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2025-06-30"),
                anhui.values());
        var all = new java.util.ArrayList<>(PolicyResources.profiles());
        all.add(county);
        var withCounty = new ProfileShelf(all);

        assertThat(label(withCounty, "219901", "2021-08-01")).isEqualTo("liaoning/2021");
        assertThat(label(withCounty, "219901", "2022-05-06")).isEqualTo("liaoning/2022");
        assertThat(label(withCounty, "139901", "2022-03-31")).isEqualTo("hebei/2020");
        assertThat(label(withCounty, "139901", "2022-04-01")).isEqualTo("hebei/2022");
        assertThat(label(withCounty, "341802", "2025-03-01")).isEqualTo("area-341802/2025");
        assertThat(label(withCounty, "341802", "2025-07-01")).isEqualTo("anhui/2024");
        assertThat(label(withCounty, "341722", "2025-03-01")).isEqualTo("anhui/2024");
        assertThat(withCounty.find("anhui", "2022").orElseThrow().validTo()).isEqualTo("2023-12-31");
    }

    @Test
    void every_shipped_value_has_the_shape_of_its_field_and_a_ground_or_the_mark() {
        for (Profile profile : PolicyResources.profiles()) {
            for (ProfileField field : ProfileField.values()) {
                ProfileValue value = profile.values().get(field.key());
                assertThat(value).as(profile.label() + " " + field).isNotNull();
                assertThat(ProfileValueCheck.of(field.key(), value))
                        .as(profile.label() + " " + field)
                        .isEmpty();
                assertThat(value.ground().toConfirm() || value.ground().source() != null)
                        .isTrue();
            }
        }
    }

    private static String label(ProfileShelf shelf, String county, String day) {
        return shelf.of(AreaCode.of(county), LocalDate.parse(day)).orElseThrow().label();
    }

    private CategoryDerivation derive(
            boolean liftedOut, IncomeResult income, boolean hasRisk, boolean suddenEvent, boolean ableToCope) {
        return categories.derive(anhui, liftedOut, income, hasRisk, suddenEvent, ableToCope);
    }

    private static List<String> ids(List<Reason> reasons) {
        return reasons.stream().map(Reason::id).toList();
    }

    private static IncomeFigures wages(String wages, int members) {
        return new IncomeFigures(new BigDecimal(wages), null, null, null, null, members, null, null);
    }

    private static IncomeFigures figures(
            int wages,
            int operating,
            int spent,
            int property,
            int transfers,
            int members,
            int claims,
            int outOfPocket) {
        return new IncomeFigures(
                BigDecimal.valueOf(wages),
                BigDecimal.valueOf(operating),
                BigDecimal.valueOf(spent),
                BigDecimal.valueOf(property),
                BigDecimal.valueOf(transfers),
                members,
                BigDecimal.valueOf(claims),
                BigDecimal.valueOf(outOfPocket));
    }
}
