package org.shouwang.redress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import org.shouwang.comparison.NegativeList;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyConduct;
import org.shouwang.procedure.DutyContext;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/**
 * A hit that came after the approval is verified on the spot, by as many as a visit. What it comes to stays with the case;
 * the household stays monitored until it is removed on the way that the law has for that.
 */
@Component
class ConflictVerificationDuty implements DutyConduct {

    private final Cases cases;

    ConflictVerificationDuty(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String processKey() {
        return ComparisonConflict.KEY;
    }

    @Override
    public String duty() {
        return ComparisonConflict.DUTY;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        AfterDecision.latest(cases.events(context.run().caseNumber()), AfterDecision.CONFLICT)
                .map(CaseEvent::details)
                .ifPresent(conflict -> values.set("hits", conflict.path("foundItems")));
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        long people = StreamSupport.stream(completion.form().path("verifiers").spliterator(), false)
                .map(JsonNode::asText)
                .map(String::strip)
                .distinct()
                .count();
        int atLeast = context.profile().visitTeamMin();
        reasons.addIf(
                people < atLeast,
                Reason.of("identification.team-too-small", people, atLeast)
                        .at("verifiers")
                        .by(context.profile().ground("visitTeamMin")));
        reasons.addAll(NegativeList.against(context.profile(), completion.form(), "hits"));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        cases.record(
                context.run().caseNumber(),
                new CaseEvent(
                        completion.verdict().equals(ComparisonConflict.NOT_SO)
                                ? AfterDecision.CONFLICT_NOT_SO
                                : AfterDecision.CONFLICT_TRUE,
                        completion.doneOn(),
                        context.run().number(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("verdict", completion.verdict())
                                .set("findings", completion.form().path("findings"))));
    }
}
