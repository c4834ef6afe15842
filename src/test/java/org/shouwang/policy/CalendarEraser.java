package org.shouwang.policy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes out of the shared calendar what a test has put into it; the product itself never deletes. */
@Component
public class CalendarEraser {

    private final JdbcClient jdbc;
    private final Calendars calendars;

    CalendarEraser(JdbcClient jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** The calendar as it is shipped. */
    public void erase() {
        jdbc.sql("delete from calendar_edition where recorded_by is not null").update();
        jdbc.sql("delete from county_day").update();
        calendars.reload();
    }
}
