package org.shouwang.demo;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.shouwang.assistance.GreenChannels;
import org.shouwang.assistance.Helps;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.DemoAccounts;
import org.shouwang.lead.LeadView;
import org.shouwang.lead.Leads;
import org.shouwang.lead.NewLead;
import org.shouwang.policy.GreenChannelRule;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.TaskDetail;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.VerdictOption;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.process.InboxQuery;
import org.shouwang.process.Timers;
import org.shouwang.process.Timers.DueTimer;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Departments;
import org.springframework.stereotype.Component;

/**
 * Walks one invented case through the real doors, each duty by the account whose post it is, on a day in the past, up to
 * where its plan leaves it. A case that would reach beyond today stays where it is.
 */
@Component
class DemoWalk {

    /** On so many days nothing happens on the way to where a case is left waiting, beside those of its notice. */
    static final int MOST_PAUSES = 2;

    private static final int STEPS_AT_MOST = 60;

    private final Households households;
    private final Leads leads;
    private final Tasks tasks;
    private final Cases cases;
    private final GreenChannels greenChannels;
    private final Helps helps;
    private final Inbox inbox;
    private final DemoForms forms;
    private final Timers timers;
    private final Departments departments;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final EntityManager entities;

    DemoWalk(
            Households households,
            Leads leads,
            Tasks tasks,
            Cases cases,
            GreenChannels greenChannels,
            Helps helps,
            Inbox inbox,
            DemoForms forms,
            Timers timers,
            Departments departments,
            CurrentActor currentActor,
            WorkClock clock,
            EntityManager entities) {
        this.households = households;
        this.leads = leads;
        this.tasks = tasks;
        this.cases = cases;
        this.greenChannels = greenChannels;
        this.helps = helps;
        this.inbox = inbox;
        this.forms = forms;
        this.timers = timers;
        this.departments = departments;
        this.currentActor = currentActor;
        this.clock = clock;
        this.entities = entities;
    }

    /** What one case is told from; each person in it takes one picture. */
    record Told(HouseholdView household, List<String> risks, DemoStory story, Map<String, UUID> pictures) {

        AreaCode village() {
            return household.village();
        }
    }

    /** Looks the accounts of a village up once: within a transaction each look-up would read them anew. */
    void meet(AreaCode village) {
        AreaCode township = village.township().orElseThrow();
        AreaCode county = village.county().orElseThrow();
        Stream.concat(
                        Stream.of(
                                "village-" + village,
                                "township-" + township,
                                "townshipleader-" + township,
                                "county-" + county,
                                "countyleader-" + county),
                        departments.of(county).stream()
                                .map(department -> "department-" + department.key() + "-" + county))
                .forEach(account -> currentActor.callAs(account, currentActor::find));
    }

    /**
     * Walks a case, within the caller's transaction.
     *
     * @param plan how it goes
     * @param householdNumber the household it is about
     * @param village where that lives
     * @return number of its lead
     */
    String walk(PlannedCase plan, String householdNumber, AreaCode village) {
        var random = new Random(plan.serial());
        LocalDate today = clock.today();
        LocalDate day = today.minusDays(plan.daysAgo());
        HouseholdView household = at(day, "village-" + village, () -> households.require(householdNumber));
        LeadView lead = begin(plan, household, day);
        var told = new Told(household, lead.risks(), new DemoStory(plan.turns()), new HashMap<>());
        String run = running(lead).orElseThrow();
        int pauses = MOST_PAUSES;
        boolean hurry = plan.green();
        for (int step = 0; step < STEPS_AT_MOST; step++) {
            List<DueTimer> waiting = fireUntil(run, morning(day));
            List<InboxEntry> open = inbox.ofRun(run);
            if (open.isEmpty() && waiting.isEmpty()) {
                Optional<String> next = running(required(lead, village, day));
                if (next.isEmpty() || next.get().equals(run)) {
                    break;
                }
                run = next.get();
                continue;
            }
            if (open.isEmpty()) {
                day = LocalDate.ofInstant(waiting.get(0).due(), WorkClock.ZONE);
                if (day.isAfter(today)) {
                    break;
                }
                continue;
            }
            if (hurry && open.get(0).caseNumber() != null) {
                hurry = false;
                hurry(open.get(0).caseNumber(), village, day);
            }
            if (open.stream().anyMatch(entry -> entry.element().equals(plan.waitsAt()))) {
                leave(plan, told, open, day);
                break;
            }
            int pause = plan.waitsAt() == null ? random.nextInt(3) : Math.min(pauses, random.nextInt(2));
            pauses -= pause;
            if (day.plusDays(pause).isAfter(today)) {
                break;
            }
            day = day.plusDays(pause);
            if (!waiting.isEmpty() && !waiting.get(0).due().isAfter(morning(day))) {
                fireUntil(run, morning(day));
                open = inbox.ofRun(run);
            }
            for (InboxEntry entry : open) {
                // What goes on side by side may be broken off by what was done just now.
                boolean stillOpen = inbox.ofRun(run).stream()
                        .anyMatch(other -> other.taskId().equals(entry.taskId()));
                if (stillOpen) {
                    complete(entry, told, day);
                }
            }
        }
        fireUntil(run, clock.instant());
        return lead.number();
    }

