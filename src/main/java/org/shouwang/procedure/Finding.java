package org.shouwang.procedure;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the last visit or correction of a case came to.
 *
 * @param category proposed category, key of the list CATEGORY
 * @param people number of people in the household
 * @param perHead net income per head and year in yuan
 * @param line income monitoring line in yuan that it was held to
 * @param withinLine whether the income test puts it within the line
 * @param risks keys of the list RISK_TYPE
 */
public record Finding(
        String category, int people, BigDecimal perHead, BigDecimal line, boolean withinLine, List<String> risks) {}
