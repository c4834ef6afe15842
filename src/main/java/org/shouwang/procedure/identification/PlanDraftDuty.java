package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shouwang.codelist.CodeLists;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** Measures are drafted for every risk while township and departments are still at it, where the province has it so. */
@Component
class PlanDraftDuty extends IdentificationDuty {

    private final CodeLists codeLists;

    PlanDraftDuty(Cases cases, CodeLists codeLists) {
        super(Duty.PLAN_DRAFT, cases);
        this.codeLists = codeLists;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        Optional<Submission> before = context.latest(duty());
        if (before.isPresent()) {
            values.set("measures", before.get().values().path("measures").deepCopy());
            return;
        }
        ArrayNode measures = values.putArray("measures");
        risks(context).forEach(risk -> measures.addObject().put("riskType", risk));
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        Set<String> covered = StreamSupport.stream(
                        completion.form().path("measures").spliterator(), false)
                .map(row -> row.path("riskType").asText())
                .collect(Collectors.toSet());
        risks(context).stream()
                .filter(risk -> !covered.contains(risk))
                .forEach(risk ->
                        reasons.add(Reason.of("identification.risk-without-measure", codeLists.label("RISK_TYPE", risk))
                                .at("measures")));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        record(
                context,
                completion,
                CaseEvents.PLAN_DRAFTED,
                details().put("category", found(context).path("category").asText()));
    }

    /** As the last visit or correction found them. */
    private static Set<String> risks(DutyContext context) {
        Set<String> risks = new LinkedHashSet<>();
        context.submissions().stream()
                .filter(submission -> !submission.duty().equals(Duty.TOWNSHIP_ANALYSIS.word()))
                .map(Submission::values)
                .map(values -> values.path("riskTypes"))
                .filter(types -> types.isArray() && !types.isEmpty())
                .reduce((earlier, later) -> later)
                .ifPresent(types -> types.forEach((JsonNode risk) -> risks.add(risk.asText())));
        return risks;
    }
}
