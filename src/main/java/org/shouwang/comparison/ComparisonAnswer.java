package org.shouwang.comparison;

import java.time.LocalDate;
import java.util.List;

/**
 * What a department answered.
 *
 * @param department key of the department
 * @param found whether anything on the negative list was found, or null while it has not answered
 * @param way how it came
 * @param answeredOn legal date, or null
 * @param hits what was found
 */
public record ComparisonAnswer(String department, Boolean found, Way way, LocalDate answeredOn, List<Hit> hits) {

    /** How an answer came. */
    public enum Way {
        /** The department compared. */
        COMPARED,
        /** An allowance check of the household was reused. */
        ALLOWANCE_CHECK,
        /** The county recorded a reply on paper. */
        PAPER
    }

    /**
     * Something found on the negative list.
     *
     * @param item key of the list NEGATIVE_ITEM
     * @param person whom it concerns
     * @param detail what exactly
     */
    public record Hit(String item, String person, String detail) {}
}
