package org.shouwang.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.process.About;
import org.shouwang.shared.AreaCode;

/**
 * One thing I completed, and where it stands now.
 *
 * @param id number of the submission
 * @param duty word of the duty
 * @param party the department I did it for, or null
 * @param verdict how I ended it, one of the verdicts of the duty
 * @param doneOn the legal date
 * @param recordedAt when I handed it in
 * @param runNumber the run
 * @param caseNumber the case, or null
 * @param leadNumber the lead, or null
 * @param headName head of the household it is for
 * @param village code of the village where the household lives
 * @param villageName township and village by name
 * @param open what waits now in the same case, or in the same run where there is no case
 * @param ended whether it is over
 * @param last what happened to the case last, a kind of event, or null
 * @param readable whether I may read the whole file
 */
public record Handover(
        long id,
        String duty,
        String party,
        String verdict,
        LocalDate doneOn,
        Instant recordedAt,
        String runNumber,
        String caseNumber,
        String leadNumber,
        String headName,
        AreaCode village,
        String villageName,
        List<TaskRow> open,
        boolean ended,
        String last,
        boolean readable) {

    /** What it is about. */
    public About about() {
        return new About(caseNumber, leadNumber, runNumber);
    }
}
