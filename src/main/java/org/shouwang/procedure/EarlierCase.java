package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;

/**
 * A case of the same household before another one; shown beside it, never copied into it.
 *
 * @param number the case
 * @param openedOn when it was opened
 * @param closedOn when it was closed, or null
 * @param identifiedOn day it was identified, or null where it never was
 * @param category key of the list CATEGORY it was identified with, or null
 * @param risks keys of the list RISK_TYPE, as far as the event of identification names them
 * @param eliminatedOn day its risk was marked eliminated, or null
 * @param eliminationMode {@code ASSISTED} or {@code NATURAL}, or null
 * @param last kind of the event that settled last how the household stands by it, or null
 */
public record EarlierCase(
        String number,
        LocalDate openedOn,
        LocalDate closedOn,
        LocalDate identifiedOn,
        String category,
        List<String> risks,
        LocalDate eliminatedOn,
        String eliminationMode,
        String last) {

    /** Whether the household was monitored by it and its elimination stands. */
    public boolean eliminated() {
        return "ELIMINATED".equals(last);
    }
}
