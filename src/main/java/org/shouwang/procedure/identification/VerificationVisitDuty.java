package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.household.HouseholdView;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.KnownBefore;
import org.shouwang.procedure.Outlook;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** Step 2: a team visits the household and fills the information collection form; the income window is pinned here. */
@Component
class VerificationVisitDuty extends IdentificationDuty {

    private final Judgement judgement;
    private final VisitedMembers members;

    VerificationVisitDuty(Cases cases, Judgement judgement, VisitedMembers members) {
        super(Duty.VERIFICATION_VISIT, cases);
        this.members = members;
        this.judgement = judgement;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        HouseholdView household = judgement.household(context);
        values.put("headCount", household.members().size());
        Judgement.members(household, values.putArray("members"));
    }

    @Override
    public Optional<Outlook> outlook(DutyContext context, ObjectNode values, LocalDate doneOn) {
        return Optional.of(judgement.outlook(context, values, doneOn));
    }

    @Override
    public List<KnownBefore> knownBefore(DutyContext context) {
        return Stream.concat(super.knownBefore(context).stream(), judgement.known(context).stream())
                .toList();
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        if (completion.verdict().equals("COULD_NOT_VISIT")) {
            return;
        }
        Set<String> team = people(completion, "visitors");
        int atLeast = context.profile().visitTeamMin();
        reasons.addIf(
                team.size() < atLeast,
                Reason.of("identification.team-too-small", team.size(), atLeast)
                        .at("visitors")
                        .by(context.profile().ground("visitTeamMin")));
        members.check(judgement.household(context), completion.form(), completion.doneOn(), reasons);
        if (completion.verdict().equals("PROPOSE") && reasons.isEmpty()) {
            judgement.checkCategory(context, completion.form(), reasons);
        }
    }

    @Override
    public ObjectNode kept(ObjectNode form) {
        return VisitedMembers.masked(form);
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        if (!completion.verdict().equals("COULD_NOT_VISIT")) {
            members.record(judgement.household(context), completion.form(), completion.doneOn());
        }
        switch (completion.verdict()) {
            case "PROPOSE" -> record(
                    context,
                    completion,
                    CaseEvents.VISITED,
                    judgement.keep(context, completion.form(), completion.doneOn()));
            case "CONDITIONS_NOT_MET" -> record(
                    context,
                    completion,
                    CaseEvents.VISITED,
                    details()
                            .put(
                                    "reasons",
                                    completion.form().path("notMetReasons").asText())
                            .put("hasRisk", !completion.form().path("riskTypes").isEmpty()));
            default -> {
                // A visit that did not take place leaves its submission and nothing else.
            }
        }
    }
}
