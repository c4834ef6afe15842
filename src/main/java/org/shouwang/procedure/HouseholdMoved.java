package org.shouwang.procedure;

import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * Another village answers for a household from now on; rooms that keep rows by village let theirs follow in the same
 * transaction.
 *
 * @param householdId the household
 * @param caseNumbers its cases
 * @param from village that answered for it
 * @param to village that does now
 */
public record HouseholdMoved(long householdId, List<String> caseNumbers, AreaCode from, AreaCode to) {}
