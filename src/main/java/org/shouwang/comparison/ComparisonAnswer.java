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
 * @param reusedReference number of the allowance check that was reused, or of the case in which it stands; else null
 * @param reusedOn day of that check, or null
 * @param late whether it came after the county's approval
 */
public record ComparisonAnswer(
        String department,
        Boolean found,
        Way way,
        LocalDate answeredOn,
        List<Hit> hits,
        String reusedReference,
        LocalDate reusedOn,
        boolean late) {

    /**
     * An answer of the ordinary course that reuses nothing.
     *
     * @param department key of the department
     * @param found whether anything on the negative list was found
     * @param way how it came
     * @param answeredOn legal date
     * @param hits what was found
     */
    public ComparisonAnswer(String department, Boolean found, Way way, LocalDate answeredOn, List<Hit> hits) {
        this(department, found, way, answeredOn, hits, null, null, false);
    }

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
