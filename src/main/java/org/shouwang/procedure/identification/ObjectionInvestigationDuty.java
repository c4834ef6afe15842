package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.shouwang.notice.Endings;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.procedure.identification.InvestigationDuties.Investigation;
import org.springframework.stereotype.Component;

/**
 * Objections to a household are investigated by as many as a visit. All that have no conclusion get one here, together or
 * each its own.
 */
@Component
class ObjectionInvestigationDuty extends Investigation {

    private final Endings endings;
    private final IdentificationNotices notices;

    ObjectionInvestigationDuty(Cases cases, Endings endings, IdentificationNotices notices) {
        super(Duty.OBJECTION_INVESTIGATION, cases, "investigators");
        this.endings = endings;
        this.notices = notices;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        endings.prefillInvestigation(notices.of(context), context.run().number(), values);
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        endings.investigated(
                notices.of(context),
                context.run().number(),
                ConcludeNoticeDuty.end(completion),
                IdentificationNotices.done(context));
        record(context, completion, CaseEvents.OBJECTION_CONCLUDED, details());
    }
}
