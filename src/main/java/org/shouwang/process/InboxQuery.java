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
 * @param text part of the head's name or of a number, or null
 * @param claimedBy only what this user is at, or null
 * @param dueFrom only what is due on or after, or null
 * @param dueTo only what is due on or before, or null
 */
public record InboxQuery(
        List<Access> accesses,
        String duty,
        AreaCode area,
        String caseNumber,
        String text,
        String claimedBy,
        LocalDate dueFrom,
        LocalDate dueTo) {

    /**
     * One way of reaching work.
     *
     * @param role role key, or null for reading in whatever role
     * @param area the area of the post
     * @param party department key of the post, or null
     */
    public record Access(String role, AreaCode area, String party) {}
}
