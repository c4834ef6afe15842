package org.shouwang.policy;

import java.time.LocalDate;
import org.shouwang.identity.Scope;

/** What rooms that keep deadlines tell of the open ones, so that the calendar can warn in time. */
public interface OpenDates {

    /**
     * How many are due on or after a day.
     *
     * @param day the day
     * @param scope where
     * @return their number
     */
    int dueFrom(LocalDate day, Scope scope);

    /**
     * The latest date of all that are open.
     *
     * @param scope where
     * @return the date, or null where nothing is open
     */
    LocalDate latest(Scope scope);
}
