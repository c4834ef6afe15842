package org.shouwang.lead;

import org.shouwang.shared.AreaCode;

/**
 * Which leads are asked for; null narrows nothing.
 *
 * @param area area to narrow to
 * @param text part of the head's name or of the number
 * @param answered only leads that are answered (true) or open (false)
 */
public record LeadFilter(AreaCode area, String text, Boolean answered) {

    /** Every lead. */
    public static final LeadFilter ALL = new LeadFilter(null, null, null);
}
