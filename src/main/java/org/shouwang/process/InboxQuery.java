package org.shouwang.process;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * Which open work is asked for. Rows are those that one of the accesses reaches, narrowed by whatever is given.
 *
 * @param accesses role, area and party through which the reader may act; none reaches nothing
 * @param duty word of the duty, or null
 * @param area area to narrow to, or null
 * @param caseNumber case to narrow to, or null
 * @param text part of the head's name, its initials, a number or the place, or null
 * @param claimedBy only what this user is at, or null
 * @param dueFrom only what is due on or after, or null
 * @param dueTo only what is due on or before, or null
 * @param returned only what came back
 * @param order in which order
 * @param descending from the end of the order
 * @param processKey the procedure it belongs to, or null
 */
public record InboxQuery(
        List<Access> accesses,
        String duty,
        AreaCode area,
        String caseNumber,
        String text,
        String claimedBy,
        LocalDate dueFrom,
        LocalDate dueTo,
        boolean returned,
        Order order,
        boolean descending,
        String processKey) {

    /**
     * A query by due date.
     *
     * @param accesses role, area and party through which the reader may act; none reaches nothing
     * @param duty word of the duty, or null
     * @param area area to narrow to, or null
     * @param caseNumber case to narrow to, or null
     * @param text part of the head's name, its initials, a number or the place, or null
     * @param claimedBy only what this user is at, or null
     * @param dueFrom only what is due on or after, or null
     * @param dueTo only what is due on or before, or null
     */
    public InboxQuery(
            List<Access> accesses,
            String duty,
            AreaCode area,
            String caseNumber,
            String text,
            String claimedBy,
            LocalDate dueFrom,
            LocalDate dueTo) {
        this(accesses, duty, area, caseNumber, text, claimedBy, dueFrom, dueTo, false, Order.DUE, false, null);
    }

    /**
     * All that some accesses reach, by due date.
     *
     * @param accesses role, area and party through which the reader may act
     * @return the query
     */
    public static InboxQuery all(List<Access> accesses) {
        return new InboxQuery(accesses, null, null, null, null, null, null, null);
    }

    /**
     * One way of reaching work.
     *
     * @param role role key, or null for reading in whatever role
     * @param area the area of the post
     * @param party department key of the post, or null
     */
    public record Access(String role, AreaCode area, String party) {}

    /** What rows are ordered by; the task decides between equals, so that a cursor finds its place again. */
    public enum Order {
        /** By due date, what has none last. */
        DUE("due_key"),
        /** By the day of arrival. */
        RECEIVED("received_on"),
        /** By area code, so that the villages of a township stand together. */
        VILLAGE("area_code collate \"C\""),
        /** By the head's name as a dictionary orders it. */
        HEAD("head_key");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
