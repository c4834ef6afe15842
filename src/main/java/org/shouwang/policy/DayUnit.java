package org.shouwang.policy;

/** How the days of a limit are counted. */
public enum DayUnit {
    /** Every day counts (自然日). */
    CALENDAR,
    /** Working days by the State Council's holiday notice, make-up workdays included (工作日). */
    WORKING
}
