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
 * @param dueUnit how the days of the limit are counted, {@code WORKING} or {@code CALENDAR}, or null
 * @param returned whether the work came back from somebody later in the procedure
 * @param found what the row is sorted and found by
 */
public record InboxFacts(
        AreaCode area,
        String caseNumber,
        String leadNumber,
        Long householdId,
        String headName,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean provisional,
        String dueUnit,
        boolean returned,
        Found found) {

    /**
     * What a row is sorted and found by.
     *
     * @param headKey the head's name as a dictionary orders it
     * @param text name, initials, numbers and place in small letters
     */
    public record Found(String headKey, String text) {}
}
