package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.shouwang.notice.Endings;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** The notice is concluded, never before its last day has ended nor while an objection has no conclusion. */
@Component
class ConcludeNoticeDuty extends IdentificationDuty {

    private final Endings endings;
    private final IdentificationNotices notices;

    ConcludeNoticeDuty(Cases cases, Endings endings, IdentificationNotices notices) {
        super(Duty.CONCLUDE_NOTICE, cases);
        this.endings = endings;
        this.notices = notices;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        endings.prefill(notices.of(context), context.run().number(), values);
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        reasons.addAll(endings.against(
                notices.of(context), context.profile(), context.run().number(), end(completion)));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        endings.conclude(
                notices.of(context), context.run().number(), context.run().caseNumber(), end(completion));
        record(context, completion, CaseEvents.NOTICE_CONCLUDED, details());
    }

    static Endings.End end(Completion completion) {
        return new Endings.End(completion.doneOn(), completion.verdict(), completion.form());
    }
}
