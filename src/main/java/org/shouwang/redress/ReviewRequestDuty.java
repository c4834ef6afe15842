package org.shouwang.redress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyConduct;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.RunView;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/**
 * The township answers a request for review. Where it has the household dealt with anew, a new case from the same lead
 * begins; its clock counts from the day of that answer, and the law of that day holds.
 */
@Component
class ReviewRequestDuty implements DutyConduct {

    private final Cases cases;

    private final CaseRuns runs;

    ReviewRequestDuty(Cases cases, CaseRuns runs) {
        this.cases = cases;
        this.runs = runs;
    }

    @Override
    public String processKey() {
        return RefusalReview.KEY;
    }

    @Override
    public String duty() {
        return RefusalReview.DUTY;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        AfterDecision.latest(cases.events(context.run().caseNumber()), AfterDecision.REVIEW_REQUESTED)
                .ifPresent(asked -> values.put(
                                "askedBy", asked.details().path("askedBy").asText())
                        .put("askedOn", asked.on().toString())
                        .put("request", asked.details().path("text").asText()));
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        LocalDate asked = AfterDecision.latest(cases.events(context.run().caseNumber()), AfterDecision.REVIEW_REQUESTED)
                .map(CaseEvent::on)
                .orElse(context.run().startedOn());
        reasons.addIf(
                completion.doneOn().isBefore(asked),
                Reason.of("redress.answered-before-asked", completion.doneOn(), asked)
                        .at("doneOn"));
        if (completion.verdict().equals(RefusalReview.REOPEN)) {
            cases.openCase(context.run().householdId())
                    .ifPresent(open -> reasons.add(Reason.of("procedure.case-open", open)));
        }
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        RunView run = context.run();
        JsonNode opinion = completion.form().path("opinion");
        if (completion.verdict().equals(RefusalReview.UPHELD)) {
            record(
                    run.caseNumber(),
                    AfterDecision.REFUSAL_UPHELD,
                    completion.doneOn(),
                    run,
                    details().set("opinion", opinion));
            return;
        }
        String number = cases.open(runs.anew(run.caseNumber(), completion.doneOn()));
        record(
                run.caseNumber(),
                AfterDecision.REOPENED,
                completion.doneOn(),
                run,
                details().put("newCase", number).set("opinion", opinion));
        record(
                number,
                AfterDecision.REOPENED_FROM,
                completion.doneOn(),
                null,
                details().put("formerCase", run.caseNumber()));
    }

    private void record(String caseNumber, String kind, LocalDate on, RunView run, JsonNode details) {
        cases.record(caseNumber, new CaseEvent(kind, on, run == null ? null : run.number(), details));
    }

    private static ObjectNode details() {
        return JsonNodeFactory.instance.objectNode();
    }
}
