package org.shouwang.elimination;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.shouwang.policy.IncomeFigures;

/** What a verification visit found, from its form; null where it says nothing. */
record Evaluation(
        IncomeFigures income,
        Boolean guarantees,
        Boolean incomeStable,
        Boolean rigidSolved,
        Boolean riskGone,
        Boolean newRisk,
        Boolean agrees) {

    static final Evaluation NONE = new Evaluation(null, null, null, null, null, null, null);

    static Evaluation of(JsonNode form) {
        return new Evaluation(
                form.hasNonNull("headCount")
                        ? new IncomeFigures(
                                amount(form, "wages"),
                                amount(form, "operatingIncome"),
                                amount(form, "operatingExpenditure"),
                                amount(form, "property"),
                                amount(form, "transfers"),
                                form.path("headCount").asInt(),
                                amount(form, "claims"),
                                amount(form, "outOfPocket"))
                        : null,
                guarantees(form),
                flag(form, "incomeStable"),
                flag(form, "rigidSolved"),
                flag(form, "riskGone"),
                flag(form, "newRisk"),
                flag(form, "householdAgrees"));
    }

    /** The three guarantees and the water together; null where one of them was not looked at. */
    static Boolean guarantees(JsonNode values) {
        boolean known = true;
        boolean secure = true;
        for (String key : new String[] {"educationSecure", "medicalSecure", "housingSecure", "waterSecure"}) {
            known &= values.hasNonNull(key);
            secure &= !values.hasNonNull(key) || values.path(key).asBoolean();
        }
        return !secure ? Boolean.FALSE : known ? Boolean.TRUE : null;
    }

    private static Boolean flag(JsonNode form, String key) {
        return form.hasNonNull(key) ? form.path(key).asBoolean() : null;
    }

    static BigDecimal amount(JsonNode form, String key) {
        return form.hasNonNull(key) ? form.get(key).decimalValue() : BigDecimal.ZERO;
    }
}
