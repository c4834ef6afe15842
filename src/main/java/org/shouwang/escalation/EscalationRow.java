package org.shouwang.escalation;

import java.time.Instant;
import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * A line of the log: who was told of which date.
 *
 * @param id its id
 * @param kind {@code REMINDER}, {@code OVERDUE} or {@code ESCALATION}
 * @param level 0 whoever has the work, 1 the level above, 2 the level above that
 * @param deadlineId the entry of the deadline ledger
 * @param deadline element id of its timer
 * @param duty word of the duty that is late or due
 * @param responsible whose work it is: {@code VILLAGE}, {@code TOWNSHIP}, {@code COUNTY}, {@code DEPARTMENT},
 *     {@code COUNTY_LEADER}, {@code PREFECTURE}, {@code PROVINCE}
 * @param party the department whose work it is, or null
 * @param runNumber the run
 * @param caseNumber the case, or null
 * @param leadNumber the lead, or null
 * @param headName for whom
 * @param area where the household lives
 * @param role in which role (GET /roles) the person was told
 * @param username the person, or null where nobody holds the post
 * @param name what the person is called, or null
 * @param dueOn the last day
 * @param calendarVersion calendar of working days it was reckoned with
 * @param firedOn the morning
 * @param firedAt the moment
 * @param digestId the digest it was in, or null
 */
public record EscalationRow(
        long id,
        String kind,
        int level,
        long deadlineId,
        String deadline,
        String duty,
        String responsible,
        String party,
        String runNumber,
        String caseNumber,
        String leadNumber,
        String headName,
        AreaCode area,
        String role,
        String username,
        String name,
        LocalDate dueOn,
        String calendarVersion,
        LocalDate firedOn,
        Instant firedAt,
        Long digestId) {}
