package org.shouwang.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * Help given to a household.
 *
 * @param id of the record
 * @param caseNumber the case
 * @param headName head of the household
 * @param village where it lives
 * @param villageName township and village by name
 * @param kind key of the list MEASURE_ITEM or MEASURE_KIND
 * @param department key of the department that gave it
 * @param givenOn when it was given
 * @param amount yuan, or null where it was no money
 * @param note in words, or null
 * @param green whether it came before entry, by the green channel
 * @param procedureOutstanding whether the procedure behind it is still to be completed
 * @param notMonitoredSince since when it counts as help to a household that is not monitored, or null
 * @param recordedBy who recorded it
 */
public record Help(
        long id,
        String caseNumber,
        String headName,
        AreaCode village,
        String villageName,
        String kind,
        String department,
        LocalDate givenOn,
        BigDecimal amount,
        String note,
        boolean green,
        boolean procedureOutstanding,
        LocalDate notMonitoredSince,
        String recordedBy) {}
