package org.shouwang.household;

import org.shouwang.shared.AreaCode;

/**
 * A household in a list.
 *
 * @param id identity
 * @param number household number
 * @param headName name of the head
 * @param village village or community
 * @param type code list {@code HOUSEHOLD_TYPE}
 * @param members number of present members
 */
public record HouseholdRow(
        HouseholdId id, String number, String headName, AreaCode village, String type, int members) {}
