package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.notice.Endings;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.CaseDecided;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.JointDuty;
import org.shouwang.procedure.JointDuty.Level;
import org.shouwang.procedure.LimitRule;
import org.shouwang.procedure.Procedure;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.process.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** Identification as the engine sees it: the system's steps in it and its limits, every figure from the profile. */
@Component
class Identification implements Procedure {

    /** Limits of duties; some are timers of the diagram, the others stand in the ledger alone. */
    private static final Map<String, String> TIMERS = Map.of(
            Duty.APPLICATION.word(), "applicationLimit",
            Duty.VERIFICATION_VISIT.word(), "visitLimit",
            Duty.VILLAGE_APPRAISAL.word(), "appraisalLimit",
            Duty.TOWNSHIP_CHECK.word(), "townshipCheckLimit",
            Duty.DEPARTMENT_COMPARISON.word(), "comparisonLimit",
            Duty.COUNTY_APPROVAL.word(), "countyApprovalLimit",
            Duty.SYSTEM_ENTRY.word(), "entryLimit",
            Duty.EXPLANATION.word(), "explanationLimit");

    /** Limits that no diagram draws as timers: they bind where a text gives them, not as defaults nobody confirmed. */
    private static final Set<String> UNDRAWN =
            Set.of("applicationLimit", "appraisalLimit", "countyApprovalLimit", "entryLimit");

    /** What the case says once its green channel is open. */
    private static final String GREEN_CHANNEL = "GREEN_CHANNEL";

    private static final String NOTICE_PERIOD = "noticePeriod";

    /** Ends that the household itself wanted; nobody owes it an explanation of its own will. */
    private static final List<String> OWN_WILL = List.of("DECLINE", "WITHDRAW");

    private static final List<String> WRITTEN =
            List.of("notMetReasons", "declineReason", "withdrawReason", "reasons", "conclusion", "findings", "opinion");

    private final Cases cases;
    private final ComparisonSteps comparison;
    private final IdentificationNotices notices;

    Identification(Cases cases, ComparisonSteps comparison, IdentificationNotices notices) {
        this.notices = notices;
        this.cases = cases;
        this.comparison = comparison;
    }

    @Override
    public ProcessVocabulary vocabulary() {
        return IdentificationProcess.VOCABULARY;
    }

    @Override
    public List<JointDuty> jointDuties() {
        return List.of(
                JointDuty.of(Duty.VILLAGE_APPRAISAL.word(), Level.VILLAGE, "PASSED", "SPECIAL_CASE_PASSED")
                        .leaving("PRELIMINARY"),
                JointDuty.of(Duty.POST_NOTICE.word(), Level.VILLAGE),
                JointDuty.of(Duty.CONCLUDE_NOTICE.word(), Level.VILLAGE),
                JointDuty.of(Duty.TOWNSHIP_CHECK.word(), Level.TOWNSHIP, "CONFIRMED"),
                JointDuty.of(Duty.TOWNSHIP_SIGN_OFF.word(), Level.TOWNSHIP, "AGREE")
                        .leaving("PROPOSED"),
                JointDuty.of(Duty.COUNTY_CONSULTATION.word(), Level.COUNTY, "SUBMIT_FOR_APPROVAL"),
                JointDuty.of(Duty.COUNTY_APPROVAL.word(), Level.COUNTY, "APPROVE")
                        .leaving("FINAL"),
                JointDuty.of(Duty.ANNOUNCEMENT.word(), Level.VILLAGE));
    }

    @Override
    public boolean opensCases() {
        return true;
    }

    @Override
    public Optional<String> timerOf(String duty) {
        return Optional.ofNullable(TIMERS.get(duty));
    }

    @Override
    public Optional<String> renews(String element) {
        return ProcessVocabulary.word(element).equals(Duty.POST_NOTICE.word())
                ? Optional.of(ProcessVocabulary.beside(element, NOTICE_PERIOD))
                : Optional.empty();
    }

    @Override
    public boolean repeats(String duty, String verdict) {
        return verdict.equals("COULD_NOT_VISIT") || verdict.equals("WAIT_FOR_SYSTEM");
    }

    /** The plan is owed from the entry on, when the procedure itself is over. */
    @Override
    public List<String> owedAfter(String duty, String verdict) {
        return duty.equals(Duty.SYSTEM_ENTRY.word()) && verdict.equals("RECORD_ENTRY")
                ? List.of("planLimit")
                : List.of();
    }

    /** Where the clock starts with the application it cannot be known before the household has applied. */
    @Override
    public List<String> restartedBy(String duty, String verdict, DutyContext context) {
        boolean applies = duty.equals(Duty.APPLICATION.word()) && verdict.equals("SUBMIT");
        return applies && "APPLICATION".equals(context.profile().clockStart()) ? List.of("totalLimit") : List.of();
    }

    @Override
    public Optional<LimitRule> limit(String timer, DutyContext context) {
        Profile profile = context.profile();
        if (ProcessVocabulary.word(timer).equals(NOTICE_PERIOD)) {
            NoticeDuty notice = NoticeDuty.ofElement(timer);
            return Optional.of(new LimitRule(
                    postedOn(timer, context), notice.period(profile), false, true, notice.ground(profile)));
        }
        String value = ProcessVocabulary.word(timer);
        LocalDate start = value.equals("totalLimit") ? clockStart(context) : context.precedingDoneOn();
        Optional<LimitRule> quick = quick(value, start, context);
        if (quick.isPresent()) {
            return quick;
        }
        boolean binding = !(UNDRAWN.contains(value) && profile.ground(value).toConfirm());
        return binding ? LimitRule.of(profile, value, start) : Optional.empty();
    }

