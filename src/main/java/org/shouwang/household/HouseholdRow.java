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
 * @param contactName assistance contact, or null
 * @param standing where it stands by its cases; null where the person may not read cases there
 * @param category code list {@code CATEGORY} while monitored, or null
 * @param openCase number of the open case, or null
 */
public record HouseholdRow(
        HouseholdId id,
        String number,
        String headName,
        AreaCode village,
        String type,
        int members,
        String contactName,
        Standing standing,
        String category,
        String openCase) {

    /** The same household with what its latest case says. */
    HouseholdRow with(HouseholdCase latest) {
        boolean open = latest != null && latest.closedOn() == null;
        return new HouseholdRow(
                id,
                number,
                headName,
                village,
                type,
                members,
                contactName,
                latest == null ? Standing.NO_OPEN_CASE : latest.standing(),
                latest != null && latest.standing() == Standing.MONITORED ? latest.category() : null,
                open ? latest.number() : null);
    }
}
