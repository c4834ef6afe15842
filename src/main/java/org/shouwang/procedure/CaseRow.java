package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * One row of the list of cases.
 *
 * @param number the case
 * @param headName the household's head
 * @param area where it lives
 * @param areaName township and village by name
 * @param leadFoundOn day the lead was found
 * @param openedOn when it was opened
 * @param closedOn when it was closed, or null
 * @param waitsAt words of the duties it waits for
 * @param dueOn the earliest date of those, or null
 * @param last what happened last, a kind of event, or null
 */
public record CaseRow(
        String number,
        String headName,
        AreaCode area,
        String areaName,
        LocalDate leadFoundOn,
        LocalDate openedOn,
        LocalDate closedOn,
        List<String> waitsAt,
        LocalDate dueOn,
        String last) {}
