package org.shouwang.elimination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.shouwang.policy.DayUnit;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyConduct;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Submission;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;

/** What the duties of elimination share. */
abstract class EliminationDuty implements DutyConduct {

    private static final List<String> ENTERING =
            List.of(EliminationProcess.NOMINATION, EliminationProcess.VISIT, EliminationProcess.APPRAISAL);

    private final String duty;
    private final Cases cases;

    EliminationDuty(String duty, Cases cases) {
        this.duty = duty;
        this.cases = cases;
    }

    @Override
    public String processKey() {
        return EliminationProcess.KEY;
    }

    @Override
    public String duty() {
        return duty;
    }

    /** Whoever does it sees that the procedure takes longer than the profile expects. */
    @Override
    public List<Reason> findings(DutyContext context) {
        LocalDate begun = context.run().startedOn();
        long days = ChronoUnit.DAYS.between(begun, context.today());
        return context.profile()
                .limit(EliminationProcess.WARNING)
                .filter(limit -> limit.unit() == DayUnit.CALENDAR && days > limit.quantity())
                .map(limit -> List.of(
                        Reason.of("finding.elimination-takes-long", "ELIMINATION_TAKES_LONG", begun, limit.quantity())
                                .by(context.profile().ground(EliminationProcess.WARNING))))
                .orElse(List.of());
    }

    void record(DutyContext context, Completion completion, String kind, ObjectNode details) {
        cases.record(
                context.run().caseNumber(),
                new CaseEvent(
                        kind,
                        completion.doneOn(),
                        context.run().number(),
                        details.put("verdict", completion.verdict())));
    }

    static ObjectNode details() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** How the village wants it eliminated. */
    static String mode(DutyContext context) {
        return context.latest(EliminationProcess.VISIT, EliminationProcess.NOMINATION)
                .map(Submission::values)
                .map(values -> values.path("mode").asText("ASSISTED"))
                .orElse("ASSISTED");
    }

    static int people(JsonNode form, String field) {
        Set<String> names = new HashSet<>();
        StreamSupport.stream(form.path(field).spliterator(), false)
                .map(name -> name.asText().strip())
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names.size();
    }

    /** As many as the profile asks do it together. */
    static void requireTeam(DutyContext context, Completion completion, String field, Reasons reasons) {
        int team = people(completion.form(), field);
        int atLeast = context.profile().visitTeamMin();
        reasons.addIf(
                team < atLeast,
                Reason.of("elimination.team-too-small", team, atLeast)
                        .at(field)
                        .by(context.profile().ground("visitTeamMin")));
    }

    /** What stands in a field of names or files, as it was given. */
    static List<String> names(JsonNode form, String field) {
        return StreamSupport.stream(form.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Whoever entered a household's papers may not review them. */
    static void requireOtherThanEnterer(DutyContext context, Reasons reasons) {
        reasons.addIf(
                context.submissions().stream()
                        .filter(submission -> ENTERING.contains(submission.duty()))
                        .map(Submission::enteredBy)
                        .anyMatch(context.actor().username()::equals),
                Reason.of("elimination.reviewer-entered").at("verdict"));
    }

    /** The leader signs, on screen or on paper; a clerk may only record the paper that the leader signed. */
    static void requireLeaderOrPaper(String leader, DutyContext context, Completion completion, Reasons reasons) {
        boolean leads = context.actor().may(leader, context.run().area());
        boolean paper =
                "PAPER".equals(completion.form().path("signature").path("mode").asText());
        reasons.addIf(!leads && !paper, Reason.of("elimination.leader-signs").at("signature"));
    }
}
