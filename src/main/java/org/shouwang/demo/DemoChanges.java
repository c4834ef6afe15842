package org.shouwang.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.change.HouseholdChanges;
import org.shouwang.change.NewChange;
import org.shouwang.change.Transfers;
import org.shouwang.household.AssistanceContacts;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.MemberConditions;
import org.shouwang.household.MemberFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.household.PersonId;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.takeover.TakenIncome;
import org.shouwang.takeover.Takeover;
import org.shouwang.takeover.TakeoverRow;
import org.springframework.stereotype.Component;

/**
 * Households of every county that change: with a birth or a death, handed over to another village or about to be, gone by
 * natural decrease, identified again, left without a contact; through the doors that people use.
 */
@Component
class DemoChanges {

    private static final String PART = "change";
    private static final int VILLAGES = 2;
    private static final int WAGES = 5000;

    /** What becomes of a household. */
    private enum Fate {
        GROWS,
        LOSES_SOMEBODY,
        TRANSFERRED,
        TO_BE_RECEIVED,
        LEAVES_THE_PROVINCE,
        WITHOUT_CONTACT,
        IDENTIFIED_AGAIN,
        DECLARES_AGAIN
    }

    private final Households households;
    private final AssistanceContacts contacts;
    private final HouseholdChanges changes;
    private final Transfers transfers;
    private final Tasks tasks;
    private final DemoCounties counties;
    private final DemoWalk walk;
    private final Profiles profiles;
    private final WorkClock clock;

    DemoChanges(
            Households households,
            AssistanceContacts contacts,
            HouseholdChanges changes,
            Transfers transfers,
            Tasks tasks,
            DemoCounties counties,
            DemoWalk walk,
            Profiles profiles,
            WorkClock clock) {
        this.households = households;
        this.contacts = contacts;
        this.changes = changes;
        this.transfers = transfers;
        this.tasks = tasks;
        this.counties = counties;
        this.walk = walk;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The counties that are not filled yet, each as a work of its own. */
    List<Runnable> missing() {
        return counties.missing(PART, this::fill);
    }

    void fill(AreaCode county) {
        List<AreaCode> villages = counties.villages(county, VILLAGES);
        villages.forEach(walk::meet);
        counties.once(PART, county, () -> take(county, villages));
    }

    private void take(AreaCode county, List<AreaCode> villages) {
        var people = new InventedPeople(InventedPeople.Part.CHANGES, county);
        LocalDate taken = clock.today().minusDays(70);
        BigDecimal line = profiles.of(county, taken).incomeLine();
        List<Takeover> list = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            list.add(household(fate, people, villages.get(0), taken, line));
        }
        counties.takenOver(PART, county, taken, list).forEach(row -> tell(Fate.values()[row.row() - 1], row, villages));
    }

    private void tell(Fate fate, TakeoverRow row, List<AreaCode> villages) {
        String clerk = "village-" + villages.get(0);
        LocalDate day = clock.today().minusDays(12);
        switch (fate) {
            case GROWS -> counties.at(day, clerk, () -> changes.record(row.householdNumber(), birth(day.minusDays(4))));
            case LOSES_SOMEBODY -> counties.at(day, clerk, () -> {
                HouseholdView household = households.require(row.householdNumber());
                var last = household.members().get(household.members().size() - 1);
                return last.person().equals(household.head())
                        ? null
                        : changes.record(
                                row.householdNumber(),
                                change("DEATH", day.minusDays(2), List.of(last.person()), false, null, null));
            });
            case LEAVES_THE_PROVINCE -> counties.at(
                    day,
                    clerk,
                    () -> changes.record(
                            row.householdNumber(),
                            change("MOVE_OUT_OF_PROVINCE", day, List.of(), true, "外省", "演示数据:全家迁往外省落户。")));
            case TRANSFERRED -> transfer(row, villages, day, true);
            case TO_BE_RECEIVED -> transfer(row, villages, day, false);
            case WITHOUT_CONTACT -> counties.at(clock.today().minusDays(6), clerk, () -> {
                contacts.end(
                        households.require(row.householdNumber()).id(),
                        clock.today().minusDays(1));
                return null;
            });
            case IDENTIFIED_AGAIN -> walk.walk(
                    new PlannedCase(4, 0, 45, List.of(), null, null, false), row.householdNumber(), villages.get(0));
            case DECLARES_AGAIN -> walk.walk(
                    new PlannedCase(6, 0, 10, List.of(), "verificationVisit", null, false),
                    row.householdNumber(),
                    villages.get(0));
        }
    }

