package org.shouwang.procedure;

import org.shouwang.shared.AreaCode;

/**
 * Which of my open work is asked for; null narrows nothing.
 *
 * @param duty word of a duty
 * @param area area to narrow to
 * @param text part of the head's name or of a number
 * @param bucket which part of the inbox
 * @param caseNumber the case
 */
public record TaskFilter(String duty, AreaCode area, String text, Bucket bucket, String caseNumber) {

    /** Everything that is open for me. */
    public static final TaskFilter ALL = new TaskFilter(null, null, null, Bucket.ALL, null);

    /** Parts of an inbox. */
    public enum Bucket {
        /** All open work. */
        ALL,
        /** What I am at. */
        MINE,
        /** What falls due within three days. */
        DUE_SOON,
        /** What is over its date. */
        OVERDUE
    }
}
