package org.shouwang.procedure;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * The new dates that a change of the calendar would give to open deadlines.
 *
 * @param id of the proposal
 * @param county whose own days changed, or null where it concerns all
 * @param calendarBefore version until then
 * @param calendarAfter version since
 * @param proposedOn when the calendar changed
 * @param waiting how many rows of my area wait for approval
 * @param applied how many of them were approved
 * @param dropped how many were left as they were, because their work was done or a newer proposal took their place
 */
public record CalendarProposal(
        long id,
        AreaCode county,
        String calendarBefore,
        String calendarAfter,
        LocalDate proposedOn,
        int waiting,
        int applied,
        int dropped) {}
