package org.shouwang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ProfilesTest {

    private static final AreaCode COUNTY = AreaCode.of("469901");

    @Autowired
    private Profiles profiles;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private CurrentActor actors;

    @Test
    void the_shipped_versions_and_the_calendar_are_stored_once() {
        assertThat(profiles.list())
                .extracting(Profile::label)
                .contains("anhui/2024", "hainan/2021")
                .doesNotHaveDuplicates();
        assertThat(calendars.version()).isEqualTo("cn-2026.1");
        assertThat(calendars.specialDays(2026)).hasSize(39);
        assertThat(deadlines.addWorkingDays(LocalDate.parse("2026-09-18"), 20)).isEqualTo("2026-10-22");
    }

    @Test
    void a_stored_version_has_the_values_it_was_shipped_with() {
        Profile stored = profiles.of(AreaCode.of("341802"), LocalDate.parse("2024-05-13"));
        Profile shipped = new ProfileShelf(PolicyResources.profiles())
                .find("anhui", "2024")
                .orElseThrow();

        assertThat(stored.incomeLine()).isEqualByComparingTo("9100");
        assertThat(stored.values().keySet()).isEqualTo(shipped.values().keySet());
        assertThat(stored.ground("incomeLine")).isEqualTo(shipped.ground("incomeLine"));
        assertThat(stored.ground("totalLimit").toConfirm()).isTrue();
        assertThat(stored.limit("visitLimit")).contains(new Limit(2, DayUnit.CALENDAR));
    }

    @Test
    void a_county_without_rules_for_the_day_is_refused() {
        assertThatThrownBy(() -> profiles.of(AreaCode.of("150724"), LocalDate.parse("2023-05-01")))
                .isInstanceOf(Refusal.class)
                .hasMessage("policy.no-profile");
    }

    @Test
    void a_version_added_by_an_administrator_applies_from_its_day_and_leaves_the_earlier_one_as_it_was() {
        Profile before = profiles.of(COUNTY, LocalDate.parse("2040-06-01"));
        var ground = LegalReference.to("演示县监测标准通知", null);
        var change = new ProfileValue(DecimalNode.valueOf(new BigDecimal("12000")), null, null, ground);

        Profile added = actors.callAs("admin", () -> profiles.add(version("2040", "2040-01-01", "incomeLine", change)));

        assertThat(profiles.of(COUNTY, LocalDate.parse("2039-12-31"))).isEqualTo(before);
        assertThat(profiles.of(COUNTY, LocalDate.parse("2040-01-01")).incomeLine())
                .isEqualByComparingTo("12000");
        assertThat(profiles.require(added.id()).ground("incomeLine")).isEqualTo(ground);
        assertThat(profiles.require(added.id()).totalLimit()).isEqualTo(before.totalLimit());
        assertThat(profiles.require(before.id()).incomeLine()).isEqualByComparingTo(before.incomeLine());
        assertThat(profiles.compare(before.id(), added.id()))
                .extracting(ProfileDifference::field)
                .containsExactly(ProfileField.INCOME_LINE);
        assertThatThrownBy(() ->
                        actors.callAs("admin", () -> profiles.add(version("2040", "2040-01-01", "incomeLine", change))))
                .hasMessage("policy.version-taken, policy.valid-from-taken");
    }

    @Test
    void values_of_the_wrong_form_and_unknown_values_are_refused_together() {
        var added = new NewProfileVersion(
                COUNTY,
                "2041",
                null,
                LocalDate.parse("2041-01-01"),
                null,
                Map.of("incomeLine", value(TextNode.valueOf("many")), "colour", value(TextNode.valueOf("red"))));

        assertThatThrownBy(() -> actors.callAs("admin", () -> profiles.add(added)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reasons())
                        .extracting(Reason::id)
                        .containsExactlyInAnyOrder("policy.value-malformed", "policy.value-unknown"));
    }

    @Test
    void nobody_but_an_administrator_adds_versions() {
        var change = value(DecimalNode.valueOf(new BigDecimal("12000")));

        assertThatThrownBy(() -> actors.callAs(
                        "county-469901", () -> profiles.add(version("2042", "2042-01-01", "incomeLine", change))))
                .hasMessage("policy.administrators-only");
        assertThat(actors.<Boolean>callAs("county-469901", () -> profiles.mayAdd(COUNTY)))
                .isFalse();
    }

    private static NewProfileVersion version(String name, String validFrom, String key, ProfileValue change) {
        return new NewProfileVersion(COUNTY, name, null, LocalDate.parse(validFrom), null, Map.of(key, change));
    }

    private static ProfileValue value(JsonNode node) {
        return new ProfileValue(node, null, null, null);
    }
}