    private void transfer(TakeoverRow row, List<AreaCode> villages, LocalDate day, boolean whole) {
        AreaCode county = villages.get(0).county().orElseThrow();
        counties.at(
                day,
                "county-" + county,
                () -> transfers.request(
                        row.householdNumber(),
                        new Transfers.NewTransfer(villages.get(1), day.plusDays(2), "演示数据:全家已搬到安置点居住。")));
        confirm(row.caseNumber(), "givingConfirmation", "village-" + villages.get(0), day, null);
        if (whole) {
            confirm(row.caseNumber(), "receivingConfirmation", "village-" + villages.get(1), day.plusDays(3), "演示接手人");
        }
    }

    private void confirm(String caseNumber, String duty, String account, LocalDate day, String contact) {
        counties.at(day, account, () -> {
            TaskRow task = tasks.search(new TaskFilter(duty, null, null, null, caseNumber), null, 1)
                    .rows()
                    .get(0);
            tasks.claim(task.id());
            ObjectNode form = JsonNodeFactory.instance.objectNode();
            form.putArray("confirmedBy").add("演示确认人");
            if (contact != null) {
                form.put("contactName", contact);
            }
            return tasks.complete(task.id(), new Completion("CONFIRM", day, form));
        });
    }

    private static NewChange birth(LocalDate day) {
        return new NewChange(
                "BIRTH",
                day,
                List.of(new MemberFields(
                        null,
                        "新生演示",
                        "GRANDSON",
                        "NONE_YET",
                        null,
                        "NEWBORN",
                        "MALE",
                        day,
                        null,
                        null,
                        null,
                        null,
                        MemberConditions.UNKNOWN)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static NewChange change(
            String kind, LocalDate on, List<PersonId> leaving, boolean everybody, String destination, String reason) {
        return new NewChange(
                kind, on, null, leaving, everybody, null, null, null, null, destination, null, reason, null);
    }

    private static Takeover household(
            Fate fate, InventedPeople people, AreaCode village, LocalDate taken, BigDecimal line) {
        NewHousehold invented = new DemoHousehold(people).inVillage(village).asRegistration();
        boolean before = fate == Fate.IDENTIFIED_AGAIN || fate == Fate.DECLARES_AGAIN;
        LocalDate identified = taken.minusMonths(before ? 8 : 14);
        int heads = invented.members().size();
        HouseholdFields fields = invented.fields();
        return new Takeover(
                village.value(),
                new HouseholdFields(
                        fields.group(),
                        fields.type(),
                        fields.phone(),
                        fields.bankName(),
                        fields.bankAccount(),
                        fields.living(),
                        fields.collectorName(),
                        fields.collectorPhone(),
                        fields.contactName() == null ? "演示联系人" : fields.contactName(),
                        fields.contactPhone()),
                invented.members(),
                "LIFTED_OUT".equals(fields.type()) ? "UNSTABLE_LIFTED_OUT" : "MARGINAL_AT_RISK",
                List.of("R07"),
                identified,
                List.of(income("IDENTIFICATION", identified, heads, line)),
                List.of(),
                before ? taken.minusMonths(1) : null,
                before ? "ASSISTED" : null);
    }

    private static TakenIncome income(String kind, LocalDate until, int heads, BigDecimal line) {
        return new TakenIncome(
                kind,
                until.minusYears(1),
                until.minusDays(1),
                BigDecimal.valueOf((long) WAGES * heads),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                heads,
                null,
                line,
                null,
                null);
    }
}
