package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.shouwang.policy.Limit;
import org.shouwang.policy.Profile;
import org.shouwang.shared.LegalReference;

/**
 * How a deadline is to be reckoned.
 *
 * @param start day it counts from, itself not counted
 * @param limit how many days of which unit
 * @param roll whether a last day on a day off moves to the next workday
 * @param minimum whether it is a least duration (a notice) instead of a limit
 * @param ground where the figure is written
 */
public record LimitRule(LocalDate start, Limit limit, boolean roll, boolean minimum, LegalReference ground) {

    /**
     * A limit as the profile sets it.
     *
     * @param profile of the case
     * @param value name of the limit there
     * @param start day it counts from
     * @return the rule, or nothing where the profile sets no such limit
     */
    public static Optional<LimitRule> of(Profile profile, String value, LocalDate start) {
        return profile.limit(value)
                .map(limit ->
                        new LimitRule(start, limit, profile.rollDeadlineToWorkday(), false, profile.ground(value)));
    }
}
