package org.shouwang.procedure;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.shouwang.lead.LeadView;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.shared.WorkClock;

/** One household on its way through a diagram: who usually does what, and how it ends where nothing is the matter. */
final class Walk {

    private static final Map<String, String> STRAIGHT = Map.ofEntries(
            entry("application", "SUBMIT"),
            entry("verificationVisit", "PROPOSE"),
            entry("villageAppraisal", "PASSED"),
            entry("villageAppraisal_special", "SPECIAL_CASE_PASSED"),
            entry("postNotice", "POST"),
            entry("concludeNotice", "NO_OBJECTION"),
            entry("objectionInvestigation", "NOT_UPHELD"),
            entry("townshipCheck", "CONFIRMED"),
            entry("townshipSignOff", "AGREE"),
            entry("correction", "RESUBMIT"),
            entry("departmentComparison", "CLEAN"),
            entry("hitVerification", "NOT_SO"),
            entry("countyConsultation", "SUBMIT_FOR_APPROVAL"),
            entry("countyApproval", "APPROVE"),
            entry("announcement", "PUBLISH"),
            entry("systemEntry", "RECORD_ENTRY"),
            entry("explanation", "IN_PERSON"));

    private static final Map<String, String> POSTS = Map.of(
            "townshipCheck", "township-" + Walks.VILLAGE.substring(0, 9),
            "systemEntry", "township-" + Walks.VILLAGE.substring(0, 9),
            "townshipSignOff", "townshipleader-" + Walks.VILLAGE.substring(0, 9),
            "countyConsultation", "county-" + Walks.COUNTY,
            "announcement", "county-" + Walks.COUNTY,
            "countyApproval", "countyleader-" + Walks.COUNTY);

    private final String run;
    private final CaseWalker walker;
    private final Inbox inbox;
    private final WorkClock clock;
    private final ProcessInstance instance;

    Walk(String run, CaseWalker walker, Inbox inbox, WorkClock clock, ProcessEngine engine) {
        this.run = run;
        this.walker = walker;
        this.inbox = inbox;
        this.clock = clock;
        this.instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(run)
                .singleResult();
    }

    /** Goes the straight way until an element waits. */
    Walk upTo(String element) {
        for (int steps = 0; steps < 50; steps++) {
            List<InboxEntry> open = open();
            if (open.stream().anyMatch(row -> row.element().equals(element))) {
                return this;
            }
            if (open.isEmpty()) {
                lasts("noticePeriod");
            } else {
                InboxEntry row = open.get(0);
                complete(account(row.duty(), row.party()), row.duty(), STRAIGHT.get(row.element()), form -> {});
            }
        }
        throw new AssertionError(element + " was not reached; open is " + open());
    }

    /** Somebody in charge does a duty today, on an ordinary form. */
    Walk does(String duty, String verdict) {
        return does(duty, verdict, form -> {});
    }

    /** Somebody in charge does a duty today, on a form with something particular. */
    Walk does(String duty, String verdict, Consumer<ObjectNode> form) {
        return complete(account(duty, null), duty, verdict, form);
    }

    /** A certain account does a duty today. */
    Walk by(String account, String duty, String verdict, Consumer<ObjectNode> form) {
        return complete(account, duty, verdict, form);
    }

    /** The first department still asked answers in a particular way, the others find nothing. */
    Walk compared(String verdict, Consumer<ObjectNode> form) {
        List<String> parties = parties();
        for (String party : parties) {
            boolean first = party.equals(parties.get(0));
            complete(
                    account("departmentComparison", party),
                    "departmentComparison",
                    first ? verdict : "CLEAN",
                    first ? form : f -> {});
        }
        return this;
    }

    /** The departments that have not answered yet. */
    List<String> parties() {
        return open().stream().map(InboxEntry::party).sorted().toList();
    }

    /** Time passes until a deadline has run out, the day after its last day. */
    Walk lasts(String deadline) {
        walker.moveTo(deadline(deadline).dueOn().plusDays(1));
        return this;
    }

    /** The newest entry of a deadline in the ledger. */
    DeadlineRow deadline(String element) {
        return deadlines().stream()
                .filter(row -> row.element().equals(element))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(element + " is not in the ledger"));
    }

    List<DeadlineRow> deadlines() {
        if (caseNumber() != null) {
            return file().runs().get(0).deadlines();
        }
        InboxEntry row = open().get(0);
        return walker.as(account(row.duty(), null), () -> walker.opened(row.taskId()))
                .deadlines();
    }

    List<InboxEntry> open() {
        return inbox.ofRun(run);
    }

    CaseFile file() {
        return walker.file(caseNumber(), Walks.COUNTY);
    }

    LeadView lead() {
        return walker.readLead(run, Walks.COUNTY);
    }

    LocalDate today() {
        return clock.today();
    }

    String run() {
        return run;
    }

    String caseNumber() {
        return run.startsWith("AJ") ? run.substring(0, run.lastIndexOf('-')) : null;
    }

    /** Where the token is and has been. */
    ProcessInstanceAssert token() {
        return ProcessEngineTests.assertThat(instance);
    }

    /** A signature on paper, photographed by the current account. */
    ObjectNode signature() {
        return CaseWalker.object()
                .put("mode", "PAPER")
                .put("signer", "张建国")
                .put("signedOn", today().toString())
                .put("attachment", walker.attachment().toString())
                .put("thumbprint", false);
    }

    private Walk complete(String account, String duty, String verdict, Consumer<ObjectNode> particular) {
        walker.does(account, run, duty, verdict, today(), form -> {
            usual(duty, verdict).accept(form);
            particular.accept(form);
        });
        return this;
    }

    private Consumer<ObjectNode> usual(String duty, String verdict) {
        return switch (duty + " " + verdict) {
            case "application SUBMIT" -> form -> form.put("commitmentAccepted", true)
                    .put("authorisationGiven", true)
                    .put("authorisationSignedOn", today().toString());
            case "verificationVisit PROPOSE" -> Walk::found;
            case "concludeNotice OBJECTION" -> form -> form.put(
                    "objectionReceivedOn", deadline("noticePeriod").dueOn().toString());
            case "villageAppraisal PASSED",
                    "villageAppraisal NOT_PASSED",
                    "villageAppraisal SPECIAL_CASE_PASSED" -> this::meeting;
            default -> form -> {};
        };
    }

    private void meeting(ObjectNode form) {
        form.put("meetingAt", today() + "T09:00")
                .put("entitled", 35)
                .put("present", 32)
                .put("votesFor", 30)
                .put("votesAgainst", 2)
                .put("abstained", 0);
    }

    private static void found(ObjectNode form) {
        form.put("headCount", 4)
                .put("wages", 20000)
                .put("operatingIncome", 18000)
                .put("operatingExpenditure", 7000)
                .put("property", 800)
                .put("transfers", 3200)
                .put("outOfPocket", 6400)
                .put("suddenEvent", false)
                .put("ableToCope", false)
                .put("proposedCategory", "MARGINAL_AT_RISK");
    }

    private static String account(String duty, String party) {
        return party == null
                ? POSTS.getOrDefault(duty, "village-" + Walks.VILLAGE)
                : "department-" + party + "-" + Walks.COUNTY;
    }
}
