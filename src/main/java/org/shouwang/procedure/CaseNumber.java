package org.shouwang.procedure;

import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out numbers of cases: AJ, county, year, and a serial number of the whole system that never repeats. */
@Component
class CaseNumber {

    private final JdbcClient jdbc;
    private final WorkClock clock;

    CaseNumber(JdbcClient jdbc, WorkClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String next(AreaCode area) {
        long serial =
                jdbc.sql("select nextval('case_number_seq')").query(Long.class).single();
        return "AJ-%s-%d-%06d"
                .formatted(area.county().orElseThrow(), clock.today().getYear(), serial);
    }
}
