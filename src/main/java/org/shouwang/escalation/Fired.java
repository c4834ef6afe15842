package org.shouwang.escalation;

import org.shouwang.identity.PostHolders.Holder;
import org.shouwang.procedure.OpenDeadline;

/**
 * One line of the ledger about to be written.
 *
 * @param deadline the limit and the work
 * @param responsible whose work it is
 * @param kind what it is
 * @param level 0 whoever has the work, 1 the level above, 2 the level above that
 * @param role in which role the person is told
 * @param to the person, or null where nobody holds the post
 */
record Fired(OpenDeadline deadline, Rung responsible, Kind kind, int level, String role, Holder to) {

    enum Kind {
        REMINDER,
        OVERDUE,
        ESCALATION
    }
}
