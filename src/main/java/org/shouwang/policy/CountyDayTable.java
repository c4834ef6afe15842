package org.shouwang.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counties' own days in the database. */
@Component
class CountyDayTable {

    private final JdbcClient jdbc;

    CountyDayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CountyDay> all() {
        return jdbc.sql("select * from county_day order by county, on_day, id")
                .query(CountyDayTable::row)
                .list();
    }

    List<CountyDay> of(AreaCode county) {
        return jdbc.sql("select * from county_day where county = :county order by on_day, id")
                .param("county", county.value())
                .query(CountyDayTable::row)
                .list();
    }

    Optional<CountyDay> find(long id) {
        return jdbc.sql("select * from county_day where id = :id")
                .param("id", id)
                .query(CountyDayTable::row)
                .optional();
    }

    long insert(CountyDay day) {
        return jdbc.sql("insert into county_day (county, on_day, workday, name_zh, name_en, ground, recorded_by,"
                        + " recorded_at) values (:county, :day, :workday, :zh, :en, :ground, :by, :at) returning id")
                .param("county", day.county().value())
                .param("day", day.day())
                .param("workday", day.workday())
                .param("zh", day.name().zh())
                .param("en", day.name().en())
                .param("ground", day.ground())
                .param("by", day.recordedBy())
                .param("at", Timestamp.from(day.recordedAt()))
                .query(Long.class)
                .single();
    }

    void withdraw(long id, String by, Instant at) {
        jdbc.sql("update county_day set withdrawn_by = :by, withdrawn_at = :at where id = :id")
                .param("id", id)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static CountyDay row(ResultSet rs, int index) throws SQLException {
        Timestamp withdrawn = rs.getTimestamp("withdrawn_at");
        return new CountyDay(
                rs.getLong("id"),
                AreaCode.of(rs.getString("county")),
                rs.getObject("on_day", LocalDate.class),
                rs.getBoolean("workday"),
                new Text(rs.getString("name_zh"), rs.getString("name_en")),
                rs.getString("ground"),
                rs.getString("recorded_by"),
                rs.getTimestamp("recorded_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
