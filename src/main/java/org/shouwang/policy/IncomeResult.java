package org.shouwang.policy;

import java.math.BigDecimal;
import org.shouwang.shared.Text;

/**
 * Result of the income test, stored with the figures it came from.
 *
 * @param perHead net income per head in yuan, rounded to the fen
 * @param testValue the figure held against the line, per head, rounded to the fen
 * @param withinLine whether the household is within the line (compared before rounding)
 * @param line the line in yuan per person and year
 * @param lineVersion version of the profile the line is from, for example {@code anhui/2024}
 * @param formula {@code PLAIN_NET} or {@code NET_PLUS_CLAIMS_MINUS_OOP}
 * @param derivation the reckoning as a sentence
 */
public record IncomeResult(
        BigDecimal perHead,
        BigDecimal testValue,
        boolean withinLine,
        BigDecimal line,
        String lineVersion,
        String formula,
        Text derivation) {}
