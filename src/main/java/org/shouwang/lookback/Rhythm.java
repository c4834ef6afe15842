package org.shouwang.lookback;

import java.time.LocalDate;

/** How often eliminated households are looked at again; keys as the profile has them. */
enum Rhythm {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    /** So early before its last day the work appears: long enough to plan a visit. */
    private static final int MOST_AHEAD = 30;

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    LocalDate due(LocalDate last) {
        return last.plusMonths(months);
    }

    /** First day on which the work is there. */
    LocalDate from(LocalDate last) {
        LocalDate due = due(last);
        LocalDate half = due.minusDays(last.until(due, java.time.temporal.ChronoUnit.DAYS) / 2);
        LocalDate ahead = due.minusDays(MOST_AHEAD);
        return ahead.isAfter(half) ? ahead : half;
    }
}
