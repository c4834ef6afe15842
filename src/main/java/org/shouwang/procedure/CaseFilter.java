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
 */
public record CaseFilter(AreaCode area, String text, String duty, Long householdId, Boolean open) {

    /** Every case. */
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null);
}
