package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.Notices;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.NoticePeriod;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** Step 3: the village posts the notice; its period follows from the profile, the day of posting not counted. */
@Component
class PostNoticeDuty extends IdentificationDuty {

    private final Notices notices;
    private final Deadlines deadlines;
    private final Territory territory;

    PostNoticeDuty(Cases cases, Notices notices, Deadlines deadlines, Territory territory) {
        super(Duty.POST_NOTICE, cases);
        this.notices = notices;
        this.deadlines = deadlines;
        this.territory = territory;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        context.run()
                .area()
                .village()
                .ifPresent(village ->
                        values.put("issuingBody", territory.require(village).name()));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        JsonNode found = found(context);
        NoticePeriod period = deadlines.notice(
                completion.doneOn(),
                context.profile().villageNotice(),
                context.profile().ground("villageNotice"));
        String number = notices.post(new NewNotice(
                NewNotice.Kind.VILLAGE,
                context.run().area(),
                completion.doneOn(),
                period.lastDay().date(),
                completion.form().path("place").asText(),
                completion.form().path("issuingBody").asText(),
                completion.form().path("objectionPhone").asText(),
                ids(completion, "postedPhoto"),
                List.of(new NewNotice.Line(
                        context.run().number(),
                        context.run().caseNumber(),
                        context.run().headName(),
                        found.path("headCount").asInt(),
                        found.path("category").asText()))));
        record(
                context,
                completion,
                CaseEvents.NOTICE_POSTED,
                details()
                        .put("notice", number)
                        .put("lastDay", period.lastDay().date().toString()));
    }
}
