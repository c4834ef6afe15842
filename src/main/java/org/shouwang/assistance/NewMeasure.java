package org.shouwang.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A measure to be put on record.
 *
 * @param kind key of the list MEASURE_KIND
 * @param item key of the list MEASURE_ITEM below the kind, or null
 * @param department key or name of the department in charge, or null
 * @param from first day it was in effect
 * @param until last day, or null while it goes on
 * @param amount yuan that reached the household, or null
 * @param remark in a sentence, or null
 */
public record NewMeasure(
        String kind,
        String item,
        String department,
        LocalDate from,
        LocalDate until,
        BigDecimal amount,
        String remark) {}
