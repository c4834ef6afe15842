package org.shouwang.procedure;

import org.shouwang.shared.AreaCode;

/**
 * Which of my open work is asked for, and in which order; null narrows nothing.
 *
 * @param duty word of a duty
 * @param area area to narrow to
 * @param text part of the head's name, its pinyin initials, a number or the place
 * @param bucket which part of the inbox
 * @param caseNumber the case
 * @param sort in which order, by due date where null
 * @param descending from the end of that order
 * @param procedure key of the procedure it belongs to
 */
public record TaskFilter(
        String duty,
        AreaCode area,
        String text,
        Bucket bucket,
        String caseNumber,
        Sort sort,
        boolean descending,
        String procedure) {

    /** Everything that is open for me. */
    public static final TaskFilter ALL = new TaskFilter(null, null, null, Bucket.ALL, null);

    /** Fills in what has a usual value. */
    public TaskFilter {
        bucket = bucket == null ? Bucket.ALL : bucket;
        sort = sort == null ? Sort.DUE : sort;
    }

    /**
     * A filter whose rows come by due date.
     *
     * @param duty word of a duty
     * @param area area to narrow to
     * @param text part of the head's name, its pinyin initials, a number or the place
     * @param bucket which part of the inbox
     * @param caseNumber the case
     */
    public TaskFilter(String duty, AreaCode area, String text, Bucket bucket, String caseNumber) {
        this(duty, area, text, bucket, caseNumber, Sort.DUE, false);
    }

    /**
     * A filter over all procedures.
     *
     * @param duty word of a duty
     * @param area area to narrow to
     * @param text part of the head's name, its pinyin initials, a number or the place
     * @param bucket which part of the inbox
     * @param caseNumber the case
     * @param sort in which order, by due date where null
     * @param descending from the end of that order
     */
    public TaskFilter(
            String duty, AreaCode area, String text, Bucket bucket, String caseNumber, Sort sort, boolean descending) {
        this(duty, area, text, bucket, caseNumber, sort, descending, null);
    }

    /** The same within one procedure. */
    public TaskFilter within(String key) {
        return new TaskFilter(duty, area, text, bucket, caseNumber, sort, descending, key);
    }

    /** Parts of an inbox. */
    public enum Bucket {
        /** All open work. */
        ALL,
        /** What falls due within three days. */
        DUE_SOON,
        /** What is over its date. */
        OVERDUE,
        /** What came back from somebody later in the procedure. */
        RETURNED,
        /** What I am at. */
        MINE
    }

    /** Orders of an inbox. */
    public enum Sort {
        /** What is due first. */
        DUE,
        /** What arrived first. */
        RECEIVED,
        /** Village by village, in the order of their codes. */
        VILLAGE,
        /** By the head's name as a dictionary orders it. */
        HEAD
    }
}
