package org.shouwang.procedure;

import java.time.LocalDate;
import org.shouwang.process.About;
import org.shouwang.shared.AreaCode;

/**
 * One passage through a procedure.
 *
 * @param number its number, the engine's business key
 * @param processKey the procedure
 * @param definitionId the diagram it is pinned to
 * @param caseNumber the case, or null where a lead is checked or the run belongs to a household without one
 * @param leadNumber the lead, or null where there is none
 * @param householdId the household, or null where none is known yet
 * @param area where the household lives
 * @param headName its head, or whom the lead names
 * @param profileId the law it falls under
 * @param leadFoundOn day the lead was found
 * @param declared whether the household declared itself
 * @param startedOn when it started
 * @param endedOn when it ended, or null
 */
public record RunView(
        String number,
        String processKey,
        String definitionId,
        String caseNumber,
        String leadNumber,
        Long householdId,
        AreaCode area,
        String headName,
        long profileId,
        LocalDate leadFoundOn,
        boolean declared,
        LocalDate startedOn,
        LocalDate endedOn) {

    /** What it is about. */
    public About about() {
        return new About(caseNumber, leadNumber, number);
    }
}
