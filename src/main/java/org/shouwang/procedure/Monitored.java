package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * How a household stands in monitoring, by the dated events of its latest case that was identified.
 *
 * @param householdId the household
 * @param caseNumber the case
 * @param area where it lives
 * @param headName its head
 * @param since day it was identified
 * @param category key of the list CATEGORY, or null where none is on record
 * @param risks keys of the list RISK_TYPE at identification, as far as the event names them
 * @param takenOver whether it was monitored before the county used this system
 * @param eliminatedOn day its risk was marked eliminated; null while it is monitored
 * @param eliminationMode {@code ASSISTED} or {@code NATURAL}; null while it is monitored
 * @param rolledBackOn day its elimination was rolled back last, while that stands; else null
 * @param closedOn day the case was closed, or null
 */
public record Monitored(
        long householdId,
        String caseNumber,
        AreaCode area,
        String headName,
        LocalDate since,
        String category,
        List<String> risks,
        boolean takenOver,
        LocalDate eliminatedOn,
        String eliminationMode,
        LocalDate rolledBackOn,
        LocalDate closedOn) {

    /** Whether it is monitored and its risk not eliminated. */
    public boolean active() {
        return eliminatedOn == null && closedOn == null;
    }
}
