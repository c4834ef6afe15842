package org.shouwang.procedure;

import java.time.LocalDate;

/**
 * The procedure that a lead started has been decided; whoever reported the lead is owed this answer.
 *
 * @param caseNumber the case
 * @param leadNumber the lead
 * @param outcome what came of it
 * @param on the legal date
 */
public record CaseDecided(String caseNumber, String leadNumber, Outcome outcome, LocalDate on) {

    /** What can come of a case. */
    public enum Outcome {
        /** The county approved: the household is monitored. */
        IDENTIFIED,
        /** The household was not included, with reasons. */
        NOT_INCLUDED,
        /** The procedure was stopped: withdrawal, death, mistaken lead. */
        STOPPED
    }
}
