package org.shouwang.procedure;

import java.time.LocalDate;
import org.shouwang.policy.Derivation;
import org.shouwang.shared.AreaCode;

/**
 * One open deadline before and after a change of the calendar.
 *
 * @param id of the row
 * @param deadlineId the entry of the ledger
 * @param caseNumber the case, or null where a lead is checked
 * @param leadNumber the lead
 * @param headName for whom
 * @param area where
 * @param areaName township and village by name
 * @param element the limit, labelled {@code deadline.<element>}
 * @param dueBefore the date as it stands
 * @param provisionalBefore whether it is provisional
 * @param calendarBefore version of the calendar it rests on
 * @param dueAfter the date by the new calendar
 * @param provisionalAfter whether that is provisional
 * @param derivation how the new date comes about
 * @param settled whether it has been decided
 * @param applied whether the new date was approved
 */
public record ProposedDate(
        long id,
        long deadlineId,
        String caseNumber,
        String leadNumber,
        String headName,
        AreaCode area,
        String areaName,
        String element,
        LocalDate dueBefore,
        boolean provisionalBefore,
        String calendarBefore,
        LocalDate dueAfter,
        boolean provisionalAfter,
        Derivation derivation,
        boolean settled,
        boolean applied) {}
