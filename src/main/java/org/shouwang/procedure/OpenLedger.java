package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.policy.CalendarHorizon;
import org.shouwang.policy.OpenDates;
import org.shouwang.shared.AreaCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open entries of the ledger against the end of the calendar; told once to the administrators it concerns. */
@Component
public class OpenLedger implements OpenDates {

    private static final String OPEN = " from deadline d join procedure_run r on r.number = d.run_number"
            + " where d.fulfilled_on is null and (r.ended_on is null or d.outlasts) and ";

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final ObjectProvider<CalendarHorizon> horizon;

    OpenLedger(JdbcClient jdbc, Notifications notifications, ObjectProvider<CalendarHorizon> horizon) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.horizon = horizon;
    }

    @Override
    public int dueFrom(LocalDate day, Scope scope) {
        return jdbc.sql("select count(*)" + OPEN + "d.due_on >= :day and " + scope.sql("r.area_code"))
                .params(scope.params())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    @Override
    public LocalDate latest(Scope scope) {
        return jdbc.sql("select max(d.due_on)" + OPEN + scope.sql("r.area_code"))
                .params(scope.params())
                .query((row, index) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }

    /** Tells administrators of counties whose open deadlines come near the end of the calendar; once for each end. */
    @Transactional
    public void warnOfHorizon() {
        horizon.getObject().everywhere().ifPresent(warning -> jdbc.sql(
                        "select left(r.area_code, 6) county, count(*) near" + OPEN + "d.due_on >= :day group by 1")
                .param("day", warning.horizon().minusDays(CalendarHorizon.DAYS_BEFORE))
                .query((row, index) -> Map.entry(row.getString("county"), row.getInt("near")))
                .list()
                .forEach(county -> notifications.tellOnce(
                        county.getKey() + " " + warning.horizon(),
                        List.of(Addressee.role(Role.ADMINISTRATOR, AreaCode.of(county.getKey()))),
                        "calendar-horizon",
                        List.of("#" + warning.horizon(), String.valueOf(county.getValue())),
                        "calendar")));
    }
}
