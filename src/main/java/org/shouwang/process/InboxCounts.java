package org.shouwang.process;

/**
 * How much open work there is, by part.
 *
 * @param all everything
 * @param mine what the reader is at
 * @param dueSoon what falls due soon
 * @param overdue what is over its date
 * @param returned what came back
 */
public record InboxCounts(int all, int mine, int dueSoon, int overdue, int returned) {

    /** Nothing at all. */
    public static final InboxCounts NONE = new InboxCounts(0, 0, 0, 0, 0);
}
