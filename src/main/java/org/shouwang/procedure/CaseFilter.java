package org.shouwang.procedure;

import org.shouwang.shared.AreaCode;

/**
 * Which cases are asked for; null narrows nothing.
 *
 * @param area area to narrow to
 * @param text part of the head's name or of the number
 * @param duty word of a duty at which the case waits
 * @param householdId the household
 * @param open only cases that are open (true) or closed (false)
 * @param procedure key of a procedure that is under way in it
 */
public record CaseFilter(AreaCode area, String text, String duty, Long householdId, Boolean open, String procedure) {

    /** Every case. */
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null);

    /**
     * Cases whatever is under way in them.
     *
     * @param area area to narrow to
     * @param text part of the head's name or of the number
     * @param duty word of a duty at which the case waits
     * @param householdId the household
     * @param open only cases that are open (true) or closed (false)
     */
    public CaseFilter(AreaCode area, String text, String duty, Long householdId, Boolean open) {
        this(area, text, duty, householdId, open, null);
    }
}
