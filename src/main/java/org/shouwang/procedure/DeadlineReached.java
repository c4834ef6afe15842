package org.shouwang.procedure;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * A deadline of a run has been reached: a notice has stood its days, or a limit has passed with the work still open.
 *
 * @param runNumber the run
 * @param caseNumber the case, or null
 * @param leadNumber the lead
 * @param area where the household lives
 * @param headName for whom
 * @param element element id of the timer
 * @param dueOn the last day
 * @param minimum whether it was a least duration, such as a notice, instead of a limit
 */
public record DeadlineReached(
        String runNumber,
        String caseNumber,
        String leadNumber,
        AreaCode area,
        String headName,
        String element,
        LocalDate dueOn,
        boolean minimum) {}
