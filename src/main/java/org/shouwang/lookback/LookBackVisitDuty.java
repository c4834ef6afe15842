package org.shouwang.lookback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.household.NewIncomeSet;
import org.shouwang.policy.IncomeFigures;
import org.shouwang.policy.IncomeResult;
import org.shouwang.policy.IncomeTest;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Window;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyConduct;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Outlook;
import org.shouwang.procedure.RunStarts;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** At least two people look at an eliminated household again; their answers leave exactly one way open. */
@Component
class LookBackVisitDuty implements DutyConduct {

    private static final List<String> FIGURES =
            List.of("headCount", "wages", "operatingIncome", "operatingExpenditure", "property", "transfers");

    private static final List<String> GUARANTEES =
            List.of("educationSecure", "medicalSecure", "housingSecure", "waterSecure");

    private final Cases cases;
    private final Households households;
    private final IncomeTest incomeTest;
    private final LookBacks lookBacks;
    private final RunStarts starts;

    LookBackVisitDuty(
            Cases cases, Households households, IncomeTest incomeTest, LookBacks lookBacks, RunStarts starts) {
        this.cases = cases;
        this.households = households;
        this.incomeTest = incomeTest;
        this.lookBacks = lookBacks;
        this.starts = starts;
    }

    @Override
    public String processKey() {
        return LookBackProcess.KEY;
    }

    @Override
    public String duty() {
        return LookBackProcess.VISIT;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        values.put(
                "headCount",
                households
                        .require(new HouseholdId(context.run().householdId()))
                        .members()
                        .size());
    }

    @Override
    public List<Reason> findings(DutyContext context) {
        return lookBacks.irregular(cases.require(context.run().caseNumber()));
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        JsonNode form = completion.form();
        if (completion.verdict().equals(LookBackProcess.COULD_NOT_VISIT)) {
            return;
        }
        Profile law = context.profile();
        int team = people(form);
        reasons.addIf(
                team < law.visitTeamMin(),
                Reason.of("lookback.team-too-small", team, law.visitTeamMin())
                        .at("visitors")
                        .by(law.ground("visitTeamMin")));
        LocalDate eliminated = cases.require(context.run().caseNumber())
                .latest("ELIMINATED")
                .map(CaseEvent::on)
                .orElseThrow();
        reasons.addIf(
                completion.doneOn().isBefore(eliminated),
                Reason.of("lookback.before-elimination", completion.doneOn(), eliminated)
                        .at("doneOn"));
        against(context, Way.valueOf(completion.verdict()), form)
                .forEach(reason -> reasons.add(reason.field() == null ? reason.at("verdict") : reason));
        if (completion.verdict().equals(Way.STABLE.name())) {
            stable(law, form, reasons);
        }
    }

    /** Why a way is closed: by the answers, or because what it leads to may not start now. */
    private List<Reason> against(DutyContext context, Way way, JsonNode form) {
        Reasons reasons = new Reasons();
        reasons.addAll(way.closed(answers(form)));
        if (reasons.isEmpty() && way == Way.UNSTABLE) {
            reasons.addAll(starts.againstFollowing(context.run().caseNumber(), LookBack.ROLLBACK, LookBackProcess.KEY));
        }
        if (reasons.isEmpty() && way == Way.WRONGLY_IDENTIFIED) {
            reasons.addAll(starts.againstFollowing(context.run().caseNumber(), LookBack.REMOVAL, LookBackProcess.KEY));
        }
        return reasons.list();
    }

    /** What has lasted is what elimination asks: income above the line of today, guarantees and water secured. */
    private void stable(Profile law, JsonNode form, Reasons reasons) {
        income(law, form)
                .filter(IncomeResult::withinLine)
                .ifPresent(income ->
                        reasons.add(Reason.of("lookback.within-line", plain(income.testValue()), plain(income.line()))
                                .at("verdict")
                                .by(law.ground("incomeLine"))));
        GUARANTEES.stream()
                .filter(key -> form.hasNonNull(key) && !form.path(key).asBoolean())
                .forEach(key ->
                        reasons.add(Reason.of("lookback.guarantee-open").at(key).by(Way.GROUND)));
    }

