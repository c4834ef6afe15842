package org.shouwang.procedure;

import java.time.Instant;
import java.time.LocalDate;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Derivation;

/**
 * One entry of the deadline ledger.
 *
 * @param element the timer's element id, labelled in the bundles as {@code deadline.<element>}
 * @param iteration 1 for the first time, 2 when the step came again, …
 * @param startOn day the count starts from; that day itself is not counted
 * @param quantity how many days
 * @param unit calendar or working days
 * @param dueOn the last day
 * @param provisional whether it rests on a calendar not yet published
 * @param minimum whether it is a least duration (a notice) instead of a limit
 * @param derivation how the date came about
 * @param fulfilledOn when the work was done, or null
 * @param passedAt when the limit ran out, or null
 */
public record DeadlineRow(
        String element,
        int iteration,
        LocalDate startOn,
        int quantity,
        DayUnit unit,
        LocalDate dueOn,
        boolean provisional,
        boolean minimum,
        Derivation derivation,
        LocalDate fulfilledOn,
        Instant passedAt) {}
