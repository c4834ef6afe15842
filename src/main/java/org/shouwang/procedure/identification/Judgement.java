package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.shouwang.comparison.Comparisons;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.IncomeSet;
import org.shouwang.household.MemberConditions;
import org.shouwang.household.MemberView;
import org.shouwang.household.NewIncomeSet;
import org.shouwang.policy.Categories;
import org.shouwang.policy.CategoryDerivation;
import org.shouwang.policy.IncomeFigures;
import org.shouwang.policy.IncomeResult;
import org.shouwang.policy.IncomeTest;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Window;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.KnownBefore;
import org.shouwang.procedure.KnownBefore.Source;
import org.shouwang.procedure.Outlook;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.springframework.stereotype.Component;

/** Weighs what a visit found: income against the line, then the category, and keeps both with the household. */
@Component
class Judgement {

    /** Sub-items of the form and their keys in the list INCOME_ITEM. */
    private static final Map<String, String> ITEMS = Map.of(
            "publicBenefitJobPay", "PUBLIC_BENEFIT_JOB",
            "assetDividends", "ASSET_DIVIDEND",
            "allowance", "SUBSISTENCE_ALLOWANCE",
            "extremelyPoorSupport", "EXTREMELY_POOR_SUPPORT",
            "otherSubsidies", "OTHER_SUBSIDY");

    private static final List<String> FACTS = List.of(
            "educationSecure",
            "medicalSecure",
            "housingSecure",
            "waterSecure",
            "guaranteeProblems",
            "assets",
            "schoolingCost",
            "disasterLoss",
            "otherRigidCost",
            "outOfPocket",
            "claims",
            "riskTypes",
            "disasterKind",
            "suddenEvent",
            "ableToCope");

    /** What the income test needs, and what the category needs beside it. */
    private static final List<String> NEEDED =
            List.of("headCount", "wages", "operatingIncome", "operatingExpenditure", "property", "transfers");

    private static final List<String> WEIGHED = List.of("riskTypes", "suddenEvent", "ableToCope");

    private final IncomeTest incomeTest;
    private final Categories categories;
    private final Households households;

    private final Comparisons comparisons;

    Judgement(IncomeTest incomeTest, Categories categories, Households households, Comparisons comparisons) {
        this.comparisons = comparisons;
        this.incomeTest = incomeTest;
        this.categories = categories;
        this.households = households;
    }

    HouseholdView household(DutyContext context) {
        return households.require(new HouseholdId(context.run().householdId()));
    }

    IncomeResult income(Profile profile, JsonNode values) {
        return incomeTest.apply(
                profile,
                new IncomeFigures(
                        amount(values, "wages"),
                        amount(values, "operatingIncome"),
                        amount(values, "operatingExpenditure"),
                        amount(values, "property"),
                        amount(values, "transfers"),
                        values.path("headCount").asInt(),
                        amount(values, "claims"),
                        amount(values, "outOfPocket")));
    }

    CategoryDerivation category(DutyContext context, JsonNode values, IncomeResult income) {
        return categories.derive(
                context.profile(),
                household(context).liftedOut(),
                income,
                !values.path("riskTypes").isEmpty(),
                values.path("suddenEvent").asBoolean(),
                values.path("ableToCope").asBoolean());
    }

    /** The category somebody chose has to be the one that the facts give, and is refused with all that speaks against. */
    void checkCategory(DutyContext context, JsonNode values, Reasons reasons) {
        if (values.path("headCount").asInt() < 1) {
            reasons.add(Reason.of("policy.head-count").at("headCount"));
            return;
        }
        CategoryDerivation derived = category(context, values, income(context.profile(), values));
        derived.against(values.path("proposedCategory").asText())
                .forEach(reason -> reasons.add(reason.at("proposedCategory")));
    }

    /** Whoever has to be compared may not be left out of what the household authorises. */
    void checkPersons(DutyContext context, JsonNode values, Reasons reasons) {
        Set<String> covered = StreamSupport.stream(values.path("personsCovered").spliterator(), false)
                .map(row -> row.path("name").asText().strip())
                .collect(Collectors.toSet());
        household(context).members().stream()
                .map(MemberView::name)
                .filter(name -> !covered.contains(name))
                .forEach(name -> reasons.add(
                        Reason.of("identification.person-left-out", name).at("personsCovered")));
        CoveredPersons.check(household(context), values, reasons);
        comparisons.lastCompared(context.run().householdId()).stream()
                .map(String::strip)
                .filter(name -> !covered.contains(name) && !died(context, name))
                .forEach(name -> reasons.add(Reason.of("identification.compared-person-left-out", name)
                        .at("personsCovered")));
    }

    /** The dead need not be compared any more; whoever moved out may still have to support the others. */
    private boolean died(DutyContext context, String name) {
        return household(context).formerMembers().stream()
                .anyMatch(member -> member.name().equals(name) && "DEATH".equals(member.leaveReason()));
    }

    /** What the figures come to so far, by the same rules as {@link #checkCategory}. */
    Outlook outlook(DutyContext context, ObjectNode values, LocalDate on) {
        Profile profile = context.profile();
        Set<String> missing = Stream.of(NEEDED, WEIGHED)
                .flatMap(List::stream)
                .filter(key -> !values.hasNonNull(key))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        IncomeResult income = null;
        List<Reason> against = List.of();
        try {
            income = missing.contains("headCount") ? null : income(profile, values);
        } catch (Refusal refusal) {
            against = refusal.reasons();
        }
        boolean weighed = income != null && missing.isEmpty();
        return new Outlook(
                profile.incomeWindow(on),
                profile.ground("incomeWindow"),
                income,
                profile.ground("incomeLine"),
                profile.ground("incomeTest"),
                weighed ? category(context, values, income) : null,
                missing.stream().filter(NEEDED::contains).toList(),
                missing.stream().filter(WEIGHED::contains).toList(),
                against,
                List.of());
    }

