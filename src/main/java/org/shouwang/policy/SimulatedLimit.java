package org.shouwang.policy;

import java.time.LocalDate;

/**
 * One date of a simulated procedure.
 *
 * @param key name of the profile's value: {@code totalLimit}, {@code visitLimit}, {@code villageNotice} …
 * @param startEvent what it counts from: {@code leadFound}, {@code given}, {@code noticePosted} or the word of a step
 * @param startOn that day, not counted
 * @param assumed whether that day is assumed instead of given
 * @param limit how many days of which unit
 * @param roll whether a last day on a day off moves
 * @param due the last day with its derivation
 * @param closableFrom of a notice: the first day on which it may be concluded, else null
 */
public record SimulatedLimit(
        String key,
        String startEvent,
        LocalDate startOn,
        boolean assumed,
        Limit limit,
        boolean roll,
        DueDate due,
        LocalDate closableFrom) {}
