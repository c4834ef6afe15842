package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.notice.Investigations;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.Notices;
import org.shouwang.notice.Objection;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.procedure.identification.InvestigationDuties.Investigation;
import org.springframework.stereotype.Component;

/**
 * Objections to a household are investigated by as many as a visit. All that have no conclusion get one here, together or
 * each its own.
 */
@Component
class ObjectionInvestigationDuty extends Investigation {

    private final Notices notices;
    private final Investigations investigations;

    ObjectionInvestigationDuty(Cases cases, Notices notices, Investigations investigations) {
        super(Duty.OBJECTION_INVESTIGATION, cases, "investigators");
        this.notices = notices;
        this.investigations = investigations;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        List<Objection> open = investigations.open(
                context.run().number(), NoticeDuty.of(context).kind());
        ArrayNode people = values.putArray("investigators");
        open.stream()
                .flatMap(objection -> objection.investigators().stream())
                .map(Objection.Investigator::name)
                .distinct()
                .forEach(people::add);
        ArrayNode rows = values.putArray("conclusions");
        open.forEach(objection ->
                rows.addObject().put("objection", objection.number()).put("text", objection.text()));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        String run = context.run().number();
        NewNotice.Kind kind = NoticeDuty.of(context).kind();
        JsonNode form = completion.form();
        Map<String, String> single = new HashMap<>();
        form.path("conclusions").forEach(row -> {
            if (!row.path("conclusion").asText().isBlank()) {
                single.put(
                        row.path("objection").asText(), row.path("conclusion").asText());
            }
        });
        investigations.conclude(
                run,
                kind,
                new Investigations.Investigated(
                        completion.doneOn(),
                        completion.verdict(),
                        form.path("findings").asText(),
                        single,
                        new ArrayList<>(people(completion, "investigators")),
                        ids(completion, "evidence")));
        switch (completion.verdict()) {
            case "UPHELD" -> notices.conclude(run, kind, completion.doneOn(), "NOT_INCLUDED", List.of());
            case "CORRECTED_POST_AGAIN" -> notices.conclude(run, kind, completion.doneOn(), "CORRECTED", List.of());
            default -> {
                if (waitedForAnswerAlone(context)) {
                    notices.conclude(run, kind, completion.doneOn(), "PASSED", List.of());
                }
            }
        }
        record(context, completion, CaseEvents.OBJECTION_CONCLUDED, details());
    }

    /** Where the objection was recorded when the notice was to be concluded, nothing but its answer was missing. */
    private static boolean waitedForAnswerAlone(DutyContext context) {
        return context.submissions().stream()
                .filter(s -> NoticeDuty.ofElement(s.element()) == NoticeDuty.of(context))
                .filter(s ->
                        s.duty().equals(Duty.POST_NOTICE.word()) || s.duty().equals(Duty.CONCLUDE_NOTICE.word()))
                .map(Submission::verdict)
                .reduce((earlier, later) -> later)
                .filter("OBJECTION"::equals)
                .isPresent();
    }
}
