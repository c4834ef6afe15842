package org.shouwang.elimination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.shouwang.assistance.Measure;
import org.shouwang.assistance.Measures;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.household.NewIncomeSet;
import org.shouwang.policy.IncomeResult;
import org.shouwang.policy.IncomeTest;
import org.shouwang.policy.Window;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Monitored;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** Step 2: at least two people look whether the measures were carried out and every criterion holds; both sides sign. */
@Component
class EliminationVisitDuty extends EliminationDuty {

    private final EliminationAssessments assessments;
    private final Households households;
    private final Measures measures;
    private final IncomeTest incomeTest;
    private final MonitoredHouseholds monitored;

    EliminationVisitDuty(
            Cases cases,
            EliminationAssessments assessments,
            Households households,
            Measures measures,
            IncomeTest incomeTest,
            MonitoredHouseholds monitored) {
        super(EliminationProcess.VISIT, cases);
        this.assessments = assessments;
        this.households = households;
        this.measures = measures;
        this.incomeTest = incomeTest;
        this.monitored = monitored;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        HouseholdId household = new HouseholdId(context.run().householdId());
        values.put("mode", mode(context));
        values.put("headCount", households.require(household).members().size());
        ArrayNode rows = values.putArray("measures");
        for (Measure measure : measures.of(household)) {
            ObjectNode row = rows.addObject()
                    .put("kind", measure.what().kind())
                    .put("from", measure.what().from().toString());
            if (measure.what().department() != null) {
                row.put("department", measure.what().department());
            }
            if (measure.what().until() != null) {
                row.put("until", measure.what().until().toString());
            }
            if (measure.what().amount() != null) {
                row.put("amount", measure.what().amount());
            }
        }
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        JsonNode form = completion.form();
        requireTeam(context, completion, "visitors", reasons);
        if (completion.verdict().equals("MET") && reasons.isEmpty()) {
            assessments
                    .of(
                            context.run().householdId(),
                            form.path("mode").asText("ASSISTED"),
                            Evaluation.of(form),
                            completion.doneOn())
                    .missing()
                    .forEach(reason -> reasons.add(reason.at("verdict")));
        }
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        JsonNode form = completion.form();
        ObjectNode details = details().put("mode", form.path("mode").asText("ASSISTED"));
        if (form.hasNonNull("headCount") && form.hasNonNull("wages")) {
            IncomeResult income = keep(context, completion);
            details.put("perHead", income.perHead())
                    .put("testValue", income.testValue())
                    .put("line", income.line())
                    .put("withinLine", income.withinLine())
                    .put("headCount", form.path("headCount").asInt())
                    .put(
                            "category",
                            monitored
                                    .of(context.run().householdId())
                                    .map(Monitored::category)
                                    .orElse(""))
                    .put("derivationZh", income.derivation().zh())
                    .put("derivationEn", income.derivation().en());
        }
        record(context, completion, EliminationEvents.VISITED, details);
    }

    /** The third income set of a household, apart from those of identification and of the year. */
    private IncomeResult keep(DutyContext context, Completion completion) {
        JsonNode form = completion.form();
        IncomeResult income =
                incomeTest.apply(context.profile(), Evaluation.of(form).income());
        Window window = context.profile().incomeWindow(completion.doneOn());
        households.recordIncome(
                new HouseholdId(context.run().householdId()),
                new NewIncomeSet(
                        "ELIMINATION",
                        window.from(),
                        window.to(),
                        Evaluation.amount(form, "wages"),
                        Evaluation.amount(form, "operatingIncome"),
                        Evaluation.amount(form, "operatingExpenditure"),
                        Evaluation.amount(form, "property"),
                        Evaluation.amount(form, "transfers"),
                        Map.of(),
                        form.path("headCount").asInt(),
                        Evaluation.amount(form, "claims"),
                        Evaluation.amount(form, "outOfPocket"),
                        income.formula(),
                        income.perHead(),
                        income.testValue(),
                        income.line(),
                        income.lineVersion(),
                        income.withinLine(),
                        completion.doneOn(),
                        context.run().caseNumber()));
        return income;
    }
}
