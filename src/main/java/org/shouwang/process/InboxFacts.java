package org.shouwang.process;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * What an inbox row shows beside the duty itself.
 *
 * @param area where the household lives; who sees the row follows from it
 * @param caseNumber the case, or null
 * @param leadNumber the lead, or null
 * @param householdId the household, or null
 * @param headName for whom
 * @param receivedOn legal date on which the work arrived
 * @param dueOn until when, or null
 * @param provisional whether the date rests on a calendar not yet published
 */
public record InboxFacts(
        AreaCode area,
        String caseNumber,
        String leadNumber,
        Long householdId,
        String headName,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean provisional) {}
