package org.shouwang.elimination;

import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyConduct;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Submission;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** Two levels confirm the safety-net flag, the village and the township; one person does not confirm for both. */
@Component
class SafetyNetConfirmationDuty implements DutyConduct {

    private final Households households;

    SafetyNetConfirmationDuty(Households households) {
        this.households = households;
    }

    @Override
    public String processKey() {
        return EliminationProcess.FLAG_KEY;
    }

    @Override
    public String duty() {
        return EliminationProcess.CONFIRMATION;
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        reasons.addIf(
                context.submissions().stream()
                        .map(Submission::enteredBy)
                        .anyMatch(context.actor().username()::equals),
                Reason.of("elimination.two-levels").at("verdict"));
        reasons.addIf(
                completion.verdict().equals("CONFIRM")
                        && !SafetyNetFlags.due(
                                households.require(new HouseholdId(context.run().householdId()))),
                Reason.of("elimination.flag-not-due").at("verdict").by(Criteria.GUIDANCE));
    }
}
