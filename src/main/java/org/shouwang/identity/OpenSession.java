package org.shouwang.identity;

import java.time.Instant;

/**
 * Somewhere one is logged in.
 *
 * @param id to end it with; says nothing that would let anybody in
 * @param device on what
 * @param openedAt since when
 * @param seenAt when it was last used, or null where that is not kept (programs)
 * @param here whether it is the one that asks
 */
public record OpenSession(String id, Device device, Instant openedAt, Instant seenAt, boolean here) {

    /** What one may be logged in on. */
    public enum Device {
        /** A computer's browser. */
        COMPUTER,
        /** A phone's browser or an application on it. */
        PHONE,
        /** A tablet's browser. */
        TABLET,
        /** A program that uses the interface. */
        PROGRAM
    }
}
