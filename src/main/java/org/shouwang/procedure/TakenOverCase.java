package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * What the case of a household is opened with that was monitored before the county used this system.
 *
 * @param householdId the household
 * @param village where it lives
 * @param headName its head
 * @param category key of the list CATEGORY, or null where none is on record
 * @param risks keys of the list RISK_TYPE
 * @param identifiedOn day it was identified
 * @param eliminatedOn day its risk was marked eliminated, or null
 * @param eliminationMode {@code ASSISTED} or {@code NATURAL}, or null
 */
public record TakenOverCase(
        long householdId,
        AreaCode village,
        String headName,
        String category,
        List<String> risks,
        LocalDate identifiedOn,
        LocalDate eliminatedOn,
        String eliminationMode) {}
