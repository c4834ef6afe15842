package org.shouwang.policy;

import java.math.BigDecimal;

/**
 * A household's income of a window in yuan; a missing amount is zero.
 *
 * @param wages wage income
 * @param operatingIncome income from production and operation
 * @param operatingExpenditure expenditure for production and operation
 * @param property property income
 * @param transfers transfer income
 * @param headCount members who count
 * @param claims insurance claims received
 * @param outOfPocket eligible out-of-pocket expenditure
 */
public record IncomeFigures(
        BigDecimal wages,
        BigDecimal operatingIncome,
        BigDecimal operatingExpenditure,
        BigDecimal property,
        BigDecimal transfers,
        int headCount,
        BigDecimal claims,
        BigDecimal outOfPocket) {

    /** Takes missing amounts as zero. */
    public IncomeFigures {
        wages = orZero(wages);
        operatingIncome = orZero(operatingIncome);
        operatingExpenditure = orZero(operatingExpenditure);
        property = orZero(property);
        transfers = orZero(transfers);
        claims = orZero(claims);
        outOfPocket = orZero(outOfPocket);
    }

    /** Net income of the household: the four kinds of income minus operating expenditure. */
    public BigDecimal net() {
        return wages.add(operatingIncome)
                .subtract(operatingExpenditure)
                .add(property)
                .add(transfers);
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
