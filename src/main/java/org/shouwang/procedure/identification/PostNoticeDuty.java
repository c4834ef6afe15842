package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.Notices;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.Limit;
import org.shouwang.policy.NoticePeriod;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.SentBack;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** The village or the township posts the notice; its period follows from the profile, the day of posting not counted. */
@Component
class PostNoticeDuty extends IdentificationDuty {

    private final Notices notices;
    private final Deadlines deadlines;
    private final Territory territory;
    private final Households households;

    PostNoticeDuty(Cases cases, Notices notices, Deadlines deadlines, Territory territory, Households households) {
        super(Duty.POST_NOTICE, cases);
        this.notices = notices;
        this.deadlines = deadlines;
        this.territory = territory;
        this.households = households;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        values.put("issuingBody", territory.require(area(context)).name());
        notices.prepared(context.run().number(), NoticeDuty.of(context).kind())
                .ifPresent(prepared -> values.put("place", prepared.place())
                        .put("issuingBody", prepared.issuingBody())
                        .put("objectionPhone", prepared.objectionPhone()));
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        JsonNode form = completion.form();
        reasons.addAll(notices.againstPosting(
                form.path("place").asText(), form.path("issuingBody").asText()));
        reasons.addIf(
                households.isReachedBy(
                        new HouseholdId(context.run().householdId()),
                        form.path("objectionPhone").asText()),
                Reason.of("notice.phone-of-household").at("objectionPhone"));
    }

    @Override
    public Optional<SentBack> sentBack(DutyContext context) {
        return SentBack.latest(context.submissions());
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        NoticeDuty duty = NoticeDuty.of(context);
        JsonNode found = found(context);
        Limit length = duty.period(context.profile());
        LegalReference ground = duty.ground(context.profile());
        NoticePeriod period = deadlines.notice(context.run().area(), completion.doneOn(), length, ground);
        String number = notices.post(new NewNotice(
                duty.kind(),
                area(context),
                completion.doneOn(),
                period.lastDay().date(),
                length,
                ground,
                completion.form().path("place").asText(),
                completion.form().path("issuingBody").asText(),
                completion.form().path("objectionPhone").asText(),
                ids(completion, "postedPhoto"),
                context.meeting(),
                List.of(line(context, found))));
        record(
                context,
                completion,
                CaseEvents.NOTICE_POSTED,
                details()
                        .put("notice", number)
                        .put("lastDay", period.lastDay().date().toString()));
    }

    static NewNotice.Line line(DutyContext context, JsonNode found) {
        return new NewNotice.Line(
                context.run().number(),
                context.run().caseNumber(),
                context.run().area(),
                context.run().headName(),
                found.path("headCount").asInt(),
                found.path("category").asText());
    }

    /** The village, or the township that it lies in. */
    private static AreaCode area(DutyContext context) {
        AreaCode where = context.run().area();
        return (NoticeDuty.of(context) == NoticeDuty.TOWNSHIP ? where.township() : where.village()).orElse(where);
    }
}
