package org.shouwang.household;

/** Where a household stands by its cases; it follows from their dated events and is kept nowhere. */
public enum Standing {
    /** A case is open and not decided yet. */
    IN_PROCEDURE,
    /** Identified and monitored. */
    MONITORED,
    /** Identified once, and the risk is eliminated since. */
    ELIMINATED,
    /** Identified wrongly, and taken out since. */
    REMOVED,
    /** No case is open. */
    NO_OPEN_CASE
}
