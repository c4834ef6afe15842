package org.shouwang.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.identity.CurrentActor;
import org.shouwang.lead.LeadView;
import org.shouwang.lead.Leads;
import org.shouwang.lead.NewLead;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.TaskDetail;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.Tasks;
import org.shouwang.process.Timers;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks the invented cases through the real doors, each duty by the account whose post it is, on a day in the past. A case
 * that would reach beyond today stays where it is, so that the youngest ones wait at every step.
 */
@Component
class DemoCases {

    /** Told how many cases of how many are done. */
    interface Listener {
        void done(int cases, int of);
    }

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final int CASES = 300;
    private static final int STEPS_AT_MOST = 60;

    private final Households households;
    private final Leads leads;
    private final Tasks tasks;
    private final Cases cases;
    private final DemoForms forms;
    private final Timers timers;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    DemoCases(
            Households households,
            Leads leads,
            Tasks tasks,
            Cases cases,
            DemoForms forms,
            Timers timers,
            CurrentActor currentActor,
            WorkClock clock,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.households = households;
        this.leads = leads;
        this.tasks = tasks;
        this.cases = cases;
        this.forms = forms;
        this.timers = timers;
        this.currentActor = currentActor;
        this.clock = clock;
        this.database = database;
        this.transaction = transaction;
    }

    /** An open duty: its task and the account that does it. */
    private record Open(String task, String account) {}

    /** Where a case stands: the open duties, or the day until which it waits, or neither where it has ended. */
    private record Standing(List<Open> open, Optional<LocalDate> waitsUntil) {}

    /** Walks whatever is missing of the cases planned for so many households. */
    void walk(int most, BooleanSupplier stopping, Listener listener) {
        List<String> numbers = database.sql("select subject from demo_filling where part = 'household' order by serial")
                .query(String.class)
                .list();
        Set<Integer> present = new HashSet<>(database.sql("select serial from demo_filling where part = 'case'")
                .query(Integer.class)
                .list());
        int planned = Math.min(most, Math.min(CASES, numbers.size()));
        LocalDate today = clock.today();
        for (int serial = 0; serial < planned && !stopping.getAsBoolean(); serial++) {
            if (!present.contains(serial)) {
                // Spread over all villages, whatever the number of households.
                String number = numbers.get((int) ((long) serial * numbers.size() / planned));
                walk(serial, number, today, stopping);
            }
            listener.done(serial + 1, planned);
        }
        if (planned > 0) {
            fireUntil(clock.instant());
        }
    }

    /** Why cases of this run went no further than they should have. */
    List<String> refusals() {
        return refusals;
    }

    private void walk(int serial, String householdNumber, LocalDate today, BooleanSupplier stopping) {
        var random = new Random(serial);
        var story = new DemoStory(serial);
        // Two thirds began within the limits of today's law, the rest long enough ago to have ended.
        LocalDate foundOn = today.minusDays(serial % 3 == 0 ? 50 + random.nextInt(100) : 1 + random.nextInt(45));
        int stall = random.nextInt(100) < 12 ? random.nextInt(10) : STEPS_AT_MOST;
        try {
            HouseholdView household = at(foundOn, "admin", () -> households.require(householdNumber));
            LeadView lead = begin(serial, story, household, foundOn);
            LocalDate day = foundOn;
            for (int step = 0; step < STEPS_AT_MOST && step != stall && !stopping.getAsBoolean(); step++) {
                LocalDate on = day;
                var standing = at(on, "county-" + county(household), () -> standing(lead.number(), household, on));
                if (standing.open().isEmpty() && standing.waitsUntil().isEmpty()) {
                    return;
                }
                day = standing.waitsUntil().orElse(day.plusDays(random.nextInt(3)));
                if (day.isAfter(today)) {
                    return;
                }
                fireUntil(morning(day));
                for (Open open : standing.open()) {
                    complete(open, story, household, day, lead.risks());
                }
            }
        } catch (Refusal refusal) {
            // The case stays where it is: a county's own rules may ask for more than a story knows.
            refusals.add(serial + " " + householdNumber + ": " + refusal.reasons());
        }
    }

