package org.shouwang.policy;

import java.time.LocalDate;

/**
 * A public notice of «not less than n days»: the day of posting does not count, the last day runs to its end.
 *
 * @param postedOn day of posting
 * @param lastDay last day of the notice; never moved by holidays, being a minimum
 * @param closableFrom earliest day on which the notice may be concluded, the day after the last
 */
public record NoticePeriod(LocalDate postedOn, DueDate lastDay, LocalDate closableFrom) {}
