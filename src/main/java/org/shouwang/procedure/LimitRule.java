package org.shouwang.procedure;

import java.time.LocalDate;
import org.shouwang.policy.Limit;
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
public record LimitRule(LocalDate start, Limit limit, boolean roll, boolean minimum, LegalReference ground) {}