    /** Once a green channel with a quick procedure is open, its shorter limits hold for what begins from then on. */
    private Optional<LimitRule> quick(String value, LocalDate start, DutyContext context) {
        Profile profile = context.profile();
        return profile.greenChannel()
                .filter(rule -> rule.quick().containsKey(value))
                .filter(rule -> !(UNDRAWN.contains(value) && rule.quickGround().toConfirm()))
                .filter(rule -> latest(context, GREEN_CHANNEL).isPresent())
                .map(rule -> new LimitRule(
                        start, rule.quick().get(value), profile.rollDeadlineToWorkday(), false, rule.quickGround()));
    }

    /** A period runs from its own posting, whatever was done beside it since. */
    private static LocalDate postedOn(String timer, DutyContext context) {
        String posting = ProcessVocabulary.beside(timer, Duty.POST_NOTICE.word());
        return context.submissions().stream()
                .filter(submission -> submission.element().equals(posting))
                .map(Submission::doneOn)
                .reduce((earlier, later) -> later)
                .orElse(context.precedingDoneOn());
    }

    /** The clock of a started case counts from the day the lead was found; some texts count from the application. */
    private static LocalDate clockStart(DutyContext context) {
        return "APPLICATION".equals(context.profile().clockStart())
                ? context.run().startedOn()
                : context.run().leadFoundOn();
    }

    @Override
    public List<String> parties(String duty, DutyContext context) {
        return comparison.parties(context);
    }

    @Override
    public Optional<String> carryOut(String step, DutyContext context) {
        return switch (ProcessVocabulary.word(step)) {
            case "recordNoticeResult" -> Optional.of(
                    Endings.result(notices.ofElement(step), IdentificationNotices.done(context)));
            case "requestTownshipNotice" -> Optional.of(
                    context.profile().limit("townshipNotice").isPresent() ? "OWED" : "NOT_OWED");
            case "requestPlan" -> Optional.of(requestPlan(context));
            case "gatherBranches" -> Optional.of(gatherBranches(context));
            case "weighCorrection" -> Optional.of(weighCorrection(context));
            case "requestComparison" -> Optional.of(comparison.request(context));
            case "summariseComparison" -> Optional.of(comparison.summarise(context));
            case "recordNotIncluded" -> Optional.of(recordNotIncluded(context));
            case "recordStop" -> {
                LocalDate on = latest(context, "STOPPED").map(CaseEvent::on).orElse(context.today());
                cases.decided(context.run().caseNumber(), context.run().number(), CaseDecided.Outcome.STOPPED, on);
                yield Optional.empty();
            }
            default -> throw new IllegalArgumentException("no such step: " + step);
        };
    }

    private String weighCorrection(DutyContext context) {
        List<String> categories = categories(context);
        int last = categories.size() - 1;
        return categories.get(last).equals(categories.get(last - 1)) ? "SAME_CATEGORY" : "CATEGORY_CHANGED";
    }

    /** Where the branches of the work beside each other have met, or why they were broken off. */
    private static String gatherBranches(DutyContext context) {
        String last = context.latest(Duty.TOWNSHIP_CHECK.word(), Duty.TOWNSHIP_SIGN_OFF.word(), Duty.CORRECTION.word())
                .map(Submission::verdict)
                .orElseThrow();
        return switch (last) {
            case "AGREE" -> "COMPLETE";
            case "REFUSE", "WITHDRAW" -> "NOT_INCLUDED";
                // The notice was wrong, or the correction changed what was on it.
            default -> "NOTICE_AGAIN";
        };
    }

    /** A plan for another category is another plan. */
    private String requestPlan(DutyContext context) {
        String drafted = latest(context, CaseEvents.PLAN_DRAFTED)
                .map(event -> event.details().path("category").asText())
                .orElse(null);
        List<String> categories = categories(context);
        return drafted != null && drafted.equals(categories.get(categories.size() - 1)) ? "ALREADY_DRAFTED" : "ASKED";
    }

    private List<String> categories(DutyContext context) {
        return cases.events(context.run().caseNumber()).stream()
                .filter(e -> e.kind().equals(CaseEvents.VISITED) || e.kind().equals(CaseEvents.CORRECTED))
                .map(e -> e.details().path("category").asText())
                .toList();
    }

    private String recordNotIncluded(DutyContext context) {
        Submission last = context.submissions().get(context.submissions().size() - 1);
        boolean applied = latest(context, CaseEvents.APPLIED).isPresent();
        boolean hasRisk = context.submissions().stream()
                .anyMatch(s -> !s.values().path("riskTypes").isEmpty());
        cases.record(
                context.run().caseNumber(),
                new CaseEvent(
                        CaseEvents.NOT_INCLUDED,
                        last.doneOn(),
                        context.run().number(),
                        details()
                                .put("duty", last.duty())
                                .put("verdict", last.verdict())
                                .put("hasRisk", hasRisk)
                                .put("why", why(last.values()))));
        cases.decided(
                context.run().caseNumber(), context.run().number(), CaseDecided.Outcome.NOT_INCLUDED, last.doneOn());
        boolean owed = (context.run().declared() || applied) && !OWN_WILL.contains(last.verdict());
        return owed ? "EXPLANATION_OWED" : "NO_EXPLANATION";
    }

    /** What was written to the refusal, whichever duty it came from. */
    private static String why(JsonNode values) {
        return WRITTEN.stream()
                .map(key -> values.path(key).asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private Optional<CaseEvent> latest(DutyContext context, String kind) {
        return cases.events(context.run().caseNumber()).stream()
                .filter(e -> e.kind().equals(kind))
                .reduce((earlier, later) -> later);
    }

    private static ObjectNode details() {
        return JsonNodeFactory.instance.objectNode();
    }
}
