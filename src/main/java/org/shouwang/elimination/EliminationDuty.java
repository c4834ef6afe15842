package org.shouwang.elimination;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.shouwang.policy.DayUnit;
import org.shouwang.procedure.CaseDuty;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Submission;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;

/** What the duties of elimination share. */
abstract class EliminationDuty extends CaseDuty {

    private static final List<String> ENTERING =
            List.of(EliminationProcess.NOMINATION, EliminationProcess.VISIT, EliminationProcess.APPRAISAL);

    EliminationDuty(String duty, Cases cases) {
        super(EliminationProcess.KEY, duty, cases);
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
                enteredByMe(context, ENTERING),
                Reason.of("elimination.reviewer-entered").at("verdict"));
    }

    static void requireLeaderOrPaper(String leader, DutyContext context, Completion completion, Reasons reasons) {
        reasons.addIf(
                !leaderSigns(leader, context, completion),
                Reason.of("elimination.leader-signs").at("signature"));
    }
}
