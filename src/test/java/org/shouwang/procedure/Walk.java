package org.shouwang.procedure;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.shouwang.lead.LeadView;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;

/** One household on its way through a diagram: who usually does what, and how it ends where nothing is the matter. */
final class Walk {

    private static final Map<String, String> STRAIGHT = Map.ofEntries(
            entry("townshipAnalysis", "TO_BE_VERIFIED"),
            entry("planDraft", "DRAFTED"),
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

    private static final AreaCode ANHUI = AreaCode.of("341802002201");

    private final AreaCode village;
    private final String run;
    private final CaseWalker walker;
    private final Inbox inbox;
    private final WorkClock clock;
    private final ProcessInstance instance;

    Walk(String run, AreaCode village, CaseWalker walker, Inbox inbox, WorkClock clock, ProcessEngine engine) {
        this.run = run;
        this.village = village;
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
        upToAny(Set.of(element));
        return this;
    }

    /** Goes the straight way until one of several elements waits, and tells which. */
    String upToAny(Set<String> elements) {
        for (int steps = 0; steps < 60; steps++) {
            List<InboxEntry> open = open();
            Optional<String> there = open.stream()
                    .map(InboxEntry::element)
                    .filter(elements::contains)
                    .findFirst();
            if (there.isPresent()) {
                return there.get();
            }
            if (open.isEmpty()) {
                waits();
            } else {
                InboxEntry row = open.get(0);
                complete(account(row), row.duty(), straight(row), form -> {});
            }
        }
        throw new AssertionError(elements + " were not reached; open is " + open());
    }

    /** Time passes until whatever notice hangs has hung long enough. */
    Walk waits() {
        return lasts(deadlines().stream()
                .filter(row -> row.minimum() && row.fulfilledOn() == null)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .element());
    }

    private static String straight(InboxEntry row) {
        return STRAIGHT.getOrDefault(row.element(), STRAIGHT.get(row.duty()));
    }

    /** Somebody in charge does a duty today, on an ordinary form. */
    Walk does(String duty, String verdict) {
        return does(duty, verdict, form -> {});
    }

    /** Somebody in charge does a duty today, on a form with something particular. */
    Walk does(String duty, String verdict, Consumer<ObjectNode> form) {
        return complete(account(waiting(duty)), duty, verdict, form);
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
                    "department-" + party + "-" + county(),
                    "departmentComparison",
                    first ? verdict : "CLEAN",
                    first ? form : f -> {});
        }
        return this;
    }

    /** The departments that have not answered yet. */
    List<String> parties() {
        return open().stream()
                .map(InboxEntry::party)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
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
        return walker.as(account(row), () -> walker.opened(row.taskId())).deadlines();
    }

    List<InboxEntry> open() {
        return inbox.ofRun(run);
    }

    CaseFile file() {
        return walker.file(caseNumber(), county());
    }

    LeadView lead() {
        return walker.readLead(run, county());
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
            case "planDraft DRAFTED" -> form ->
                    form.path("measures").forEach(row -> ((ObjectNode) row).put("measure", "申请医疗救助"));
            case "verificationVisit PROPOSE" -> this::found;
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

    /** Below the line of every province, in Anhui just below it. */
    private void found(ObjectNode form) {
        form.put("headCount", 4)
                .put("wages", village.equals(ANHUI) ? 20000 : 5000)
                .put("operatingIncome", 18000)
                .put("operatingExpenditure", 7000)
                .put("property", 800)
                .put("transfers", 3200)
                .put("outOfPocket", 6400)
                .put("suddenEvent", false)
                .put("ableToCope", false)
                .put("proposedCategory", "MARGINAL_AT_RISK");
    }

    private InboxEntry waiting(String duty) {
        return open().stream()
                .filter(row -> row.duty().equals(duty))
                .findFirst()
                .orElseThrow(() -> new AssertionError(duty + " does not wait; open is " + open()));
    }

    /** Whom the diagram asks, in the village, its township or its county; the leader signs in person. */
    private String account(InboxEntry row) {
        if (row.party() != null) {
            return "department-" + row.party() + "-" + county();
        }
        String township = village.township().orElseThrow().value();
        List<String> roles = row.roles();
        if (roles.contains("COUNTY_LEADER")) {
            return "countyleader-" + county();
        }
        if (roles.contains("TOWNSHIP_LEADER")) {
            return "townshipleader-" + township;
        }
        if (roles.contains("VILLAGE_CLERK")) {
            return "village-" + village;
        }
        return roles.contains("COUNTY_CLERK") ? "county-" + county() : "township-" + township;
    }

    private String county() {
        return village.county().orElseThrow().value();
    }
}