    private LeadView begin(int serial, DemoStory story, HouseholdView household, LocalDate foundOn) {
        var lead = new NewLead(
                household.village(),
                story.declared() ? NewLead.SELF_DECLARATION : "CADRE_SCREENING",
                foundOn,
                household.number(),
                null,
                null,
                risksOf(serial),
                "演示数据:入户走访时了解到该户近期支出较大、收入减少。",
                story.declared() ? "PAPER" : null,
                null,
                null);
        return at(
                foundOn,
                "village-" + household.village(),
                () -> transaction.execute(t -> {
                    LeadView registered = leads.register(lead);
                    database.sql("insert into demo_filling (part, serial, subject) values ('case', ?, ?)")
                            .params(serial, registered.number())
                            .update();
                    return registered;
                }));
    }

    private void complete(Open open, DemoStory story, HouseholdView household, LocalDate day, List<String> risks) {
        at(day, open.account(), () -> {
            tasks.claim(open.task());
            TaskDetail task = tasks.open(open.task());
            String wanted = story.verdict(task.row().duty(), task.element());
            String verdict = task.verdicts().stream()
                    .map(option -> option.name())
                    .filter(wanted::equals)
                    .findFirst()
                    .orElseGet(() -> task.verdicts().get(0).name());
            return tasks.complete(
                    open.task(), new Completion(verdict, day, forms.fill(task, verdict, day, household, risks)));
        });
    }

    /** Seen by the county; a lead's check is found in its village's inbox. */
    private Standing standing(String leadNumber, HouseholdView household, LocalDate today) {
        AreaCode village = household.village();
        LeadView lead = leads.require(leadNumber);
        if (lead.caseNumber() == null) {
            String clerk = "village-" + village;
            var check = new TaskFilter("checkLead", village, leadNumber, TaskFilter.Bucket.ALL, null);
            return new Standing(
                    lead.answer() != null
                            ? List.of()
                            : currentActor
                                    .callAs(clerk, () -> tasks.search(check, null, 1)
                                            .rows())
                                    .stream()
                                    .map(row -> new Open(row.id(), clerk))
                                    .toList(),
                    Optional.empty());
        }
        var running = cases.require(lead.caseNumber()).runs().stream()
                .filter(run -> run.run().endedOn() == null)
                .toList();
        List<Open> open = running.stream()
                .flatMap(run -> run.open().stream())
                .map(entry -> new Open(entry.taskId(), account(entry.duty(), entry.party(), village)))
                .toList();
        return new Standing(
                open,
                running.isEmpty() || !open.isEmpty()
                        ? Optional.empty()
                        : Optional.of(running.stream()
                                .flatMap(run -> run.deadlines().stream())
                                .filter(row -> row.element().equals("noticePeriod") && row.fulfilledOn() == null)
                                .map(row -> row.dueOn().plusDays(1))
                                .filter(end -> end.isAfter(today))
                                .min(LocalDate::compareTo)
                                .orElse(today.plusDays(1))));
    }

    private static String account(String duty, String party, AreaCode village) {
        AreaCode township = village.township().orElseThrow();
        AreaCode county = village.county().orElseThrow();
        return switch (duty) {
            case "townshipCheck", "systemEntry" -> "township-" + township;
            case "townshipSignOff" -> "townshipleader-" + township;
            case "departmentComparison" -> "department-" + party + "-" + county;
            case "countyConsultation", "announcement" -> "county-" + county;
            case "countyApproval" -> "countyleader-" + county;
            default -> "village-" + village;
        };
    }

    private void fireUntil(Instant moment) {
        for (var due = timers.nextDue(moment); due.isPresent(); due = timers.nextDue(moment)) {
            var timer = due.get();
            try {
                clock.callAt(timer.due(), () -> {
                    timers.fire(timer);
                    return null;
                });
            } catch (RuntimeException e) {
                LOG.warn("The timer {} of {} failed", timer.element(), timer.runNumber(), e);
            }
        }
    }

    private <T> T at(LocalDate day, String account, Callable<T> work) {
        return clock.callAt(morning(day), () -> currentActor.callAs(account, work));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 30).atZone(WorkClock.ZONE).toInstant();
    }

    private static String county(HouseholdView household) {
        return household.village().county().orElseThrow().value();
    }

    private static List<String> risksOf(int serial) {
        List<String> common = List.of("R01", "R03", "R02", "R07", "R08");
        return serial % 4 == 0
                ? List.of(common.get(serial % 5), common.get((serial + 2) % 5))
                : List.of(common.get(serial % 5));
    }
}
