package org.shouwang.procedure;

import org.shouwang.procedure.TaskFilter.Bucket;
import org.shouwang.procedure.TaskFilter.Sort;
import org.shouwang.shared.AreaCode;

/**
 * How a person looks at the inbox: which part of it, narrowed to what, in which order.
 *
 * @param part which part
 * @param duty word of a duty, or null
 * @param area area to narrow to, or null
 * @param text search text, or null
 * @param sort in which order
 * @param descending from the end of that order
 * @param procedure key of a procedure, or null
 */
public record Look(
        Part part, String duty, AreaCode area, String text, Sort sort, boolean descending, String procedure) {

    /** What everybody sees first. */
    public static final Look FIRST = new Look(Part.ALL, null, null, null, Sort.DUE, false);

    /** Parts of the first page: five of open work, and what I passed on. */
    public enum Part {
        /** 待办 */
        ALL(Bucket.ALL),
        /** 即将到期 */
        DUE_SOON(Bucket.DUE_SOON),
        /** 已超期 */
        OVERDUE(Bucket.OVERDUE),
        /** 退回 */
        RETURNED(Bucket.RETURNED),
        /** 正在办理 */
        MINE(Bucket.MINE),
        /** 我经办 */
        DONE(Bucket.ALL);

        private final Bucket bucket;

        Part(Bucket bucket) {
            this.bucket = bucket;
        }
    }

    /** Fills in what has a usual value. */
    public Look {
        part = part == null ? Part.ALL : part;
        // What is done has no limit any longer: the newest first is its usual order.
        if (part == Part.DONE && (sort == null || sort == Sort.DUE)) {
            sort = Sort.RECEIVED;
            descending = true;
        }
        sort = sort == null ? Sort.DUE : sort;
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * A look over all procedures.
     *
     * @param part which part
     * @param duty word of a duty, or null
     * @param area area to narrow to, or null
     * @param text search text, or null
     * @param sort in which order
     * @param descending from the end of that order
     */
    public Look(Part part, String duty, AreaCode area, String text, Sort sort, boolean descending) {
        this(part, duty, area, text, sort, descending, null);
    }

    /** The same as a filter of open work. */
    public TaskFilter filter() {
        return new TaskFilter(duty, area, text, part.bucket, null, sort, descending, procedure);
    }

    /** Whether something narrows the part. */
    public boolean narrowed() {
        return duty != null || area != null || text != null || procedure != null;
    }

    /** The same without what was searched for. */
    public Look unsearched() {
        return new Look(part, duty, area, null, sort, descending, procedure);
    }

    /** The same, looking at another part; what is open and what is done have each their usual order. */
    public Look of(Part other) {
        if ((part == Part.DONE) != (other == Part.DONE)) {
            return new Look(other, duty, area, text, null, false, procedure);
        }
        return new Look(other, duty, area, text, sort, descending, procedure);
    }
}
