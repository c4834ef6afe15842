package org.shouwang.policy;

import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;

/**
 * A length of time as rules write it.
 *
 * @param quantity number of days, at least one
 * @param unit how they are counted
 */
public record Limit(int quantity, DayUnit unit) {

    /**
     * Checks the limit.
     *
     * @throws Refusal {@code policy.limit-malformed} for less than one day or no unit
     */
    public Limit {
        if (quantity < 1 || unit == null) {
            throw Refusal.invalid(Reason.of("policy.limit-malformed", quantity));
        }
    }
}
