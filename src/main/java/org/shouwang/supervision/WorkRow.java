package org.shouwang.supervision;

import java.time.LocalDate;
import org.shouwang.process.About;

/**
 * Open work as those who watch over it see it.
 *
 * @param taskId the task
 * @param duty word of the duty
 * @param party the department that has it, or null
 * @param caseNumber the case, or null
 * @param leadNumber the lead, or null
 * @param headName for whom
 * @param area code of where
 * @param areaName what it is called
 * @param receivedOn when it arrived
 * @param dueOn until when, or null
 * @param provisional whether the date rests on a calendar not yet published
 * @param daysLeft calendar days until the date, negative when overdue, or null
 * @param runNumber number of the run it belongs to
 */
public record WorkRow(
        String taskId,
        String duty,
        String party,
        String caseNumber,
        String leadNumber,
        String headName,
        String area,
        String areaName,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean provisional,
        Integer daysLeft,
        String runNumber) {

    /** What it is about. */
    public About about() {
        return new About(caseNumber, leadNumber, runNumber);
    }
}
