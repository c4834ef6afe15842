package org.shouwang.notice;

import org.shouwang.shared.AreaCode;

/**
 * Which notices to list.
 *
 * @param area area to narrow to, or null
 * @param part which part of them
 * @param kind which notices, or null for all
 */
public record SheetFilter(AreaCode area, Part part, NewNotice.Kind kind) {

    /** Parts of the list. */
    public enum Part {
        /** All of them. */
        ALL,
        /** Written to be printed, not posted yet. */
        PREPARED,
        /** The period runs. */
        RUNNING,
        /** The period has ended and a household still waits for its conclusion. */
        ENDED,
        /** Nothing waits any more. */
        CONCLUDED,
        /** An objection has no conclusion yet. */
        OBJECTIONS
    }

    /** What is absent narrows nothing. */
    public SheetFilter {
        part = part == null ? Part.ALL : part;
    }
}
