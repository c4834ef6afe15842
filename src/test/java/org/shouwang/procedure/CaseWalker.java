package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.shouwang.assistance.NewMeasure;
import org.shouwang.document.Attachments;
import org.shouwang.form.Forms;
import org.shouwang.household.CertificateNumber;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.MemberConditions;
import org.shouwang.household.MemberFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.identity.CurrentActor;
import org.shouwang.lead.LeadView;
import org.shouwang.lead.Leads;
import org.shouwang.lead.NewLead;
import org.shouwang.process.Timers;
import org.shouwang.process.Timers.DueTimer;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.takeover.Takeover;
import org.shouwang.takeover.TakeoverRow;
import org.shouwang.takeover.Takeovers;
import org.springframework.stereotype.Component;

/** Walks a household through the real facades, as the people of its village, township and county would. */
@Component
public class CaseWalker {

    /** The smallest picture there is, for whatever has to be photographed. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    private final Tasks tasks;
    private final Cases cases;
    private final Leads leads;
    private final Takeovers takeovers;
    private final Households households;
    private final Forms forms;
    private final Attachments attachments;
    private final Timers timers;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    CaseWalker(
            Tasks tasks,
            Cases cases,
            Leads leads,
            Takeovers takeovers,
            Households households,
            Forms forms,
            Attachments attachments,
            Timers timers,
            CurrentActor currentActor,
            WorkClock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.leads = leads;
        this.takeovers = takeovers;
        this.households = households;
        this.forms = forms;
        this.attachments = attachments;
        this.timers = timers;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A household that is new to everything, in a village. */
    public HouseholdView household(String village, String type, int people) {
        int serial = nextSerial();
        var members = new java.util.ArrayList<MemberFields>();
        for (int i = 0; i < people; i++) {
            members.add(MemberFields.of(
                    (i == 0 ? "测试户主" : "测试成员" + i) + serial,
                    i == 0 ? "HEAD" : "SON",
                    residentId(village.substring(0, 6), serial * 20 + i)));
        }
        return as(
                "village-" + village,
                () -> households.register(
                        new NewHousehold(AreaCode.of(village), HouseholdFields.of(type, "13800000000"), members)));
    }

    /** Registers a household as the clerk of its village. */
    HouseholdView register(NewHousehold household) {
        return as("village-" + household.village(), () -> households.register(household));
    }

    /** The household declares itself on a day. */
    public LeadView declaration(HouseholdView household, LocalDate foundOn) {
        return as("village-" + household.village(), () -> leads.register(lead(household, foundOn, "SELF_DECLARATION")));
    }

    /** A cadre's screening finds the household on a day. */
    public LeadView screening(HouseholdView household, LocalDate foundOn) {
        return as("village-" + household.village(), () -> leads.register(lead(household, foundOn, "CADRE_SCREENING")));
    }

    /** Does a duty of a run: finds it in the inbox of the account, takes it and completes it with a filled-in form. */
    public Submission does(
            String account, String run, String duty, String verdict, LocalDate doneOn, Consumer<ObjectNode> form) {
        return as(account, () -> {
            TaskRow row = find(run, duty);
            tasks.claim(row.id());
            TaskDetail task = tasks.open(row.id());
            ObjectNode values = task.values().deepCopy();
            form.accept(values);
            ObjectNode filled = forms.example(task.form(), verdict, values, () -> attachment());
            return tasks.complete(row.id(), new Completion(verdict, doneOn, filled));
        });
    }

    /** All departments that still have to answer find nothing. */
    public void compared(String run, LocalDate doneOn) {
        String caseNumber = run.substring(0, run.lastIndexOf('-'));
        String county = caseNumber.split("-")[1];
        file(caseNumber, county).runs().get(0).open().stream()
                .filter(entry -> entry.party() != null)
                .map(entry -> "department-" + entry.party() + "-" + county)
                .forEach(account -> does(account, run, "departmentComparison", "CLEAN", doneOn, form -> {}));
    }

    /** Takes a task for an account and fills its form, without handing it in. */
    public Completion taken(String account, String taskId, String verdict, LocalDate doneOn) {
        return as(account, () -> {
            tasks.claim(taskId);
            TaskDetail task = tasks.open(taskId);
            ObjectNode filled =
                    forms.example(task.form(), verdict, task.values().deepCopy(), () -> attachment());
            tasks.saveDraft(taskId, filled);
            return new Completion(verdict, doneOn, filled);
        });
    }

