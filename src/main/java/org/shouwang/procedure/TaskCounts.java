package org.shouwang.procedure;

/**
 * How much work there is, by part of the inbox.
 *
 * @param all all open work
 * @param dueSoon what falls due within three days
 * @param overdue what is over its date
 * @param returned what came back
 * @param mine what I am at
 * @param done what I passed on
 */
public record TaskCounts(int all, int dueSoon, int overdue, int returned, int mine, int done) {

    /**
     * The number of a part.
     *
     * @param bucket the part
     * @return how much
     */
    public int of(TaskFilter.Bucket bucket) {
        return switch (bucket) {
            case ALL -> all;
            case DUE_SOON -> dueSoon;
            case OVERDUE -> overdue;
            case RETURNED -> returned;
            case MINE -> mine;
        };
    }
}
