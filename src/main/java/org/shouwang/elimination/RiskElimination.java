package org.shouwang.elimination;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.notice.Endings;
import org.shouwang.notice.Notices;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.JointDuty;
import org.shouwang.procedure.JointDuty.Level;
import org.shouwang.procedure.LimitRule;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.procedure.Procedure;
import org.shouwang.procedure.RunView;
import org.shouwang.procedure.Startable;
import org.shouwang.procedure.Submission;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** Risk elimination as the engine sees it, and who may start it. */
@Component
class RiskElimination implements Procedure, Startable {

    private final Cases cases;
    private final CaseRuns runs;
    private final MonitoredHouseholds monitored;
    private final Notices hanging;
    private final EliminationNotices notices;

    RiskElimination(
            Cases cases, CaseRuns runs, MonitoredHouseholds monitored, Notices hanging, EliminationNotices notices) {
        this.hanging = hanging;
        this.notices = notices;
        this.cases = cases;
        this.runs = runs;
        this.monitored = monitored;
    }

    @Override
    public ProcessVocabulary vocabulary() {
        return EliminationProcess.VOCABULARY;
    }

    @Override
    public String processKey() {
        return EliminationProcess.KEY;
    }

    @Override
    public List<String> roles() {
        return List.of("VILLAGE_CLERK", "GRID_HEAD", "TOWNSHIP_CLERK", "COUNTY_CLERK");
    }

    @Override
    public List<String> excludes() {
        return List.of("identification", EliminationProcess.FLAG_KEY);
    }

    @Override
    public List<Reason> against(CaseFile file) {
        Reasons reasons = new Reasons();
        reasons.addIf(
                file.latest(EliminationEvents.FLAGGED).isPresent(),
                Reason.of("elimination.safety-net.barred").by(Criteria.GUIDANCE));
        return reasons.addAll(notMonitored(file, monitored)).list();
    }

    static List<Reason> notMonitored(CaseFile file, MonitoredHouseholds monitored) {
        boolean active = monitored
                .of(file.householdId())
                .filter(standing -> standing.caseNumber().equals(file.number()) && standing.active())
                .isPresent();
        return active ? List.of() : List.of(Reason.of("elimination.not-monitored"));
    }

    @Override
    public List<JointDuty> jointDuties() {
        return List.of(
                JointDuty.of(EliminationProcess.APPRAISAL, Level.VILLAGE, "PASSED")
                        .leaving("ELIMINATION_PRELIMINARY"),
                JointDuty.of(EliminationProcess.POSTING, Level.VILLAGE),
                JointDuty.of(EliminationProcess.NOTICE_END, Level.VILLAGE),
                JointDuty.of(EliminationProcess.CHECK, Level.TOWNSHIP, "CONFIRMED"),
                JointDuty.of(EliminationProcess.SIGN_OFF, Level.TOWNSHIP, "AGREE")
                        .leaving("ELIMINATION_PROPOSED"),
                JointDuty.of(EliminationProcess.APPROVAL, Level.COUNTY, "APPROVE_ASSISTED", "APPROVE_NATURAL")
                        .leaving("ELIMINATION_FINAL"),
                JointDuty.of(EliminationProcess.ANNOUNCEMENT, Level.VILLAGE, "PUBLISH"),
                JointDuty.of(EliminationProcess.MARKING, Level.COUNTY, "MARKED"));
    }

    @Override
    public Optional<LimitRule> limit(String timer, DutyContext context) {
        Profile profile = context.profile();
        if (timer.equals(EliminationProcess.WARNING)) {
            // No text limits the whole; that it takes long is only said.
            LocalDate begun = context.run().startedOn();
            return profile.limit(timer).map(limit -> new LimitRule(begun, limit, false, false, profile.ground(timer)));
        }
        String value = EliminationNotices.value(timer, profile);
        return profile.limit(value)
                .map(limit -> new LimitRule(postedOn(timer, context), limit, false, true, profile.ground(value)));
    }

    /** A period runs from its own posting, whatever was done since. */
    private static LocalDate postedOn(String timer, DutyContext context) {
        String posting = ProcessVocabulary.beside(timer, EliminationProcess.POSTING);
        return context.submissions().stream()
                .filter(submission -> submission.element().equals(posting))
                .map(Submission::doneOn)
                .reduce((earlier, later) -> later)
                .orElse(context.precedingDoneOn());
    }

    @Override
    public Optional<String> renews(String element) {
        return ProcessVocabulary.word(element).equals(EliminationProcess.POSTING)
                ? Optional.of(ProcessVocabulary.beside(element, EliminationProcess.NOTICE))
                : Optional.empty();
    }

    @Override
    public Optional<String> timerOf(String duty) {
        return Optional.empty();
    }

    @Override
    public List<String> stopReasons() {
        return List.of("NOMINATION_WITHDRAWN", "DEATH", "NEW_RISK");
    }

    @Override
    public String stopEvent() {
        return EliminationEvents.STOPPED;
    }

    @Override
    public Optional<String> carryOut(String step, DutyContext context) {
        Profile law = context.profile();
        return switch (ProcessVocabulary.word(step)) {
            case EliminationProcess.RECORD_NOTICE_RESULT -> Optional.of(
                    Endings.result(notices.ofElement(step), EliminationNotices.done(context)));
            case EliminationProcess.REQUEST_TOWNSHIP_NOTICE -> Optional.of(
                    owed(law.limit("eliminationTownshipNotice").isPresent()));
            case EliminationProcess.REQUEST_ANNOUNCEMENT -> Optional.of(owed(law.flag("eliminationAnnouncement")));
            case EliminationProcess.RECORD_KEPT -> {
                recordKept(context);
                yield Optional.empty();
            }
            case EliminationProcess.RECORD_STOP -> {
                hanging.strikeOff(context.run().caseNumber(), context.today(), "STOPPED");
                yield Optional.empty();
            }
            default -> throw new IllegalArgumentException("no such step: " + step);
        };
    }

    private static String owed(boolean owed) {
        return owed ? "OWED" : "NOT_OWED";
    }

    /** Monitoring goes on; where the village proposed the safety-net flag, its confirmation begins. */
    private void recordKept(DutyContext context) {
        Submission last = context.submissions().get(context.submissions().size() - 1);
        RunView run = context.run();
        cases.record(
                run.caseNumber(),
                new CaseEvent(
                        EliminationEvents.KEPT,
                        last.doneOn(),
                        run.number(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("duty", last.duty())
                                .put("verdict", last.verdict())));
        if (last.verdict().equals("PROPOSE_SAFETY_NET")
                && !runs.underWay(run.caseNumber(), EliminationProcess.FLAG_KEY)) {
            runs.start(run.caseNumber(), EliminationProcess.FLAG_KEY, run.profileId());
        }
    }
}
