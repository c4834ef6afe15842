package org.shouwang.takeover;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.shouwang.household.NewIncomeSet;

/** Income sets of the old record as the registry keeps them: figures, formula and line as given, the rest reckoned. */
final class IncomesTaken {

    static final String PLAIN_NET = "PLAIN_NET";

    static final List<String> FORMULAS = List.of(PLAIN_NET, "NET_PLUS_CLAIMS_MINUS_OOP");

    private static final String LINE_AS_GIVEN = "taken-over";

    private IncomesTaken() {}

    static NewIncomeSet set(TakenIncome income, String caseNumber) {
        BigDecimal tested = tested(income);
        return new NewIncomeSet(
                income.kind(),
                income.windowFrom(),
                income.windowTo(),
                amount(income.wages()),
                amount(income.operatingIncome()),
                amount(income.operatingExpenditure()),
                amount(income.property()),
                amount(income.transfers()),
                Map.of(),
                income.headCount(),
                amount(income.claims()),
                amount(income.outOfPocket()),
                formula(income),
                perHead(income),
                tested,
                income.line(),
                LINE_AS_GIVEN,
                tested.compareTo(income.line()) <= 0,
                income.recordedOn() == null ? income.windowTo() : income.recordedOn(),
                caseNumber);
    }

    static BigDecimal perHead(TakenIncome income) {
        return divided(net(income), income.headCount());
    }

    static BigDecimal tested(TakenIncome income) {
        BigDecimal net = net(income);
        return divided(
                formula(income).equals(PLAIN_NET)
                        ? net
                        : net.add(amount(income.claims())).subtract(amount(income.outOfPocket())),
                income.headCount());
    }

    private static String formula(TakenIncome income) {
        return income.formula() == null ? PLAIN_NET : income.formula();
    }

    private static BigDecimal net(TakenIncome income) {
        return amount(income.wages())
                .add(amount(income.operatingIncome()))
                .add(amount(income.property()))
                .add(amount(income.transfers()))
                .subtract(amount(income.operatingExpenditure()));
    }

    private static BigDecimal divided(BigDecimal total, int people) {
        return total.divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal amount(BigDecimal given) {
        return given == null ? BigDecimal.ZERO : given;
    }
}
