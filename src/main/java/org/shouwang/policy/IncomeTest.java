package org.shouwang.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.springframework.stereotype.Component;

/** Holds a household's income against the line of its profile, by the profile's formula and boundary. */
@Component
public class IncomeTest {

    IncomeTest() {}

    /**
     * Applies the test.
     *
     * @param profile the rules
     * @param figures the income of the window, amounts in yuan
     * @return the result with its derivation
     * @throws Refusal {@code policy.head-count} for a household without members, {@code policy.amount-negative} for an
     *     amount below zero (a loss shows as expenditure above income)
     */
    public IncomeResult apply(Profile profile, IncomeFigures figures) {
        check(figures);
        IncomeFormula formula = profile.incomeTest();
        BigDecimal net = figures.net();
        BigDecimal tested = formula == IncomeFormula.PLAIN_NET
                ? net
                : net.add(figures.claims()).subtract(figures.outOfPocket());
        BigDecimal line = profile.incomeLine();
        // Compared as household totals, so that no rounding decides about a household.
        int compared = tested.compareTo(line.multiply(BigDecimal.valueOf(figures.headCount())));
        boolean within = profile.incomeBoundary() == IncomeBoundary.WITHIN_OR_EQUAL ? compared <= 0 : compared < 0;
        BigDecimal testValue = perHead(tested, figures);
        return new IncomeResult(
                perHead(net, figures),
                testValue,
                within,
                line,
                profile.label(),
                formula.name(),
                derivation(profile, figures, testValue, within));
    }

    private static void check(IncomeFigures figures) {
        var reasons = new Reasons();
        reasons.addIf(figures.headCount() < 1, Reason.of("policy.head-count").at("headCount"));
        List<BigDecimal> amounts = Stream.of(
                        figures.wages(),
                        figures.operatingIncome(),
                        figures.operatingExpenditure(),
                        figures.property(),
                        figures.transfers(),
                        figures.claims(),
                        figures.outOfPocket())
                .toList();
        List<String> fields = List.of(
                "wages", "operatingIncome", "operatingExpenditure", "property", "transfers", "claims", "outOfPocket");
        for (int i = 0; i < amounts.size(); i++) {
            reasons.addIf(
                    amounts.get(i).signum() < 0,
                    Reason.of("policy.amount-negative").at(fields.get(i)));
        }
        reasons.refuseIfAny();
    }

    private static BigDecimal perHead(BigDecimal total, IncomeFigures figures) {
        return total.divide(BigDecimal.valueOf(figures.headCount()), 2, RoundingMode.HALF_UP);
    }

    private static Text derivation(Profile profile, IncomeFigures f, BigDecimal testValue, boolean within) {
        var zh = new StringBuilder("(工资性收入").append(yuan(f.wages()));
        var en = new StringBuilder("(wages ").append(yuan(f.wages()));
        append(zh, en, "+生产经营性收入", " + operating income ", f.operatingIncome());
        append(zh, en, "−生产经营性支出", " − operating expenditure ", f.operatingExpenditure());
        append(zh, en, "+财产性收入", " + property income ", f.property());
        append(zh, en, "+转移性收入", " + transfers ", f.transfers());
        if (profile.incomeTest() == IncomeFormula.NET_PLUS_CLAIMS_MINUS_OOP) {
            append(zh, en, "+理赔收入", " + insurance claims ", f.claims());
            append(zh, en, "−合规自付支出", " − eligible out-of-pocket expenditure ", f.outOfPocket());
        }
        String sign = within ? (profile.incomeBoundary() == IncomeBoundary.BELOW ? "<" : "≤") : outside(profile);
        String line = yuan(profile.incomeLine());
        zh.append(")÷").append(f.headCount()).append("人=").append(yuan(testValue));
        zh.append("元/人").append(sign).append("监测收入基准").append(line).append("元");
        en.append(") ÷ ").append(f.headCount()).append(" members = ").append(yuan(testValue));
        en.append(" yuan per head ").append(sign).append(" line ").append(line);
        return new Text(zh.toString(), en.toString());
    }

    private static String outside(Profile profile) {
        return profile.incomeBoundary() == IncomeBoundary.BELOW ? "≥" : ">";
    }

    private static void append(StringBuilder zh, StringBuilder en, String chinese, String english, BigDecimal amount) {
        zh.append(chinese).append(yuan(amount));
        en.append(english).append(yuan(amount));
    }

    /** Amounts as people write them: thousands apart, no idle zeros. */
    static String yuan(BigDecimal amount) {
        return new java.text.DecimalFormat(
                        "#,##0.##", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT))
                .format(amount);
    }
}
