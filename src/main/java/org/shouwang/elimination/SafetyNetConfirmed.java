package org.shouwang.elimination;

/**
 * Village and township have confirmed that a household is a no-labour safety-net household.
 *
 * @param caseNumber its case
 * @param eliminated whether its risk had been marked eliminated, which it may not be
 */
public record SafetyNetConfirmed(String caseNumber, boolean eliminated) {

    /** The procedure that such a flag comes from. */
    public static final String PROCESS = EliminationProcess.FLAG_KEY;
}
