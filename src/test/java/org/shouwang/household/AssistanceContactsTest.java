package org.shouwang.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.identity.CurrentActor;
import org.shouwang.journal.Journal;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class AssistanceContactsTest {

    private static final String VILLAGE = "219901102201";
    private static final String CLERK = "village-" + VILLAGE;

    @Autowired
    private AssistanceContacts contacts;

    @Autowired
    private Households households;

    @Autowired
    private Journal journal;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private CurrentActor actor;

    private HouseholdView household;

    @BeforeEach
    void registered() {
        walker.moveTo(LocalDate.parse("2024-05-13"));
        household = walker.household(VILLAGE, "ORDINARY", 2);
    }

    @Test
    void each_contact_lasts_until_the_next_begins_and_the_newest_stands_with_the_household() {
        assign("王联系", "13900000001", "2024-02-01");
        assign("赵联系", "13900000002", "2024-05-06");

        assertThat(walker.as(CLERK, () -> contacts.of(household.id())))
                .containsExactly(
                        new HouseholdContact("赵联系", "13900000002", LocalDate.parse("2024-05-06"), null),
                        new HouseholdContact(
                                "王联系", "13900000001", LocalDate.parse("2024-02-01"), LocalDate.parse("2024-05-05")));
        assertThat(walker.as(CLERK, () -> households.require(household.id())).contactName())
                .isEqualTo("赵联系");
        assertThat(walker.as(CLERK, () -> journal.of("household", household.number())))
                .filteredOn(entry -> entry.verb().equals("household.edited"))
                .hasSize(2);
    }

    @Test
    void somebody_named_for_an_earlier_day_does_not_push_out_who_came_later() {
        assign("赵联系", null, "2024-05-06");
        assign("王联系", null, "2024-02-01");

        assertThat(walker.as(CLERK, () -> households.require(household.id())).contactName())
                .isEqualTo("赵联系");
        assertThat(walker.as(CLERK, () -> contacts.of(household.id()))).hasSize(2);
    }

    @Test
    void one_a_day_and_an_edit_of_the_household_counts_from_today() {
        assign("甲", null, "2024-05-13");
        assign("乙", null, "2024-05-13");
        HouseholdView now = walker.as(CLERK, () -> households.require(household.id()));
        HouseholdFields fields = now.fields();
        walker.moveTo(LocalDate.parse("2024-05-20"));
        walker.as(
                CLERK,
                () -> households.update(
                        now.id(),
                        now.version(),
                        new HouseholdUpdate(
                                new HouseholdFields(
                                        fields.group(),
                                        fields.type(),
                                        fields.phone(),
                                        fields.bankName(),
                                        fields.bankAccount(),
                                        fields.living(),
                                        fields.collectorName(),
                                        fields.collectorPhone(),
                                        "丙",
                                        null),
                                null,
                                null)));

        assertThat(walker.as(CLERK, () -> contacts.of(household.id())))
                .extracting(HouseholdContact::name)
                .containsExactly("丙", "乙");
    }

    @Test
    void a_contact_without_name_from_tomorrow_or_by_a_stranger_is_refused() {
        Refusal refused = catchThrowableOfType(Refusal.class, () -> assign(" ", "12", "2024-05-14"));

        assertThat(refused.reasons()).extracting(Reason::field).containsExactly("name", "phone", "from");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> actor.callAs("village-219901102202", () -> contacts.of(household.id())))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private void assign(String name, String phone, String from) {
        walker.as(CLERK, () -> {
            contacts.assign(household.id(), name, phone, LocalDate.parse(from));
            return null;
        });
    }
}
