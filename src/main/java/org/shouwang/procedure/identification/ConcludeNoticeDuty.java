package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.notice.Investigations;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.NewObjection;
import org.shouwang.notice.Notice;
import org.shouwang.notice.Notices;
import org.shouwang.notice.Objection;
import org.shouwang.notice.Objections;
import org.shouwang.notice.Postings;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** The notice is concluded, never before its last day has ended nor while an objection has no conclusion. */
@Component
class ConcludeNoticeDuty extends IdentificationDuty {

    private static final String OBJECTION = "OBJECTION";

    private final Notices notices;
    private final Objections objections;
    private final Investigations investigations;
    private final Postings postings;
    private final IdentificationNotices ofProcedure;

    ConcludeNoticeDuty(
            Cases cases,
            Notices notices,
            Objections objections,
            Investigations investigations,
            Postings postings,
            IdentificationNotices ofProcedure) {
        super(Duty.CONCLUDE_NOTICE, cases);
        this.postings = postings;
        this.ofProcedure = ofProcedure;
        this.notices = notices;
        this.objections = objections;
        this.investigations = investigations;
    }

    /** What somebody recorded of an objection is not typed again. */
    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        List<Objection> open = investigations.open(
                context.run().number(), NoticeDuty.of(context).kind());
        if (!open.isEmpty()) {
            Objection first = open.get(0);
            values.put("objection", first.text())
                    .put("objectionReceivedOn", first.receivedOn().toString());
            if (!first.way().equals(Objections.ON_THE_PAGE)) {
                values.put("objectionWay", first.way());
            }
        }
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        boolean objection = completion.verdict().equals(OBJECTION);
        String run = context.run().number();
        reasons.addAll(postings.againstEnding(
                ofProcedure.of(context), context.profile(), run, completion.doneOn(), !objection));
        if (objection) {
            notices.latest(run, NoticeDuty.of(context).kind())
                    .ifPresent(notice -> checkReceived(notice, completion, reasons));
        }
    }

    /** An objection after the last day is recorded on the sheet and answered, and holds nobody. */
    private static void checkReceived(Notice notice, Completion completion, Reasons reasons) {
        JsonNode day = completion.form().path("objectionReceivedOn");
        if (day.isTextual()) {
            LocalDate receivedOn = LocalDate.parse(day.asText());
            reasons.addIf(
                    receivedOn.isAfter(notice.lastDay()),
                    Reason.of("notice.objection-late", receivedOn, notice.lastDay())
                            .at("objectionReceivedOn"));
            reasons.addIf(
                    receivedOn.isBefore(notice.postedOn()),
                    Reason.of("objection.day-outside", notice.postedOn(), notice.lastDay())
                            .at("objectionReceivedOn"));
        }
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        String run = context.run().number();
        NewNotice.Kind kind = NoticeDuty.of(context).kind();
        if (completion.verdict().equals(OBJECTION)) {
            objections.recordAtConclusion(run, kind, objection(context, completion.form()));
        } else {
            notices.conclude(run, kind, completion.doneOn(), "PASSED", ids(completion, "takenDownPhoto"));
        }
        record(context, completion, CaseEvents.NOTICE_CONCLUDED, details());
    }

    private static NewObjection objection(DutyContext context, JsonNode form) {
        return new NewObjection(
                context.run().caseNumber(),
                form.path("objectionWay").asText("OTHER"),
                LocalDate.parse(form.path("objectionReceivedOn").asText()),
                form.path("objection").asText(),
                form.path("objectorName").asText(null),
                form.path("objectorPhone").asText(null));
    }
}
