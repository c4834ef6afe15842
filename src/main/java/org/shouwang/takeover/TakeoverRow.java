package org.shouwang.takeover;

import java.util.List;
import org.shouwang.shared.Reason;

/**
 * What became of a row of the list.
 *
 * @param row its place, the first is 1; in a spreadsheet the line as the spreadsheet counts it
 * @param headName the head's name as given
 * @param outcome what became of it
 * @param householdNumber the household, where there is one
 * @param caseNumber its case, where there is one
 * @param errors why it cannot be stored, each with its field
 * @param remarks what breaks a rule of today; it is taken over none the less
 */
public record TakeoverRow(
        int row,
        String headName,
        Outcome outcome,
        String householdNumber,
        String caseNumber,
        List<Reason> errors,
        List<Reason> remarks) {

    /** What can become of a row. */
    public enum Outcome {
        /** Nothing keeps it from being taken over; in a preview. */
        READY,
        /** It has been taken over. */
        TAKEN_OVER,
        /** It was taken over before; nothing was done. */
        ALREADY,
        /** It cannot be stored. */
        REFUSED
    }
}