    /** The last income set and the last facts of the household, its members as the registry has them. */
    List<KnownBefore> known(DutyContext context) {
        HouseholdId id = new HouseholdId(context.run().householdId());
        List<KnownBefore> known = new ArrayList<>();
        // The window of a new case is collected afresh: figures of an earlier case are not offered.
        households.incomes(id).stream()
                .filter(IncomeSet::current)
                .filter(set -> set.figures().caseNumber() == null
                        || set.figures().caseNumber().equals(context.run().caseNumber()))
                .findFirst()
                .ifPresent(set ->
                        known.add(new KnownBefore(Source.INCOME, set.figures().recordedOn(), figures(set.figures()))));
        households
                .latestFacts(id, "VISIT")
                .ifPresent(facts -> known.add(new KnownBefore(Source.FACTS, facts.on(), facts.values())));
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        HouseholdView household = household(context);
        members(household, members.putArray("members"));
        members.put("headCount", household.members().size());
        known.add(new KnownBefore(Source.REGISTRY, context.today(), members));
        return known;
    }

    private static ObjectNode figures(NewIncomeSet set) {
        ObjectNode values = JsonNodeFactory.instance
                .objectNode()
                .put("wages", set.wages())
                .put("operatingIncome", set.operatingIncome())
                .put("operatingExpenditure", set.operatingExpenditure())
                .put("property", set.property())
                .put("transfers", set.transfers())
                .put("claims", set.claims())
                .put("outOfPocket", set.outOfPocket());
        ITEMS.forEach((key, item) -> {
            if (set.items().get(item) != null) {
                values.put(key, set.items().get(item));
            }
        });
        return values;
    }

    /** Members with their conditions as rows of the form. */
    static void members(HouseholdView household, ArrayNode rows) {
        for (MemberView member : household.members()) {
            MemberConditions known = member.conditions();
            ObjectNode row = rows.addObject().put("name", member.name()).put("relation", member.relation());
            put(row, "certificateNumber", member.certificateMasked());
            if (known == null) {
                continue;
            }
            put(row, "education", known.education());
            put(row, "student", known.student());
            put(row, "labour", known.labour());
            put(row, "workPlace", known.workPlace());
            if (known.health() != null && !known.health().isEmpty()) {
                known.health().forEach(row.putArray("health")::add);
            }
            if (known.medicalInsurance() != null && !known.medicalInsurance().isEmpty()) {
                known.medicalInsurance().forEach(row.putArray("medicalInsurance")::add);
            }
            if (known.subsistenceAllowance() != null) {
                row.put("subsistenceAllowance", known.subsistenceAllowance());
            }
        }
    }

    private static void put(ObjectNode row, String key, String value) {
        if (value != null) {
            row.put(key, value);
        }
    }

    /** Keeps income and facts of the visit with the household and sums them up for the case. */
    ObjectNode keep(DutyContext context, JsonNode values, LocalDate on) {
        IncomeResult income = income(context.profile(), values);
        Window window = context.profile().incomeWindow(on);
        HouseholdId household = new HouseholdId(context.run().householdId());
        households.recordIncome(
                household,
                new NewIncomeSet(
                        "IDENTIFICATION",
                        window.from(),
                        window.to(),
                        amount(values, "wages"),
                        amount(values, "operatingIncome"),
                        amount(values, "operatingExpenditure"),
                        amount(values, "property"),
                        amount(values, "transfers"),
                        items(values),
                        values.path("headCount").asInt(),
                        amount(values, "claims"),
                        amount(values, "outOfPocket"),
                        income.formula(),
                        income.perHead(),
                        income.testValue(),
                        income.line(),
                        income.lineVersion(),
                        income.withinLine(),
                        on,
                        context.run().caseNumber()));
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        FACTS.stream().filter(values::hasNonNull).forEach(key -> facts.set(key, values.get(key)));
        households.recordFacts(household, "VISIT", on, facts, context.run().caseNumber());
        return JsonNodeFactory.instance
                .objectNode()
                .put("category", values.path("proposedCategory").asText())
                .put("perHead", income.perHead())
                .put("testValue", income.testValue())
                .put("line", income.line())
                .put("lineVersion", income.lineVersion())
                .put("formula", income.formula())
                .put("withinLine", income.withinLine())
                .put("windowFrom", window.from().toString())
                .put("windowTo", window.to().toString())
                .put("headCount", values.path("headCount").asInt())
                .put("derivationZh", income.derivation().zh())
                .put("derivationEn", income.derivation().en());
    }

    private static Map<String, BigDecimal> items(JsonNode values) {
        Map<String, BigDecimal> items = new HashMap<>();
        ITEMS.forEach((key, item) -> {
            if (values.hasNonNull(key)) {
                items.put(item, amount(values, key));
            }
        });
        return items;
    }

    private static BigDecimal amount(JsonNode values, String key) {
        return values.hasNonNull(key) ? values.get(key).decimalValue() : BigDecimal.ZERO;
    }
}
