package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.shouwang.demo.DemoClock;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.NewHousehold;
import org.shouwang.lead.LeadFilter;
import org.shouwang.lead.Leads;
import org.shouwang.lead.NewLead;
import org.shouwang.notice.NewObjection;
import org.shouwang.notice.NoticeSheets;
import org.shouwang.notice.Objections;
import org.shouwang.notice.Sheet;
import org.shouwang.notice.SheetFilter;
import org.shouwang.policy.LawCase;
import org.shouwang.policy.Profiles;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationContext;

/** One law case's household on its way: every act is done as the account that a person would use, in its own inbox. */
final class WalkedCase {

    private static final Map<String, String> ACCOUNTS_OF_VILLAGE =
            Map.of("VILLAGE_CLERK", "village", "GRID_HEAD", "villagehead", "GRID_WORKER", "grid");
    private static final Map<String, String> ACCOUNTS_OF_TOWNSHIP =
            Map.of("TOWNSHIP_CLERK", "township", "TOWNSHIP_LEADER", "townshipleader");
    private static final Map<String, String> ACCOUNTS_OF_COUNTY = Map.of(
            "COUNTY_CLERK", "county",
            "COUNTY_LEADER", "countyleader",
            "SUPERVISOR", "supervisor",
            "AUDITOR", "auditor");

    /** Words of a lead that are the case's and not the product's. */
    private static final Set<String> OF_THE_CASE = Set.of("by", "today", "expect");

    private final CaseWalker walker;
    private final Tasks tasks;
    private final Leads leads;
    private final NoticeSheets sheets;
    private final Objections objections;
    private final Inbox inbox;
    private final WorkClock clock;
    private final ObjectMapper json;
    private final LawCase lawCase;
    private final LawCase.Walk walk;
    private final AreaCode village;
    private final WalkForms forms;
    private final WalkOutcome outcome;
    private final WalkAsides asides;
    private final RulesForOneDay forOneDay;
    private final DemoClock demoClock;
    private Followed followed;

    WalkedCase(ApplicationContext product, LawCase lawCase) {
        this.walker = product.getBean(CaseWalker.class);
        this.tasks = product.getBean(Tasks.class);
        this.leads = product.getBean(Leads.class);
        this.sheets = product.getBean(NoticeSheets.class);
        this.objections = product.getBean(Objections.class);
        this.inbox = product.getBean(Inbox.class);
        this.clock = product.getBean(WorkClock.class);
        this.json =
                product.getBean(ObjectMapper.class).copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.lawCase = lawCase;
        this.walk = lawCase.walk();
        this.village = WalkHouseholds.village(product, lawCase);
        this.forms = new WalkForms(product, lawCase);
        this.outcome = new WalkOutcome(product);
        this.asides = new WalkAsides(product, walker);
        this.forOneDay = new RulesForOneDay(product.getBean(Profiles.class));
        this.demoClock = product.getBean(DemoClock.class);
    }

    void play() {
        assertThat(walk.lead() != null || walk.before() != null)
                .as("walk.lead, or walk.before")
                .isTrue();
        LawCase.Rules rules = lawCase.profile();
        assertThat(rules == null || rules.version() == null)
                .as("a walk goes by the rules of its county: county and leadFoundOn, no version")
                .isTrue();
        List<JsonNode> attempts = new ArrayList<>();
        if (walk.lead() != null) {
            (walk.lead().isArray() ? walk.lead() : List.of(walk.lead())).forEach(attempts::add);
        }
        LocalDate begin = foundOn(attempts.isEmpty() ? CaseWalker.object() : attempts.get(0));
        if (rules != null && rules.values() != null) {
            moveTo(begin.minusDays(1));
            walker.as("admin", () -> forOneDay.of(rules));
        }
        moveTo(begin);
        if (attempts.isEmpty()) {
            NewHousehold household = WalkHouseholds.invented(json, lawCase, village);
            followed = new Followed(
                    null,
                    asides.takenOver(household, walk.before()),
                    village.value().substring(0, 6));
        } else {
            HouseholdView household = walker.register(WalkHouseholds.invented(json, lawCase, village));
            if (walk.before() != null) {
                asides.monitoredBefore(household, walk.before());
            }
            attempts.forEach(attempt -> report(household, attempt));
            assertThat(followed).as("a lead that is not refused").isNotNull();
        }
        for (int i = 0; i < walk.steps().size(); i++) {
            LawCase.Step step = walk.steps().get(i);
            String which = "step " + (i + 1) + " "
                    + (step.duty() == null
                            ? step.aside() == null ? "(wait)" : step.aside().keySet()
                            : step.duty());
            try {
                act(step);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(which + " on " + clock.today() + ": " + e.getMessage(), e);
            }
        }
        if (walk.expect() != null) {
            assertThat(walk.expect().refused())
                    .as("a step is refused, not a walk")
                    .isNull();
            check(walk.expect());
        }
    }

