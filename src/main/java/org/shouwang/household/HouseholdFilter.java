package org.shouwang.household;

import org.shouwang.shared.AreaCode;

/**
 * Which households to list; always within the person's own areas.
 *
 * @param text part of a present member's name, pinyin initials of one, or the beginning of a household number; null for
 *     all. Certificate numbers are not searched here, so that none stands in an address or a log.
 * @param area an area to stay within, or null
 * @param type code list {@code HOUSEHOLD_TYPE}, or null
 * @param standing where it stands by its cases, or null
 * @param category monitored in this category, code list {@code CATEGORY}, or null
 * @param withoutContact only households for which no assistance contact is written down
 */
public record HouseholdFilter(
        String text, AreaCode area, String type, Standing standing, String category, boolean withoutContact) {

    /** Every household of the person's areas. */
    public static final HouseholdFilter ALL = new HouseholdFilter(null, null, null);

    /** Households whatever their cases and contacts. */
    public HouseholdFilter(String text, AreaCode area, String type) {
        this(text, area, type, null, null, false);
    }

    /** Whether cases have to be looked at. */
    boolean asksForCases() {
        return standing != null || category != null;
    }
}
