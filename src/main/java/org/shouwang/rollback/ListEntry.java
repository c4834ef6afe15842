package org.shouwang.rollback;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * A household on a list.
 *
 * @param listNumber the list
 * @param caseNumber its case
 * @param runNumber the run of rollback or removal
 * @param processKey {@code rollback} or {@code removal}
 * @param householdId the household
 * @param headName its head
 * @param area where it lives
 * @param areaName township and village
 * @param reason why the village asks for it
 * @param people its people as they were when it was put on the list
 * @param addedOn when it was put on the list
 * @param takenOffOn when it was taken off again, or null
 * @param decision {@code APPROVE_ROLLBACK}, {@code APPROVE_REMOVAL}, {@code REFUSE} or {@code MORE_EVIDENCE}; null until
 *     then
 * @param decidedOn the legal date of the decision, or null
 * @param decidedBy who decided, or null
 * @param decisionReason why it was refused or more evidence is wanted, or null
 * @param executedOn when it was executed, or null
 * @param executedBy who executed it, or null
 */
public record ListEntry(
        String listNumber,
        String caseNumber,
        String runNumber,
        String processKey,
        long householdId,
        String headName,
        AreaCode area,
        String areaName,
        String reason,
        List<ListedPerson> people,
        LocalDate addedOn,
        LocalDate takenOffOn,
        String decision,
        LocalDate decidedOn,
        String decidedBy,
        String decisionReason,
        LocalDate executedOn,
        String executedBy) {

    /** Whether it was approved and waits for its execution. */
    public boolean toExecute() {
        return decision != null && decision.startsWith("APPROVE_") && executedOn == null;
    }

    /** Whether it waits for the decision of the authority, once the list is sent. */
    public boolean undecided() {
        return takenOffOn == null && decision == null;
    }
}
