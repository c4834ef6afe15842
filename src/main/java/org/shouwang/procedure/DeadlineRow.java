package org.shouwang.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Derivation;

/**
 * One entry of the deadline ledger.
 *
 * @param id of the entry
 * @param element the timer's element id, or the name of a limit that no timer serves, such as
 *     {@code totalLimit}
 * @param iteration 1 for the first time, 2 when the step came again, …
 * @param startEvent what the count starts from: {@code leadFound}, {@code caseOpened} or the word of the duty that was
 *     done; null in entries from before this was kept
 * @param startOn day the count starts from; that day itself is not counted
 * @param firstStartOn the same of the first time the step came: statistics count from there
 * @param quantity how many days
 * @param unit calendar or working days
 * @param rolls whether a last day on a day off moves to the next workday
 * @param dueOn the last day
 * @param provisional whether it rests on a calendar not yet published
 * @param minimum whether it is a least duration (a notice) instead of a limit
 * @param derivation how the date came about, with pauses and extensions
 * @param calendarVersion version of the calendar it rests on
 * @param fulfilledOn when the work was done, or null
 * @param passedAt when the limit ran out, or null
 * @param changes what was changed since it was first computed, oldest first
 */
public record DeadlineRow(
        long id,
        String element,
        int iteration,
        String startEvent,
        LocalDate startOn,
        LocalDate firstStartOn,
        int quantity,
        DayUnit unit,
        boolean rolls,
        LocalDate dueOn,
        boolean provisional,
        boolean minimum,
        Derivation derivation,
        String calendarVersion,
        LocalDate fulfilledOn,
        Instant passedAt,
        List<DeadlineChange> changes) {

    /** Whether it was fulfilled after its last day; a provisional date makes nobody late. */
    public boolean late() {
        return !minimum && !provisional && fulfilledOn != null && fulfilledOn.isAfter(dueOn);
    }
}
