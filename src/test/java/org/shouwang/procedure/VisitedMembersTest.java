package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.MemberView;
import org.shouwang.journal.Journal;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class VisitedMembersTest {

    private static final String VILLAGE = "430981006002";
    private static final String CLERK = "village-" + VILLAGE;
    private static final LocalDate DAY = LocalDate.parse("2024-05-13");

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Households households;

    @Autowired
    private Journal journal;

    @Test
    void who_came_who_left_and_who_changed_is_written_to_the_registry() {
        HouseholdView before = visited(3);
        String newcomer = CaseWalker.residentId("519901", CaseWalker.nextSerial() * 20);

        Submission visit = visit(before, rows -> {
            ((ObjectNode) rows.get(1)).put("changeReason", "MARRIED_OUT").put("changedOn", "2024-05-13");
            ((ObjectNode) rows.get(2))
                    .put("name", "改名了")
                    .put("labour", "ORDINARY")
                    .putArray("health")
                    .add("CHRONIC");
            rows.addObject()
                    .put("name", "新媳妇")
                    .put("relation", "SPOUSE")
                    .put("certificateNumber", newcomer)
                    .put("changeReason", "MARRIED_IN")
                    .put("changedOn", "2024-05-03");
        });

        HouseholdView after = walker.as(CLERK, () -> households.require(before.id()));
        assertThat(after.members())
                .extracting(MemberView::name)
                .containsExactlyInAnyOrder(before.headName(), "改名了", "新媳妇");
        MemberView changed = member(after, "改名了");
        assertThat(changed.person()).isEqualTo(before.members().get(2).person());
        assertThat(changed.conditions().health()).containsExactly("CHRONIC");
        assertThat(changed.certificateMasked())
                .isEqualTo(before.members().get(2).certificateMasked());
        assertThat(member(after, "新媳妇").joinedOn()).isEqualTo("2024-05-03");
        assertThat(after.formerMembers()).singleElement().satisfies(gone -> {
            assertThat(gone.leftOn()).isEqualTo("2024-05-13");
            assertThat(gone.leaveReason()).isEqualTo("MARRIED_OUT");
        });
        assertThat(visit.values().toString()).doesNotContain(newcomer);
        assertThat(walker.as(CLERK, () -> journal.of("household", before.number())))
                .anySatisfy(entry -> assertThat(entry.verb()).isEqualTo("household.edited"));
    }

    @Test
    void nothing_said_of_the_members_changes_nothing() {
        HouseholdView before = visited(2);

        visit(before, rows -> {});

        HouseholdView after = walker.as(CLERK, () -> households.require(before.id()));
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.members()).isEqualTo(before.members());
    }

    @Test
    void rows_that_do_not_fit_the_registry_are_refused_with_row_and_column() {
        HouseholdView before = visited(3);
        HouseholdView other = walker.household(VILLAGE, "ORDINARY", 1);

        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> visit(before, rows -> {
                    rows.remove(2);
                    ((ObjectNode) rows.get(1)).put("changeReason", "BIRTH");
                    rows.addObject().put("name", "没有原因").put("relation", "SON");
                    rows.addObject()
                            .put("name", "号码不对")
                            .put("relation", "SON")
                            .put("changeReason", "OMITTED")
                            .put("certificateNumber", "519901199001010000");
                    rows.addObject().put("name", "没有证件").put("relation", "SON").put("changeReason", "BIRTH");
                }));

        assertThat(refused.reasons())
                .extracting(Reason::field)
                .contains(
                        "members",
                        "members[1].changeReason",
                        "members[2].changeReason",
                        "members[3].certificateNumber",
                        "members[4].noCertificateReason",
                        "members[4].birthDate");
        assertThat(walker.as(CLERK, () -> households.require(before.id())).members())
                .hasSize(3);
        assertThat(other.members()).hasSize(1);
    }

    @Test
    void somebody_of_another_household_is_not_taken_over() {
        HouseholdView before = visited(2);
        int serial = CaseWalker.nextSerial();
        String taken = CaseWalker.residentId("519901", serial * 20);
        visit(visited(1), rows -> rows.addObject()
                .put("name", "先来的")
                .put("relation", "SON")
                .put("changeReason", "OMITTED")
                .put("certificateNumber", taken));

        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> visit(before, rows -> rows.addObject()
                        .put("name", "先来的")
                        .put("relation", "SON")
                        .put("changeReason", "MOVED_IN")
                        .put("certificateNumber", taken)));

        assertThat(refused.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.id()).isEqualTo("household.person-in-another-household");
            assertThat(reason.field()).isEqualTo("members[2].certificateNumber");
        });
    }

    private static MemberView member(HouseholdView household, String name) {
        return household.members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private HouseholdView visited(int people) {
        walker.moveTo(DAY);
        HouseholdView household = walker.household(VILLAGE, "ORDINARY", people);
        String run = run(household);
        walker.does(CLERK, run, "application", "SUBMIT", DAY, form -> form.put("commitmentAccepted", true)
                .put("authorisationGiven", true));
        return household;
    }

    private final java.util.Map<String, String> runs = new java.util.HashMap<>();

    private String run(HouseholdView household) {
        return runs.computeIfAbsent(
                household.number(), number -> walker.declaration(household, DAY).caseNumber() + "-1");
    }

    private Submission visit(HouseholdView household, Consumer<ArrayNode> members) {
        return walker.does(CLERK, run(household), "verificationVisit", "PROPOSE", DAY, form -> {
            form.put("headCount", 4)
                    .put("wages", 8000)
                    .put("operatingIncome", 0)
                    .put("operatingExpenditure", 0)
                    .put("property", 0)
                    .put("transfers", 0)
                    .put("suddenEvent", false)
                    .put("ableToCope", false)
                    .put("proposedCategory", "MARGINAL_AT_RISK");
            JsonNode rows = form.path("members");
            members.accept((ArrayNode) rows);
        });
    }
}