    /** The village judges, the township requests where it has to, and help comes where it may come first. */
    private void hurry(String caseNumber, AreaCode village, LocalDate day) {
        String clerk = "village-" + village;
        String township = "township-" + village.township().orElseThrow();
        GreenChannelRule rule = at(day, clerk, () -> cases.require(caseNumber))
                .profile()
                .greenChannel()
                .orElseThrow();
        at(day, clerk, () -> {
            greenChannels.confirm(
                    caseNumber,
                    new GreenChannels.Confirmation(
                            rule.causes().get(0), "演示数据:突发变故,基本生活受到影响。", day, List.of(forms.picture())));
            handOver();
            return null;
        });
        if (rule.confirmedBy() == GreenChannelRule.ConfirmedBy.TOWNSHIP) {
            at(day, township, () -> {
                greenChannels.confirm(caseNumber, new GreenChannels.Confirmation(null, null, day, List.of()));
                handOver();
                return null;
            });
        }
        if (rule.first() == GreenChannelRule.First.HELP) {
            at(day, township, () -> {
                helps.record(
                        caseNumber,
                        new Helps.NewHelp(
                                "TEMPORARY_RELIEF", "civilAffairs", day, new BigDecimal("3000"), "演示数据:临时救助。"));
                handOver();
                return null;
            });
        }
    }

    /** Where a case is left, some of the departments have answered already, or its procedure is stopped. */
    private void leave(PlannedCase plan, Told told, List<InboxEntry> open, LocalDate day) {
        if (plan.stoppedFor() != null) {
            at(day, "village-" + told.village(), () -> {
                cases.stop(open.get(0).caseNumber(), plan.stoppedFor(), day, "演示数据:经村级核实后终止。");
                handOver();
                return null;
            });
        } else if ("departmentComparison".equals(plan.waitsAt())) {
            for (int i = 0; i < open.size(); i++) {
                if ((i + plan.serial()) % 3 == 0
                        && !DemoAccounts.SHOWN_DEPARTMENT.equals(open.get(i).party())) {
                    complete(open.get(i), told, day);
                }
            }
        }
    }

    private LeadView begin(PlannedCase plan, HouseholdView household, LocalDate foundOn) {
        boolean declared = plan.declared();
        var lead = new NewLead(
                household.village(),
                declared ? NewLead.SELF_DECLARATION : "CADRE_SCREENING",
                foundOn,
                household.number(),
                null,
                null,
                risksOf(plan.serial()),
                "演示数据:入户走访时了解到该户近期支出较大、收入减少。",
                declared ? "PAPER" : null,
                null,
                null);
        return at(foundOn, "village-" + household.village(), () -> {
            LeadView registered = leads.register(lead);
            handOver();
            return registered;
        });
    }

    private LeadView required(LeadView lead, AreaCode village, LocalDate day) {
        return at(day, "village-" + village, () -> leads.require(lead.number()));
    }

    /** The run that has come of a lead: that of its case, or else the check of the lead as long as nobody answered. */
    private Optional<String> running(LeadView lead) {
        if (lead.caseNumber() == null) {
            return lead.answer() == null ? Optional.of(lead.number()) : Optional.empty();
        }
        var access = new InboxQuery.Access(null, lead.area(), null);
        var ofCase = new InboxQuery(List.of(access), null, null, lead.caseNumber(), null, null, null, null);
        return inbox.page(ofCase, null, 1).stream().map(InboxEntry::runNumber).findFirst();
    }

    /** Fires what has fallen due by a moment, and answers what is still to come. */
    List<DueTimer> fireUntil(String run, Instant moment) {
        List<DueTimer> waiting = timers.of(run);
        while (!waiting.isEmpty() && !waiting.get(0).due().isAfter(moment)) {
            DueTimer timer = waiting.get(0);
            clock.callAt(timer.due(), () -> {
                timers.fire(timer);
                handOver();
                return null;
            });
            waiting = timers.of(run);
        }
        return waiting;
    }

    /** As between the requests of people: nobody finds what another one has still in hand. */
    void handOver() {
        entities.flush();
        entities.clear();
    }

    void complete(InboxEntry open, Told told, LocalDate day) {
        String account = account(open, told.village());
        at(day, account, () -> {
            tasks.claim(open.taskId());
            TaskDetail task = tasks.open(open.taskId());
            String wanted = told.story().verdict(open.duty(), open.element());
            String verdict = task.verdicts().stream()
                    .map(VerdictOption::name)
                    .filter(wanted::equals)
                    .findFirst()
                    .orElseGet(() -> task.verdicts().get(0).name());
            var values = forms.fill(
                    task,
                    verdict,
                    day,
                    told.household(),
                    told.risks(),
                    told.story().natural(),
                    () -> told.pictures().computeIfAbsent(account, a -> forms.picture()));
            tasks.complete(open.taskId(), new Completion(verdict, day, values));
            handOver();
            return verdict;
        });
    }

    /** Whom the diagram of the county asks; the leader signs in person. */
    private static String account(InboxEntry open, AreaCode village) {
        AreaCode township = village.township().orElseThrow();
        AreaCode county = village.county().orElseThrow();
        List<String> roles = open.roles();
        if (open.party() != null) {
            return "department-" + open.party() + "-" + county;
        }
        if (roles.contains("COUNTY_LEADER")) {
            return "countyleader-" + county;
        }
        if (roles.contains("TOWNSHIP_LEADER")) {
            return "townshipleader-" + township;
        }
        if (roles.contains("VILLAGE_CLERK")) {
            return "village-" + village;
        }
        return roles.contains("COUNTY_CLERK") ? "county-" + county : "township-" + township;
    }

    <T> T at(LocalDate day, String account, Callable<T> work) {
        return clock.callAt(morning(day), () -> currentActor.callAs(account, work));
    }

    static Instant morning(LocalDate day) {
        return day.atTime(9, 30).atZone(WorkClock.ZONE).toInstant();
    }

    private static List<String> risksOf(int serial) {
        List<String> common = List.of("R01", "R03", "R02", "R07", "R08");
        return serial % 4 == 0
                ? List.of(common.get(serial % 5), common.get((serial + 2) % 5))
                : List.of(common.get(serial % 5));
    }
}
