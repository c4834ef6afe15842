package org.shouwang.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

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
 * @param persons names of the members it is for; empty where it is for the whole household
 */
public record NewMeasure(
        String kind,
        String item,
        String department,
        LocalDate from,
        LocalDate until,
        BigDecimal amount,
        String remark,
        List<String> persons) {

    /** Nobody named is the whole household. */
    public NewMeasure {
        persons = persons == null ? List.of() : List.copyOf(persons);
    }

    /**
     * A measure for the whole household.
     *
     * @param kind key of the list MEASURE_KIND
     * @param item key of the list MEASURE_ITEM below the kind, or null
     * @param department key or name of the department in charge, or null
     * @param from first day it was in effect
     * @param until last day, or null while it goes on
     * @param amount yuan that reached the household, or null
     * @param remark in a sentence, or null
     */
    public NewMeasure(
            String kind,
            String item,
            String department,
            LocalDate from,
            LocalDate until,
            BigDecimal amount,
            String remark) {
        this(kind, item, department, from, until, amount, remark, List.of());
    }
}