    private LocalDate foundOn(JsonNode attempt) {
        if (attempt.hasNonNull("foundOn")) {
            return LocalDate.parse(attempt.get("foundOn").asText());
        }
        assertThat(lawCase.profile()).as("profile.leadFoundOn or lead.foundOn").isNotNull();
        return lawCase.profile().leadFoundOn();
    }

    private void report(HouseholdView household, JsonNode attempt) {
        LocalDate foundOn = foundOn(attempt);
        moveTo(
                attempt.hasNonNull("today")
                        ? LocalDate.parse(attempt.get("today").asText())
                        : foundOn);
        ObjectNode fields = attempt.deepCopy();
        fields.remove(OF_THE_CASE);
        if (!fields.has("village")) {
            fields.put("village", village.value());
        }
        fields.put("foundOn", foundOn.toString());
        fields.put("householdNumber", household.number());
        if (!fields.has("risks")) {
            fields.putArray("risks").add("R01");
        }
        if (fields.path("channel").asText().equals(NewLead.SELF_DECLARATION) && !fields.has("declarationWay")) {
            fields.put("declarationWay", "PAPER");
        }
        NewLead given = read(fields, NewLead.class);
        LawCase.Outcome expect = attempt.has("expect") ? read(attempt.get("expect"), LawCase.Outcome.class) : null;
        String account = account(attempt.path("by").asText("VILLAGE_CLERK"), null);
        if (expect != null && expect.refused() != null) {
            refused(
                    expect.refused(),
                    () -> walker.as(account, () -> leads.search(LeadFilter.ALL, null, 50)),
                    () -> walker.as(account, () -> leads.register(given)));
            return;
        }
        followed = Followed.from(done("the lead", () -> walker.as(account, () -> leads.register(given))));
        forms.lead(foundOn, fields.get("risks"));
        if (expect != null) {
            check(expect);
        }
    }

    private void act(LawCase.Step step) {
        if (step.today() != null && Boolean.TRUE.equals(step.mornings())) {
            demoClock.moveTo(step.today());
        } else if (step.today() != null) {
            moveTo(step.today());
        }
        if (step.objection() != null) {
            object(step);
        } else if (step.aside() != null) {
            aside(step);
        } else if (step.duty() != null) {
            assertThat(step.verdict()).as("verdict").isNotNull();
            List<String> refused = step.expect() == null ? null : step.expect().refused();
            if (refused != null) {
                InboxEntry entry = open(step).stream().findFirst().orElse(null);
                refused(refused, () -> outcome.snapshot(followed), () -> hand(step, entry));
            } else {
                List<InboxEntry> open = open(step);
                assertThat(open)
                        .as("%s is open (it waits at %s)", step.duty(), outcome.waitsAt(followed))
                        .isNotEmpty();
                open.forEach(entry -> done(step.verdict(), () -> hand(step, entry)));
            }
        }
        if (step.expect() != null && step.expect().refused() == null) {
            check(step.expect());
        }
    }

    /** Somebody of the staff records an objection to the household on its newest notice. */
    private void object(LawCase.Step step) {
        String caseNumber = outcome.caseNumber(followed);
        ObjectNode fields = step.objection().deepCopy();
        fields.put("caseNumber", caseNumber);
        if (!fields.has("way")) {
            fields.put("way", "PHONE");
        }
        if (!fields.has("receivedOn")) {
            fields.put("receivedOn", clock.today().toString());
        }
        NewObjection given = read(fields, NewObjection.class);
        Callable<?> act = () -> walker.as(account(step.by() == null ? "VILLAGE_CLERK" : step.by(), null), () -> {
            String notice = sheets.search(new SheetFilter(null, null, null), null, 200).rows().stream()
                    .map(row -> sheets.require(row.number()))
                    .filter(sheet -> sheet.lines().stream().anyMatch(line -> caseNumber.equals(line.caseNumber())))
                    .map(Sheet::number)
                    .findFirst()
                    .orElseThrow();
            return objections.record(notice, given);
        });
        if (step.expect() != null && step.expect().refused() != null) {
            refused(step.expect().refused(), () -> outcome.snapshot(followed), act);
        } else {
            done("the objection", act);
        }
    }

