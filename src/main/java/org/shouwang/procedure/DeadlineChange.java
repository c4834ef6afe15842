package org.shouwang.procedure;

import java.time.LocalDate;

/**
 * A change of a deadline's date; what stood there before stays on record.
 *
 * @param cause why: {@code EXTENSION}, {@code PAUSE}, {@code CALENDAR} or {@code RESTART}
 * @param dueBefore the date before
 * @param provisionalBefore whether it was provisional
 * @param calendarBefore version of the calendar it rested on
 * @param dueAfter the date since
 * @param provisionalAfter whether that is provisional
 * @param calendarAfter version of the calendar that it rests on
 * @param reason in the words of whoever decided it, or null
 * @param ground the rule, or null
 * @param changedBy name of whoever decided it
 * @param changedOn when
 */
public record DeadlineChange(
        String cause,
        LocalDate dueBefore,
        boolean provisionalBefore,
        String calendarBefore,
        LocalDate dueAfter,
        boolean provisionalAfter,
        String calendarAfter,
        String reason,
        String ground,
        String changedBy,
        LocalDate changedOn) {}
