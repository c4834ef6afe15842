package org.shouwang.elimination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.Notices;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.RunView;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reasons;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** Step 6: what the county agreed to is announced, where the profile has it; nobody is asked any more. */
@Component
class EliminationAnnouncementDuty extends EliminationDuty {

    private final Notices notices;
    private final PublishedMeasures measures;
    private final Territory territory;

    EliminationAnnouncementDuty(Cases cases, Notices notices, PublishedMeasures measures, Territory territory) {
        super(EliminationProcess.ANNOUNCEMENT, cases);
        this.notices = notices;
        this.measures = measures;
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
        RunView run = context.run();
        String place = completion.form().path("place").asText();
        String number = notices.post(new NewNotice(
                NewNotice.Kind.ELIMINATION_ANNOUNCEMENT,
                area(context),
                completion.doneOn(),
                null,
                null,
                context.profile().ground("eliminationAnnouncement"),
                place,
                completion.form().path("issuingBody").asText(),
                null,
                names(completion.form(), "photo"),
                context.meeting(),
                List.of(measures.named(run.number(), run.caseNumber(), run.area(), run.headName()))));
        record(
                context,
                completion,
                EliminationEvents.ANNOUNCED,
                details().put("place", place).put("notice", number));
    }

    /** Whoever announces identifications announces eliminations. */
    private static AreaCode area(DutyContext context) {
        AreaCode where = context.run().area();
        boolean township = "TOWNSHIP"
                .equals(context.profile().node("announcement").path("by").asText());
        return (township ? where.township() : where.county()).orElse(where);
    }
}
