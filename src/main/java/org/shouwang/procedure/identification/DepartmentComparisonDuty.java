package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.shouwang.comparison.ComparisonAnswer;
import org.shouwang.comparison.Comparisons;
import org.shouwang.comparison.NegativeList;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** Step 5: a department compares the household with its data, or the county records its reply on paper. */
@Component
class DepartmentComparisonDuty extends IdentificationDuty {

    private static final String PAPER_REPLY = "PAPER_REPLY";
    private static final String REUSE = "REUSE_ALLOWANCE_CHECK";

    private final Comparisons comparisons;

    DepartmentComparisonDuty(Cases cases, Comparisons comparisons) {
        super(Duty.DEPARTMENT_COMPARISON, cases);
        this.comparisons = comparisons;
    }

    @Override
    public List<String> offered(DutyContext context, List<String> verdicts) {
        boolean department = context.actor() != null
                && context.actor().mayFor(context.party(), context.run().area());
        return verdicts.stream()
                .filter(verdict -> department != verdict.equals(PAPER_REPLY))
                .toList();
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        JsonNode form = completion.form();
        if (form.hasNonNull("queriedOn")) {
            LocalDate queried = LocalDate.parse(form.path("queriedOn").asText());
            LocalDate authorised = authorisedOn(context);
            reasons.addIf(
                    queried.isBefore(authorised),
                    Reason.of("comparison.query-before-authorisation", queried, authorised)
                            .at("queriedOn"));
            reasons.addIf(
                    queried.isAfter(completion.doneOn()),
                    Reason.of("comparison.query-after-answer", queried, completion.doneOn())
                            .at("queriedOn"));
        }
        if (completion.verdict().equals(REUSE)) {
            checkReused(context, completion, reasons);
        }
        reasons.addIf(
                completion.verdict().equals(PAPER_REPLY)
                        && form.path("paperResult").asText().equals("HIT")
                        && form.path("hits").isEmpty(),
                Reason.of("comparison.hits-missing").at("hits"));
        reasons.addAll(NegativeList.against(context.profile(), form, "hits"));
        reasons.addIf(
                completion.verdict().equals("CLEAN") && !form.path("hits").isEmpty(),
                Reason.of("comparison.clean-with-hits").at("hits"));
    }

    /** Data compared for the allowance lately is not compared again; what is older is. */
    private static void checkReused(DutyContext context, Completion completion, Reasons reasons) {
        String given = completion.form().path("reusedCheckedOn").asText("");
        if (given.isBlank()) {
            return;
        }
        LocalDate checked = LocalDate.parse(given);
        reasons.addIf(
                checked.isAfter(completion.doneOn()),
                Reason.of("comparison.reused-in-future", checked, completion.doneOn())
                        .at("reusedCheckedOn"));
        context.profile()
                .count("comparisonSkipMonths")
                .filter(months -> checked.plusMonths(months).isBefore(completion.doneOn()))
                .ifPresent(months -> reasons.add(Reason.of("comparison.reused-too-old", checked, months)
                        .at("reusedCheckedOn")
                        .by(context.profile().ground("comparisonSkipMonths"))));
    }

    /** What the same department answered for the household before is offered to be reused. */
    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        if (context.profile().text("comparisonSkip") == null) {
            return;
        }
        comparisons
                .earlier(
                        context.run().householdId(),
                        context.party(),
                        context.run().number())
                .ifPresent(earlier -> values.put("reusedReference", earlier.caseNumber())
                        .put("reusedCheckedOn", earlier.checkedOn().toString()));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        JsonNode form = completion.form();
        boolean paper = completion.verdict().equals(PAPER_REPLY);
        boolean found = paper
                ? form.path("paperResult").asText().equals("HIT")
                : completion.verdict().equals("HIT");
        ComparisonAnswer.Way way = paper
                ? ComparisonAnswer.Way.PAPER
                : completion.verdict().equals(REUSE)
                        ? ComparisonAnswer.Way.ALLOWANCE_CHECK
                        : ComparisonAnswer.Way.COMPARED;
        comparisons.answer(
                context.run().number(),
                context.run().caseNumber(),
                context.run().area(),
                new ComparisonAnswer(
                        context.party(),
                        found,
                        way,
                        completion.doneOn(),
                        StreamSupport.stream(form.path("hits").spliterator(), false)
                                .map(hit -> new ComparisonAnswer.Hit(
                                        hit.path("item").asText(),
                                        hit.path("person").asText(),
                                        hit.path("detail").asText()))
                                .toList(),
                        form.path("reusedReference").asText(null),
                        form.hasNonNull("reusedCheckedOn")
                                ? LocalDate.parse(form.path("reusedCheckedOn").asText())
                                : null,
                        false));
    }

    private static LocalDate authorisedOn(DutyContext context) {
        return context.latest(Duty.APPLICATION.word())
                .map(s ->
                        LocalDate.parse(s.values().path("authorisationSignedOn").asText()))
                .orElseThrow();
    }
}
