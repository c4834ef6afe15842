package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.Notices;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reasons;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** After the county's approval it is announced, by whom the profile says; nobody is asked any more. */
@Component
class AnnouncementDuty extends IdentificationDuty {

    private static final String RULE = "announcement";

    private final Notices notices;
    private final IdentificationNotices lines;
    private final Territory territory;

    AnnouncementDuty(Cases cases, Notices notices, IdentificationNotices lines, Territory territory) {
        super(Duty.ANNOUNCEMENT, cases);
        this.notices = notices;
        this.lines = lines;
        this.territory = territory;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        values.put("issuingBody", territory.require(area(context)).name());
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        JsonNode form = completion.form();
        reasons.addAll(notices.againstPosting(
                form.path("place").asText(), form.path("issuingBody").asText()));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        String number = notices.post(new NewNotice(
                NewNotice.Kind.ANNOUNCEMENT,
                area(context),
                completion.doneOn(),
                null,
                null,
                context.profile().node(RULE).isNull() ? null : context.profile().ground(RULE),
                completion.form().path("place").asText(),
                completion.form().path("issuingBody").asText(),
                null,
                ids(completion, "photo"),
                context.meeting(),
                List.of(lines.line(context))));
        record(
                context,
                completion,
                CaseEvents.ANNOUNCED,
                details().put("place", completion.form().path("place").asText()).put("notice", number));
    }

    private static AreaCode area(DutyContext context) {
        AreaCode where = context.run().area();
        boolean township =
                "TOWNSHIP".equals(context.profile().node(RULE).path("by").asText());
        return (township ? where.township() : where.county()).orElse(where);
    }
}