    /** What is recorded beside the duties: the green channel, help, a late result, that somebody keeps out. */
    private void aside(LawCase.Step step) {
        String caseNumber = outcome.caseNumber(followed);
        Callable<?> act = () -> {
            for (Map.Entry<String, JsonNode> what : step.aside().entrySet()) {
                String account = account(step.by() == null ? "VILLAGE_CLERK" : step.by(), step.party());
                walker.as(account, () -> asides.record(caseNumber, what.getKey(), what.getValue()));
            }
            return null;
        };
        if (step.expect() != null && step.expect().refused() != null) {
            refused(step.expect().refused(), () -> outcome.snapshot(followed), act);
        } else {
            done("what is recorded", act);
        }
    }

    /** The open rows that a step means: one, or those of all departments where none is named. */
    private List<InboxEntry> open(LawCase.Step step) {
        return inbox.ofRun(outcome.run(followed)).stream()
                .filter(entry ->
                        entry.element().equals(step.duty()) || entry.duty().equals(step.duty()))
                .filter(entry -> step.party() == null || step.party().equals(entry.party()))
                .toList();
    }

    private Submission hand(LawCase.Step step, InboxEntry entry) {
        String by =
                step.by() != null || entry == null ? step.by() : entry.roles().get(0);
        assertThat(by).as("by").isNotNull();
        LocalDate doneOn = step.doneOn() == null ? clock.today() : step.doneOn();
        return walker.as(account(by, entry == null ? step.party() : entry.party()), () -> {
            if (entry == null) {
                outcome.requireDuty(step.duty());
                tasks.claim("none");
            }
            String id = inInbox(step, entry);
            tasks.claim(id);
            try {
                return tasks.complete(
                        id,
                        new Completion(
                                step.verdict(),
                                doneOn,
                                forms.filled(tasks.open(id), step.verdict(), doneOn, step.form())));
            } catch (Refusal refusal) {
                tasks.release(id);
                throw refusal;
            }
        });
    }

    /** As its person finds it: in the list of open work. What is not there is refused by the product, by its id. */
    private String inInbox(LawCase.Step step, InboxEntry entry) {
        var filter = new TaskFilter(
                ProcessVocabulary.word(step.duty()), null, null, TaskFilter.Bucket.ALL, entry.caseNumber());
        return tasks.search(filter, null, 100).rows().stream()
                .map(TaskRow::id)
                .filter(entry.taskId()::equals)
                .findFirst()
                .orElse(entry.taskId());
    }

    private void check(LawCase.Outcome expect) {
        outcome.check(expect, followed);
    }

    private void moveTo(LocalDate day) {
        walker.moveTo(day);
    }

    private String account(String by, String party) {
        if (ACCOUNTS_OF_VILLAGE.containsKey(by)) {
            return ACCOUNTS_OF_VILLAGE.get(by) + "-" + village;
        }
        if (ACCOUNTS_OF_TOWNSHIP.containsKey(by)) {
            return ACCOUNTS_OF_TOWNSHIP.get(by) + "-" + village.value().substring(0, 9);
        }
        String county = village.value().substring(0, 6);
        if (ACCOUNTS_OF_COUNTY.containsKey(by)) {
            return ACCOUNTS_OF_COUNTY.get(by) + "-" + county;
        }
        return by.equals("DEPARTMENT") ? "department-" + party + "-" + county : by;
    }

    private static <T> T done(String what, Callable<T> act) {
        try {
            return act.call();
        } catch (Refusal refusal) {
            throw new AssertionError(what + " was refused: " + sentences(refusal), refusal);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(List<String> reasons, Callable<?> snapshot, Callable<?> act) {
        Object before = done("a look", snapshot);
        try {
            act.call();
        } catch (Refusal refusal) {
            assertThat(refusal.reasons())
                    .as("refused: " + sentences(refusal))
                    .extracting(Reason::id)
                    .containsExactlyInAnyOrderElementsOf(reasons);
            assertThat(done("a look", snapshot)).as("a refusal changes nothing").isEqualTo(before);
            return;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        fail("expected to be refused with " + reasons + ", but it was accepted");
    }

    private static String sentences(Refusal refusal) {
        return refusal.reasons().stream()
                .map(reason -> reason.id() + " " + reason.args() + " at " + reason.field())
                .collect(Collectors.joining("; "));
    }

    private <T> T read(JsonNode node, Class<T> type) {
        try {
            return json.readerFor(type).readValue(node);
        } catch (IOException e) {
            throw new UncheckedIOException("walk: " + e.getMessage(), e);
        }
    }
}
