package org.shouwang.procedure;

import java.time.LocalDate;
import org.shouwang.policy.DayUnit;
import org.shouwang.process.About;
import org.shouwang.shared.AreaCode;

/**
 * One row of an inbox: what to do, for whom, until when.
 *
 * @param id the task, to be named in the address of all that is done with it
 * @param duty word of the duty, such as {@code villageAppraisal}
 * @param element where it stands in the diagram: the duty, or the duty with a suffix such as {@code _township}
 * @param processKey the procedure
 * @param runNumber number of the run of the procedure
 * @param caseNumber the case, or null
 * @param leadNumber number of the lead it comes from
 * @param householdId the household, or null
 * @param headName head of the household it is for
 * @param village code of the village where the household lives
 * @param villageName township and village by name
 * @param receivedOn when it arrived
 * @param dueOn until when, or null
 * @param provisional whether the date rests on a calendar not yet published
 * @param daysLeft calendar days until the date, negative when over, or null
 * @param dueUnit how the days of the limit are counted, or null
 * @param workingDaysLeft working days until the date, where the limit counts them and is not over, else null
 * @param returned whether the work came back from somebody later in the procedure
 * @param claimedBy user name of whoever is at it, or null
 * @param claimedByName name of whoever is at it, or null
 * @param party the department, where several do the duty side by side, else null
 * @param atRisk whether its case can hardly be decided within the total limit
 */
public record TaskRow(
        String id,
        String duty,
        String element,
        String processKey,
        String runNumber,
        String caseNumber,
        String leadNumber,
        Long householdId,
        String headName,
        AreaCode village,
        String villageName,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean provisional,
        Integer daysLeft,
        DayUnit dueUnit,
        Integer workingDaysLeft,
        boolean returned,
        String claimedBy,
        String claimedByName,
        String party,
        boolean atRisk) {

    /** What it is about. */
    public About about() {
        return new About(caseNumber, leadNumber, runNumber);
    }
}
