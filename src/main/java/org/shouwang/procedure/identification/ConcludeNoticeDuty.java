package org.shouwang.procedure.identification;

import org.shouwang.notice.Notices;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** Step 3: the notice is concluded, never before its last day has ended. */
@Component
class ConcludeNoticeDuty extends IdentificationDuty {

    private final Notices notices;

    ConcludeNoticeDuty(Cases cases, Notices notices) {
        super(Duty.CONCLUDE_NOTICE, cases);
        this.notices = notices;
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        notices.latest(context.run().number())
                .ifPresent(notice -> reasons.addAll(notices.againstConcluding(notice, completion.doneOn()).stream()
                        .map(reason -> reason.by(context.profile().ground("villageNotice")))
                        .toList()));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        notices.conclude(context.run().number(), completion.doneOn(), ids(completion, "takenDownPhoto"));
        record(context, completion, CaseEvents.NOTICE_CONCLUDED, details());
    }
}
