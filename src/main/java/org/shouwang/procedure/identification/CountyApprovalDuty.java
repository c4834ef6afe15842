package org.shouwang.procedure.identification;

import java.util.List;
import org.shouwang.procedure.CaseDecided;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** Step 6: the county decides; with its approval the total clock ends and the household is monitored. */
@Component
class CountyApprovalDuty extends IdentificationDuty {

    private final Cases cases;

    private final Reviewing reviewing;

    CountyApprovalDuty(Cases cases, Reviewing reviewing) {
        super(Duty.COUNTY_APPROVAL, cases);
        this.cases = cases;
        this.reviewing = reviewing;
    }

    @Override
    public List<Reason> findings(DutyContext context) {
        return reviewing.findings(context);
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        reviewing.check(context, events(context), completion, reasons);
        requireLeaderOrPaper("COUNTY_LEADER", context, completion, reasons);
        reasons.addIf(
                completion.verdict().equals("APPROVE")
                        && special(context)
                        && !completion.form().path("specialCaseAccepted").asBoolean(),
                Reason.of("identification.special-case-not-accepted").at("specialCaseAccepted"));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        if (!completion.verdict().equals("APPROVE")) {
            return;
        }
        record(
                context,
                completion,
                CaseEvents.IDENTIFIED,
                details()
                        .put("category", found(context).path("category").asText())
                        .put("special", special(context)));
        cases.decided(
                context.run().caseNumber(),
                context.run().number(),
                CaseDecided.Outcome.IDENTIFIED,
                completion.doneOn());
    }
}
