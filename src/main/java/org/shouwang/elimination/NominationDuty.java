package org.shouwang.elimination;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** Step 1: the village nominates a household, or says why not; whatever is known to bar it refuses the nomination. */
@Component
class NominationDuty extends EliminationDuty {

    private final EliminationAssessments assessments;
    private final Households households;

    NominationDuty(Cases cases, EliminationAssessments assessments, Households households) {
        super(EliminationProcess.NOMINATION, cases);
        this.assessments = assessments;
        this.households = households;
    }

    @Override
    public List<String> offered(DutyContext context, List<String> verdicts) {
        boolean due = SafetyNetFlags.due(
                households.require(new HouseholdId(context.run().householdId())));
        return verdicts.stream()
                .filter(verdict -> due || !verdict.equals("PROPOSE_SAFETY_NET"))
                .toList();
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        values.put("mode", "ASSISTED");
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        if (!completion.verdict().equals("NOMINATE")) {
            return;
        }
        Assessment assessment = assessments.of(
                context.run().householdId(),
                completion.form().path("mode").asText("ASSISTED"),
                Evaluation.NONE,
                completion.doneOn());
        assessment.against().forEach(reason -> reasons.add(reason.at("verdict")));
        reasons.addIf(
                assessment.actions().contains("PROPOSE_SAFETY_NET"),
                Reason.of("elimination.propose-flag-or-keep").at("verdict"));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        if (completion.verdict().equals("NOMINATE")) {
            record(
                    context,
                    completion,
                    EliminationEvents.NOMINATED,
                    details().put("mode", completion.form().path("mode").asText("ASSISTED")));
        }
    }
}
