package org.shouwang.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * One open piece of work.
 *
 * @param taskId the engine's task
 * @param processKey the procedure
 * @param runNumber the run
 * @param element element id in the diagram
 * @param duty the word of the element
 * @param party the party among several that do the duty side by side, or null
 * @param roles who may do it
 * @param area where the household lives
 * @param caseNumber the case, or null
 * @param leadNumber the lead, or null
 * @param householdId the household, or null
 * @param headName for whom
 * @param receivedOn legal date of arrival
 * @param dueOn until when, or null
 * @param provisional whether the date rests on a calendar not yet published
 * @param dueUnit how the days of the limit are counted, {@code WORKING} or {@code CALENDAR}, or null
 * @param returned whether the work came back from somebody later in the procedure
 * @param headKey the head's name as a dictionary orders it
 * @param claimedBy user name of whoever is at it, or null
 * @param claimedAt since when, or null
 */
public record InboxEntry(
        String taskId,
        String processKey,
        String runNumber,
        String element,
        String duty,
        String party,
        List<String> roles,
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
        String headKey,
        String claimedBy,
        Instant claimedAt) {}
