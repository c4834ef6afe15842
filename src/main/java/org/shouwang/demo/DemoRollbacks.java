package org.shouwang.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.assistance.NewMeasure;
import org.shouwang.form.Forms;
import org.shouwang.household.NewHousehold;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.RunStarts;
import org.shouwang.procedure.TaskDetail;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.rollback.Authority;
import org.shouwang.rollback.ExecutionWindows;
import org.shouwang.rollback.ListDecisions;
import org.shouwang.rollback.RollbackLists;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.takeover.TakenIncome;
import org.shouwang.takeover.Takeover;
import org.springframework.stereotype.Component;

/**
 * Eliminated households of every county in look-back, on a list for rollback, rolled back and removed, through the doors
 * that people use. A county is filled wholly or not at all.
 */
@Component
class DemoRollbacks {

    private static final String PART = "rollback";

    /** What becomes of a household; those that go by the first list come before the one that waits on the next. */
    private enum Fate {
        LOOK_BACK_DUE,
        STABLE,
        AT_TOWNSHIP,
        ROLLED_BACK,
        REMOVED,
        AT_AUTHORITY,
        ON_LIST;

        boolean listed() {
            return this == ROLLED_BACK || this == REMOVED || this == AT_AUTHORITY;
        }
    }

    private final DemoCounties counties;
    private final RunStarts starts;
    private final RollbackLists lists;
    private final ListDecisions decisions;
    private final ExecutionWindows windows;
    private final Tasks tasks;
    private final Forms forms;
    private final DemoForms pictures;
    private final Profiles profiles;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    DemoRollbacks(
            DemoCounties counties,
            RunStarts starts,
            RollbackLists lists,
            ListDecisions decisions,
            ExecutionWindows windows,
            Tasks tasks,
            Forms forms,
            DemoForms pictures,
            Profiles profiles,
            CurrentActor currentActor,
            WorkClock clock) {
        this.counties = counties;
        this.starts = starts;
        this.lists = lists;
        this.decisions = decisions;
        this.windows = windows;
        this.tasks = tasks;
        this.forms = forms;
        this.pictures = pictures;
        this.profiles = profiles;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The counties that are not filled yet, each as a work of its own. */
    List<Runnable> missing() {
        return counties.missing(PART, this::fill);
    }

    void fill(AreaCode county) {
        AreaCode village = counties.villages(county, 2).get(1);
        Authority authority =
                Authority.valueOf(profiles.of(county, clock.today()).text("rollbackAuthority"));
        People people = new People(county, village, authority);
        // Within the transaction each look-up of an account would read it anew.
        people.all().forEach(account -> currentActor.callAs(account, currentActor::find));
        counties.once(PART, county, () -> tell(people));
    }

    /** Who acts in a county. */
    private record People(AreaCode county, AreaCode village, Authority authority) {

        String clerk() {
            return "village-" + village;
        }

        String township() {
            return "township-" + village.township().orElseThrow();
        }

        String countyClerk() {
            return "county-" + county;
        }

        String decider() {
            return switch (authority) {
                case PROVINCE -> "province-" + county.value().substring(0, 2);
                case PREFECTURE -> "prefecture-" + county.value().substring(0, 4);
                case COUNTY -> "countyleader-" + county;
            };
        }

        Stream<String> all() {
            return Stream.of(clerk(), township(), countyClerk(), decider());
        }
    }

    private void tell(People people) {
        Map<Fate, String> cases = taken(people);
        LocalDate looked = clock.today().minusDays(14);
        cases.forEach((fate, number) -> lookedBack(people, fate, number, looked));
        List<String> first = cases.entrySet().stream()
                .filter(one -> one.getKey().listed())
                .map(Map.Entry::getValue)
                .toList();
        LocalDate sent = clock.today().minusDays(6);
        String list = counties.at(sent, people.countyClerk(), () -> {
            String number = lists.open(people.county(), first, sent);
            lists.send(number, sent, true, DemoHousehold.MARK);
            return number;
        });
        LocalDate decided = clock.today().minusDays(3);
        counties.at(decided, people.decider(), () -> {
            if (!lists.require(list).list().open()) {
                decisions.acceptLate(list, DemoHousehold.MARK);
            }
            windows.open(people.county(), decided, clock.today().plusDays(20));
            for (Fate fate : List.of(Fate.ROLLED_BACK, Fate.REMOVED)) {
                decisions.decide(list, cases.get(fate), "APPROVE", decided, null);
                decisions.execute(list, cases.get(fate), decided);
            }
            return list;
        });
        does(people.clerk(), cases.get(Fate.ROLLED_BACK), "resumeMonitoring", "ASSIGNED", decided);
        counties.at(
                clock.today().minusDays(2),
                people.countyClerk(),
                () -> lists.open(people.county(), List.of(cases.get(Fate.ON_LIST)), null));
    }

    private void lookedBack(People people, Fate fate, String number, LocalDate day) {
        counties.at(day, people.clerk(), () -> starts.start(number, "lookBack"));
        if (fate == Fate.LOOK_BACK_DUE) {
            return;
        }
        String verdict = fate == Fate.STABLE ? "STABLE" : fate == Fate.REMOVED ? "WRONGLY_IDENTIFIED" : "UNSTABLE";
        does(people.clerk(), number, "lookBackVisit", verdict, day);
        if (fate != Fate.STABLE && fate != Fate.AT_TOWNSHIP) {
            does(people.township(), number, "townshipVerification", "AGREE", day.plusDays(2));
        }
    }

    private Map<Fate, String> taken(People people) {
        var invented = new InventedPeople(InventedPeople.Part.ROLLBACKS, people.county());
        LocalDate taken = clock.today().minusDays(30);
        BigDecimal line = profiles.of(people.county(), taken).incomeLine();
        List<Takeover> list = new ArrayList<>();
        for (int i = 0; i < Fate.values().length; i++) {
            list.add(household(invented, people.village(), taken, line));
        }
        Map<Fate, String> cases = new EnumMap<>(Fate.class);
        counties.takenOver(PART, people.county(), taken, list)
                .forEach(row -> cases.put(Fate.values()[row.row() - 1], row.caseNumber()));
        return cases;
    }

    private static Takeover household(InventedPeople people, AreaCode village, LocalDate taken, BigDecimal line) {
        NewHousehold invented = new DemoHousehold(people).inVillage(village).asRegistration();
        LocalDate identified = taken.minusMonths(20);
        LocalDate eliminated = taken.minusMonths(7);
        int heads = invented.members().size();
        return new Takeover(
                village.value(),
                invented.fields(),
                invented.members(),
                "LIFTED_OUT".equals(invented.fields().type()) ? "UNSTABLE_LIFTED_OUT" : "MARGINAL_AT_RISK",
                List.of("R07"),
                identified,
                List.of(
                        income("IDENTIFICATION", identified, heads, 4000, line),
                        income("ELIMINATION", eliminated, heads, 21_000, line)),
                List.of(new NewMeasure(
                        "EMPLOYMENT",
                        null,
                        "humanResources",
                        identified.plusMonths(1),
                        null,
                        new BigDecimal("1500"),
                        DemoHousehold.MARK)),
                eliminated,
                "ASSISTED");
    }

    private static TakenIncome income(String kind, LocalDate on, int heads, int wages, BigDecimal line) {
        return new TakenIncome(
                kind,
                on.minusYears(1),
                on.minusDays(1),
                BigDecimal.valueOf((long) wages * heads),
                null,
                null,
                null,
                null,
                null,
                null,
                heads,
                null,
                line,
                null,
                on);
    }

    private void does(String account, String caseNumber, String duty, String verdict, LocalDate day) {
        counties.at(day, account, () -> {
            TaskRow row = tasks.search(new TaskFilter(duty, null, null, null, caseNumber), null, 1)
                    .rows()
                    .get(0);
            tasks.claim(row.id());
            TaskDetail task = tasks.open(row.id());
            ObjectNode values = task.values().deepCopy();
            if (duty.equals("lookBackVisit")) {
                found(values, verdict);
            } else if (duty.equals("resumeMonitoring")) {
                values.put("contactName", "演示联系人");
            }
            ObjectNode filled = forms.example(task.form(), verdict, values, pictures::picture);
            return tasks.complete(row.id(), new Completion(verdict, day, filled));
        });
    }

    /** The answers that leave the way open that the demo takes. */
    private static void found(ObjectNode values, String verdict) {
        boolean stable = verdict.equals("STABLE");
        int heads = Math.max(1, values.path("headCount").asInt());
        values.putArray("visitors").add("演示核查人甲").add("演示核查人乙");
        values.put("headCount", heads)
                .put("wages", heads * (stable ? 22_000 : 4_000))
                .put("operatingIncome", 0)
                .put("operatingExpenditure", 0)
                .put("property", 0)
                .put("transfers", heads * 500)
                .put("identifiedRightly", !verdict.equals("WRONGLY_IDENTIFIED"))
                .put("eliminationSound", true)
                .put("eliminationStable", stable)
                .put("riskAgain", false)
                .put("situation", DemoHousehold.MARK)
                .put("reason", stable ? "" : "演示数据:务工中断,收入大幅下降。");
        List.of("educationSecure", "medicalSecure", "housingSecure", "waterSecure")
                .forEach(key -> values.put(key, true));
    }
}