    @Override
    public Optional<Outlook> outlook(DutyContext context, ObjectNode values, LocalDate doneOn) {
        Profile law = context.profile();
        List<Outlook.Way> ways = new ArrayList<>();
        for (Way way : Way.values()) {
            ways.add(new Outlook.Way(way.name(), against(context, way, values)));
        }
        return Optional.of(new Outlook(
                law.incomeWindow(doneOn),
                law.ground("incomeWindow"),
                income(law, values).orElse(null),
                law.ground("incomeLine"),
                law.ground("incomeTest"),
                null,
                FIGURES.stream().filter(key -> !values.hasNonNull(key)).toList(),
                List.of(),
                List.of(),
                ways));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        if (completion.verdict().equals(LookBackProcess.COULD_NOT_VISIT)) {
            return;
        }
        IncomeResult income = keep(context, completion);
        JsonNode form = completion.form();
        CaseFile file = cases.require(context.run().caseNumber());
        ObjectNode details = JsonNodeFactory.instance
                .objectNode()
                .put("verdict", completion.verdict())
                .put("perHead", income.perHead())
                .put("testValue", income.testValue())
                .put("line", income.line())
                .put("reason", form.path("reason").asText(""));
        var irregular = details.putArray("irregular");
        lookBacks
                .irregular(file)
                .forEach(reason -> irregular.add(String.valueOf(reason.args().get(0))));
        cases.record(
                file.number(),
                new CaseEvent(
                        LookBack.LOOKED_BACK, completion.doneOn(), context.run().number(), details));
    }

    private IncomeResult keep(DutyContext context, Completion completion) {
        JsonNode form = completion.form();
        Profile law = context.profile();
        IncomeResult income = income(law, form).orElseThrow();
        Window window = law.incomeWindow(completion.doneOn());
        households.recordIncome(
                new HouseholdId(context.run().householdId()),
                new NewIncomeSet(
                        "CURRENT_YEAR",
                        window.from(),
                        window.to(),
                        amount(form, "wages"),
                        amount(form, "operatingIncome"),
                        amount(form, "operatingExpenditure"),
                        amount(form, "property"),
                        amount(form, "transfers"),
                        Map.of(),
                        form.path("headCount").asInt(),
                        amount(form, "claims"),
                        amount(form, "outOfPocket"),
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

    private Optional<IncomeResult> income(Profile law, JsonNode form) {
        int people = form.path("headCount").asInt();
        return people < 1
                ? Optional.empty()
                : Optional.of(incomeTest.apply(
                        law,
                        new IncomeFigures(
                                amount(form, "wages"),
                                amount(form, "operatingIncome"),
                                amount(form, "operatingExpenditure"),
                                amount(form, "property"),
                                amount(form, "transfers"),
                                people,
                                amount(form, "claims"),
                                amount(form, "outOfPocket"))));
    }

    private static Way.Answers answers(JsonNode form) {
        return new Way.Answers(
                flag(form, "identifiedRightly"),
                flag(form, "eliminationSound"),
                flag(form, "eliminationStable"),
                flag(form, "riskAgain"));
    }

    private static Boolean flag(JsonNode form, String key) {
        return form.hasNonNull(key) ? form.path(key).asBoolean() : null;
    }

    private static BigDecimal amount(JsonNode form, String key) {
        return form.path(key).isNumber() ? form.get(key).decimalValue() : BigDecimal.ZERO;
    }

    private static int people(JsonNode form) {
        Set<String> names = new HashSet<>();
        form.path("visitors").forEach(name -> names.add(name.asText().strip()));
        names.remove("");
        return names.size();
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
