package org.shouwang.notice;

import java.time.LocalDate;

/**
 * An objection as it is recorded.
 *
 * @param caseNumber the household's case, as the sheet names it
 * @param way how it came, key of the list OBJECTION_WAY
 * @param receivedOn day on which it came in
 * @param text what is objected
 * @param objectorName who objects, or null
 * @param objectorPhone phone of who objects, or null
 */
public record NewObjection(
        String caseNumber, String way, LocalDate receivedOn, String text, String objectorName, String objectorPhone) {

    /** Never who objects, which must not reach a log. */
    @Override
    public String toString() {
        return "NewObjection[caseNumber=" + caseNumber + "]";
    }
}
