package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.form.Field;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.policy.Categories;
import org.shouwang.policy.IncomeFigures;
import org.shouwang.policy.IncomeTest;
import org.shouwang.policy.LawCase;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationContext;

/**
 * Fills a duty's form the way a law case means it: what the case gives, for the rest the facts of the case, for the rest
 * plain values that pass. A value given as null stays empty.
 */
final class WalkForms {

    private static final List<String> FIGURES = List.of(
            "wages", "operatingIncome", "operatingExpenditure", "property", "transfers", "claims", "outOfPocket");

    /** A village's representatives at full strength and of one mind. */
    private static final Map<String, Integer> VOTES =
            Map.of("entitled", 35, "present", 32, "votesFor", 32, "votesAgainst", 0, "abstained", 0);

    private final Forms forms;
    private final CaseWalker walker;
    private final Households households;
    private final Profiles profiles;
    private final IncomeTest incomeTest;
    private final Categories categories;
    private final WorkClock clock;
    private final LawCase lawCase;
    private LocalDate foundOn;
    private JsonNode risks;

    WalkForms(ApplicationContext product, LawCase lawCase) {
        this.forms = product.getBean(Forms.class);
        this.walker = product.getBean(CaseWalker.class);
        this.households = product.getBean(Households.class);
        this.profiles = product.getBean(Profiles.class);
        this.incomeTest = product.getBean(IncomeTest.class);
        this.categories = product.getBean(Categories.class);
        this.clock = product.getBean(WorkClock.class);
        this.lawCase = lawCase;
    }

    /** The lead fixes the law; the risks that it names are found again by the visit. */
    void lead(LocalDate found, JsonNode named) {
        foundOn = found;
        risks = named;
    }

    ObjectNode filled(TaskDetail task, String verdict, LocalDate doneOn, JsonNode given) {
        ObjectNode form = given == null ? CaseWalker.object() : given.deepCopy();
        ObjectNode values = task.values().deepCopy();
        boolean visit = task.form().key().equals("verificationVisit") && verdict.equals("PROPOSE");
        boolean correction = task.form().key().equals("correction") && verdict.equals("RESUBMIT");
        if (visit) {
            found(values);
        }
        if (task.form().key().equals("villageAppraisal")) {
            VOTES.forEach(values::put);
        }
        if (task.form().key().equals("concludeNotice") && verdict.equals("OBJECTION")) {
            // One that came after the last day would hold nobody.
            task.deadlines().stream()
                    .filter(DeadlineRow::minimum)
                    .reduce((earlier, later) -> later)
                    .ifPresent(period ->
                            values.put("objectionReceivedOn", period.dueOn().toString()));
        }
        values.setAll(form);
        if (task.form().key().equals("planDraft") && !form.has("measures")) {
            values.path("measures").forEach(row -> ((ObjectNode) row).put("measure", "申请医疗救助"));
        }
        if ((visit || correction) && !form.has("proposedCategory")) {
            derive(task, values);
        }
        ObjectNode filled = on(doneOn, task.form(), verdict, values);
        if (correction) {
            ObjectNode signed = on(doneOn, forms.require("verificationVisit", 1), "PROPOSE", CaseWalker.object());
            Stream.of("householdSignature", "collectorSignature")
                    .forEach(signature -> filled.set(signature, signed.get(signature)));
        }
        filled.setAll(form);
        form.properties().stream()
                .filter(field -> field.getValue().isNull())
                .map(Map.Entry::getKey)
                .forEach(key -> {
                    assertThat(task.form().fields())
                            .as("fields")
                            .extracting(Field::key)
                            .contains(key);
                    filled.remove(key);
                });
        return filled;
    }

    /** Whatever has to be dated is dated on the day of the act. */
    private ObjectNode on(LocalDate doneOn, FormDefinition form, String verdict, ObjectNode values) {
        return clock.callAt(
                doneOn.atTime(9, 0).atZone(WorkClock.ZONE).toInstant(),
                () -> forms.example(form, verdict, values, walker::attachment));
    }

    private void found(ObjectNode values) {
        LawCase.Facts facts = lawCase.facts();
        values.put("suddenEvent", facts != null && Boolean.TRUE.equals(facts.suddenEvent()));
        values.put("ableToCope", facts != null && Boolean.TRUE.equals(facts.ableToCope()));
        if (facts == null || !Boolean.FALSE.equals(facts.risk())) {
            values.set("riskTypes", risks);
        }
        if (facts != null && facts.income() != null) {
            LawCase.Income income = facts.income();
            values.put("headCount", income.members());
            put(values, "wages", income.wages());
            put(values, "operatingIncome", income.operatingIncome());
            put(values, "operatingExpenditure", income.operatingExpenditure());
            put(values, "property", income.property());
            put(values, "transfers", income.transfers());
            put(values, "claims", income.claims());
            put(values, "outOfPocket", income.outOfPocket());
        }
    }

    private static void put(ObjectNode values, String key, BigDecimal amount) {
        values.put(key, amount == null ? BigDecimal.ZERO : amount);
    }

    /** Without a category in the case the visitors propose the one that their figures give. */
    private void derive(TaskDetail task, ObjectNode values) {
        Profile profile = profiles.of(task.row().village().county().orElseThrow(), foundOn);
        List<BigDecimal> amounts = FIGURES.stream()
                .map(key -> values.hasNonNull(key) ? values.get(key).decimalValue() : BigDecimal.ZERO)
                .toList();
        int people = values.path("headCount").asInt();
        if (people < 1) {
            return;
        }
        var figures = new IncomeFigures(
                amounts.get(0),
                amounts.get(1),
                amounts.get(2),
                amounts.get(3),
                amounts.get(4),
                people,
                amounts.get(5),
                amounts.get(6));
        boolean liftedOut =
                households.require(new HouseholdId(task.row().householdId())).liftedOut();
        categories
                .derive(
                        profile,
                        liftedOut,
                        incomeTest.apply(profile, figures),
                        !values.path("riskTypes").isEmpty(),
                        values.path("suddenEvent").asBoolean(),
                        values.path("ableToCope").asBoolean())
                .category()
                .ifPresent(category -> values.put("proposedCategory", category));
    }
}
