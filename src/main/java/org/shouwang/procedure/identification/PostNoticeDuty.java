package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.notice.Notice;
import org.shouwang.notice.Postings;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.SentBack;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** The village or the township posts the notice; its period follows from the profile, the day of posting not counted. */
@Component
class PostNoticeDuty extends IdentificationDuty {

    private final Postings postings;
    private final IdentificationNotices notices;
    private final Households households;

    PostNoticeDuty(Cases cases, Postings postings, IdentificationNotices notices, Households households) {
        super(Duty.POST_NOTICE, cases);
        this.postings = postings;
        this.notices = notices;
        this.households = households;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        postings.prefill(notices.of(context), notices.line(context), values);
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        reasons.addAll(postings.against(completion.form()));
        reasons.addIf(
                households.isReachedBy(
                        new HouseholdId(context.run().householdId()),
                        completion.form().path("objectionPhone").asText()),
                Reason.of("notice.phone-of-household").at("objectionPhone"));
    }

    @Override
    public Optional<SentBack> sentBack(DutyContext context) {
        return SentBack.latest(context.submissions());
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        Notice posted = postings.post(
                notices.of(context),
                context.profile(),
                completion.doneOn(),
                completion.form(),
                context.meeting(),
                notices.line(context));
        record(
                context,
                completion,
                CaseEvents.NOTICE_POSTED,
                details()
                        .put("notice", posted.number())
                        .put("lastDay", posted.lastDay().toString()));
    }
}