    /** Hands in what was filled. */
    public Submission handsIn(String account, String taskId, Completion completion) {
        return as(account, () -> tasks.complete(taskId, completion));
    }

    /** The open row of a duty in the current account's inbox. */
    public TaskRow find(String run, String duty) {
        String caseNumber = run.startsWith("AJ") ? run.substring(0, run.lastIndexOf('-')) : null;
        return tasks
                .search(
                        new TaskFilter(duty, null, caseNumber == null ? run : null, TaskFilter.Bucket.ALL, caseNumber),
                        null,
                        50)
                .rows()
                .stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(duty + " is not in the inbox"));
    }

    /** Moves the clock to the morning of a day, firing what falls due on the way. */
    public List<String> moveTo(LocalDate day) {
        return fired(day).stream().map(DueTimer::element).toList();
    }

    /** As {@link #moveTo}, each timer with its run: cases that others left have timers too. */
    List<DueTimer> fired(LocalDate day) {
        var fired = new java.util.ArrayList<DueTimer>();
        var target = day.atTime(9, 0).atZone(WorkClock.ZONE).toInstant();
        for (var due = timers.nextDue(target); due.isPresent(); due = timers.nextDue(target)) {
            if (due.get().due().isAfter(clock.instant())) {
                clock.moveTo(due.get().due());
            }
            timers.fire(due.get());
            fired.add(due.get());
        }
        clock.moveTo(target);
        return fired;
    }

    /** The day it is. */
    public LocalDate today() {
        return clock.today();
    }

    /** The case as the county sees it. */
    public CaseFile file(String caseNumber, String county) {
        return as("county-" + county, () -> cases.require(caseNumber));
    }

    /** A task as the current account sees it. */
    public TaskDetail opened(String taskId) {
        return tasks.open(taskId);
    }

    /** A lead as the county sees it. */
    public LeadView readLead(String number, String county) {
        return as("county-" + county, () -> leads.require(number));
    }

    /** Runs something as an account. */
    public <T> T as(String account, java.util.concurrent.Callable<T> work) {
        return currentActor.callAs(account, work);
    }

    /**
     * One person whom the county takes over as monitored before and helped with work since.
     *
     * @param village where
     * @param labour key of the list LABOUR
     * @param allowance whether the household lives on an allowance
     * @param identified day of the identification
     * @param eliminated day on which the risk was eliminated, or null
     * @return what became of it
     */
    public TakeoverRow takenOver(
            String village, String labour, boolean allowance, LocalDate identified, LocalDate eliminated) {
        String county = village.substring(0, 6);
        var conditions = new MemberConditions(
                null, null, null, null, labour, null, null, null, null, allowance, null, null, null, null);
        var household = new Takeover(
                village,
                HouseholdFields.of("ORDINARY", null),
                List.of(MemberFields.of("走查户主", "HEAD", residentId(county, nextSerial() * 20))
                        .with(conditions)),
                "MARGINAL_AT_RISK",
                List.of("R07"),
                identified,
                List.of(),
                List.of(new NewMeasure("EMPLOYMENT", null, null, identified.plusDays(14), null, BigDecimal.TEN, null)),
                eliminated,
                eliminated == null ? null : "ASSISTED");
        return as("county-" + county, () -> takeovers.take(List.of(household), false))
                .rows()
                .get(0);
    }

    /** A picture in the current account's hands. */
    public UUID attachment() {
        return attachments
                .store("photo.png", new ByteArrayInputStream(PICTURE))
                .id()
                .value();
    }

    /** The smallest picture there is. */
    public static byte[] picture() {
        return PICTURE.clone();
    }

    /** A number that no other invented household has. */
    static int nextSerial() {
        return SERIAL.incrementAndGet();
    }

    /** An invented resident ID number with a right check digit. */
    public static String residentId(String county, int serial) {
        // Born on a day that the serial number chooses: more than twenty million numbers in one county.
        String birth = LocalDate.of(1930, 1, 1)
                .plusDays(serial / 900 % 25_000)
                .toString()
                .replace("-", "");
        String body = county + birth + "%03d".formatted(100 + serial % 900);
        return body + CertificateNumber.checkCharacter(body);
    }

    private NewLead lead(HouseholdView household, LocalDate foundOn, String channel) {
        return new NewLead(
                household.village(),
                channel,
                foundOn,
                household.number(),
                null,
                null,
                List.of("R01"),
                "看病支出大",
                channel.equals("SELF_DECLARATION") ? "PAPER" : null,
                null,
                null);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
