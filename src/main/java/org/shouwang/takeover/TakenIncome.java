package org.shouwang.takeover;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An income set as the old record has it; amounts in yuan for the whole household and the whole window.
 *
 * @param kind key of the list INCOME_KIND
 * @param windowFrom first day of the window
 * @param windowTo last day
 * @param wages wage income
 * @param operatingIncome operating income
 * @param operatingExpenditure operating expenditure
 * @param property property income
 * @param transfers transfer income
 * @param claims insurance claims received
 * @param outOfPocket eligible out-of-pocket expenditure
 * @param headCount people it was reckoned for
 * @param formula {@code PLAIN_NET} or {@code NET_PLUS_CLAIMS_MINUS_OOP}; null for the first
 * @param line line it was held to
 * @param perHead net income per head as stated, or null
 * @param recordedOn day of the finding, or null for the end of the window
 */
public record TakenIncome(
        String kind,
        LocalDate windowFrom,
        LocalDate windowTo,
        BigDecimal wages,
        BigDecimal operatingIncome,
        BigDecimal operatingExpenditure,
        BigDecimal property,
        BigDecimal transfers,
        BigDecimal claims,
        BigDecimal outOfPocket,
        Integer headCount,
        String formula,
        BigDecimal line,
        BigDecimal perHead,
        LocalDate recordedOn) {}
