package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.comparison.Comparisons;
import org.shouwang.procedure.CaseDecided;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.EarlierCases;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.territory.Departments;
import org.springframework.stereotype.Component;

/** Step 6: the county decides; with its approval the total clock ends and the household is monitored. */
@Component
class CountyApprovalDuty extends IdentificationDuty {

    private final Cases cases;

    private final Reviewing reviewing;

    private final Comparisons comparisons;
    private final Departments departments;

    private final EarlierCases earlier;

    CountyApprovalDuty(
            Cases cases, Reviewing reviewing, Comparisons comparisons, Departments departments, EarlierCases earlier) {

        super(Duty.COUNTY_APPROVAL, cases);
        this.cases = cases;
        this.reviewing = reviewing;
        this.comparisons = comparisons;
        this.departments = departments;
        this.earlier = earlier;
    }

    @Override
    public List<Reason> findings(DutyContext context) {
        return reviewing.findings(context);
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        reviewing.check(context, events(context), completion, reasons);
        requireLeaderOrPaper("COUNTY_LEADER", context, completion, reasons);
        if (completion.verdict().equals("APPROVE")) {
            requireAnswers(context, reasons);
        }
        reasons.addIf(
                completion.verdict().equals("APPROVE")
                        && special(context)
                        && !completion.form().path("specialCaseAccepted").asBoolean(),
                Reason.of("identification.special-case-not-accepted").at("specialCaseAccepted"));
    }

    /** Nobody is approved while a department that has to be asked has not answered; a paper answer will do. */
    private void requireAnswers(DutyContext context, Reasons reasons) {
        Map<String, Boolean> answered = new HashMap<>();
        comparisons
                .answers(context.run().number())
                .forEach(answer -> answered.put(answer.department(), answer.found() != null));
        List<String> open = Stream.concat(
                        context.profile().comparisonDepartments().stream(), answered.keySet().stream())
                .distinct()
                .filter(department -> !answered.getOrDefault(department, false))
                .map(department -> departments
                        .require(context.run().area().county().orElseThrow(), department)
                        .name()
                        .zh())
                .toList();
        reasons.addIf(
                !open.isEmpty(),
                Reason.of("identification.comparison-open", String.join("、", open))
                        .at("verdict"));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        if (!completion.verdict().equals("APPROVE")) {
            return;
        }
        ObjectNode identified = details()
                .put("category", found(context).path("category").asText())
                .put("special", special(context));
        // Monitored and soundly eliminated before: counted as a new identification that is a re-identification.
        earlier.eliminatedBefore(context.run().caseNumber())
                .ifPresent(before -> identified.put("reidentified", true).put("earlierCase", before.number()));
        record(context, completion, CaseEvents.IDENTIFIED, identified);
        cases.decided(
                context.run().caseNumber(),
                context.run().number(),
                CaseDecided.Outcome.IDENTIFIED,
                completion.doneOn());
    }
}
