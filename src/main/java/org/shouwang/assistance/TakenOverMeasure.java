package org.shouwang.assistance;

/**
 * A measure from before the county used this system.
 *
 * @param householdId the household it helped
 * @param caseNumber the case it belongs to
 * @param what kind, department, days and amount
 */
public record TakenOverMeasure(long householdId, String caseNumber, NewMeasure what) {}
