package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.policy.Profile;
import org.shouwang.shared.AreaCode;

/**
 * A limit that runs, with the open work that answers for it.
 *
 * @param id of the entry of the ledger
 * @param element element id of its timer
 * @param dueOn the last day
 * @param provisional whether it rests on a calendar not yet published
 * @param profile the law of the run
 * @param taskId the open work
 * @param runNumber the run
 * @param caseNumber the case, or null
 * @param leadNumber the lead, or null
 * @param area where the household lives
 * @param headName for whom
 * @param duty word of the duty
 * @param party the department that has it, or null
 * @param roles who may do it
 * @param claimedBy user name of whoever is at it, or null
 */
public record OpenDeadline(
        long id,
        String element,
        LocalDate dueOn,
        boolean provisional,
        Profile profile,
        String taskId,
        String runNumber,
        String caseNumber,
        String leadNumber,
        AreaCode area,
        String headName,
        String duty,
        String party,
        List<String> roles,
        String claimedBy) {}
