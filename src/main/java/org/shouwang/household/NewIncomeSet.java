package org.shouwang.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Income of a household over a window, with the result of the test that was applied; money in yuan for the whole
 * household and the whole window.
 *
 * @param kind code list {@code INCOME_KIND}: IDENTIFICATION, CURRENT_YEAR, ELIMINATION
 * @param windowFrom first day counted
 * @param windowTo last day counted
 * @param wages wage income
 * @param operatingIncome production and operating income
 * @param operatingExpenditure production and operating expenditure
 * @param property property income
 * @param transfers transfer income
 * @param items sub-items by key of code list {@code INCOME_ITEM}, contained in the components
 * @param headCount members it is divided by
 * @param claims insurance claims received
 * @param outOfPocket eligible out-of-pocket expenditure
 * @param formula key of the income test, {@code PLAIN_NET} or {@code NET_PLUS_CLAIMS_MINUS_OOP}
 * @param perHead net income per head in yuan
 * @param testValue what the test compares with the line, yuan per head
 * @param line income line used, yuan per head and year
 * @param lineVersion version of the profile it comes from
 * @param withinLine result of the test
 * @param recordedOn day of the fact, usually the day of the visit
 * @param caseNumber case it was recorded for, or null
 */
public record NewIncomeSet(
        String kind,
        LocalDate windowFrom,
        LocalDate windowTo,
        BigDecimal wages,
        BigDecimal operatingIncome,
        BigDecimal operatingExpenditure,
        BigDecimal property,
        BigDecimal transfers,
        Map<String, BigDecimal> items,
        int headCount,
        BigDecimal claims,
        BigDecimal outOfPocket,
        String formula,
        BigDecimal perHead,
        BigDecimal testValue,
        BigDecimal line,
        String lineVersion,
        boolean withinLine,
        LocalDate recordedOn,
        String caseNumber) {}
