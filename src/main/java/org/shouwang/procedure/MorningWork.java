package org.shouwang.procedure;

import java.time.LocalDate;

/** Work that falls due by itself: done on the morning of each workday, before anybody is reminded of anything. */
public interface MorningWork {

    /**
     * Does what has fallen due, each household in a transaction of its own.
     *
     * @param day the workday
     */
    void begin(LocalDate day);
}
