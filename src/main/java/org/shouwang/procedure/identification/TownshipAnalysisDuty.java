package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.springframework.stereotype.Component;

/** The township judges a case first and hands it to the village to be verified, where the province has it so. */
@Component
class TownshipAnalysisDuty extends IdentificationDuty {

    TownshipAnalysisDuty(Cases cases) {
        super(Duty.TOWNSHIP_ANALYSIS, cases);
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        ObjectNode details = details();
        if (completion.form().hasNonNull("riskTypes")) {
            details.set("riskTypes", completion.form().get("riskTypes"));
        }
        record(context, completion, CaseEvents.ANALYSED, details);
    }
}
