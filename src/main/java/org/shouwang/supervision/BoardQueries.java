package org.shouwang.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.supervision.Board.Cell;
import org.shouwang.supervision.Board.Department;
import org.shouwang.supervision.Board.Leads;
import org.shouwang.supervision.Board.Step;
import org.shouwang.supervision.Board.Village;
import org.shouwang.supervision.Board.Week;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts of the board, each one statement within a scope. */
@Component
class BoardQueries {

    static final String CELLS =
            """
            select left(area_code, 9) as township, duty, count(*) as open,
                count(*) filter (where due_key between :today and :soon) as due_soon,
                count(*) filter (where due_key < :today) as overdue
            from inbox_item where {scope} group by 1, 2 order by 1, 2
            """;

    static final String TREND =
            """
            with weeks as (select generate_series(date_trunc('week', :from::date), :today::date, '1 week')::date as week),
                opened as (select date_trunc('week', opened_on)::date as week, count(*) as n from case_file
                    where opened_on between :from and :today and {scope} group by 1),
                closed as (select date_trunc('week', closed_on)::date as week, count(*) as n from case_file
                    where closed_on between :from and :today and {scope} group by 1),
                late as (select date_trunc('week', fired_on)::date as week, count(distinct task_id) as n from escalation
                    where kind = 'ESCALATION' and level = 1 and fired_on between :from and :today and {scope} group by 1)
            select w.week, coalesce(o.n, 0) as opened, coalesce(c.n, 0) as closed, coalesce(l.n, 0) as late
            from weeks w left join opened o using (week) left join closed c using (week) left join late l using (week)
            order by 1
            """;

    static final String STEPS =
            """
            select duty, count(*) as done, percentile_disc(0.5) within group (order by working_days) as median,
                percentile_disc(0.9) within group (order by working_days) as ninth
            from step_time where done_on between :from and :today and {scope} group by duty order by duty
            """;

    static final String VILLAGES =
            """
            select left(area_code, 12) as village, count(*) as done, avg(working_days)::float as average
            from step_time where done_on between :from and :today and {scope}
            group by 1 having count(*) >= 3 order by 3 desc, 1 limit 10
            """;

    static final String LEADS =
            """
            select left(area_code, 9) as township, count(*) as open, min(found_on) as oldest
            from lead where answer is null and {scope} group by 1 order by 2 desc, 1
            """;

    static final String DEPARTMENTS =
            """
            with waiting as (select party, count(*) as open, count(*) filter (where due_key < :today) as overdue
                    from inbox_item where duty = 'departmentComparison' and party is not null and {scope} group by 1),
                answered as (select a.department as party, count(*) as n, avg(a.answered_on - r.requested_on)::float as days
                    from comparison_answer a join comparison_request r on r.id = a.request_id
                    where a.answered_on between :from and :today and {scope} group by 1)
            select party, coalesce(w.open, 0) as open, coalesce(w.overdue, 0) as overdue, coalesce(a.n, 0) as answered,
                coalesce(a.days, 0) as days
            from waiting w full join answered a using (party) order by 3 desc, 2 desc, 1
            """;

    static final String GREEN_CHANNELS =
            """
            select count(*) from green_channel where opened_on is not null and completed_on is null and {scope}
            """;

    static final String HEAT =
            """
            select element, count(*) as open, count(*) filter (where due_key < :today) as overdue
            from inbox_item where process_key = :process and {scope} group by 1
            """;

    private static final String RUNS_OF =
            "run_number in (select number from procedure_run where process_key = :procedure)";

    private final JdbcClient jdbc;
    private final Territory territory;
    private final TwiceWithin within;

    BoardQueries(JdbcClient jdbc, Territory territory, TwiceWithin within) {
        this.jdbc = jdbc;
        this.within = within;
        this.territory = territory;
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope) {
        return jdbc.sql(sql.replace("{scope}", scope.sql("area_code"))).params(scope.params());
    }

    /** Narrowed to a procedure, unless it is null. */
    private JdbcClient.StatementSpec asked(String sql, Scope scope, String procedure, String condition) {
        return procedure == null
                ? asked(sql, scope)
                : asked(sql.replace("{scope}", "{scope} and " + condition), scope)
                        .param("procedure", procedure);
    }

    List<String> procedures(Scope scope) {
        return asked("select distinct process_key from inbox_item where {scope} order by 1", scope)
                .query(String.class)
                .list();
    }

    List<Cell> cells(Scope scope, String procedure, LocalDate today, LocalDate soon) {
        return asked(CELLS, scope, procedure, "process_key = :procedure")
                .param("today", today)
                .param("soon", soon)
                .query((row, n) -> new Cell(
                        row.getString("township"),
                        name(row.getString("township")),
                        row.getString("duty"),
                        row.getInt("open"),
                        row.getInt("due_soon"),
                        row.getInt("overdue")))
                .list();
    }

    List<Week> trend(Scope scope, LocalDate from, LocalDate today) {
        return asked(TREND, scope)
                .param("from", from)
                .param("today", today)
                .query((row, n) -> new Week(
                        row.getObject("week", LocalDate.class),
                        row.getInt("opened"),
                        row.getInt("closed"),
                        row.getInt("late")))
                .list();
    }

    List<Step> steps(Scope scope, String procedure, LocalDate from, LocalDate today) {
        return asked(STEPS, scope, procedure, RUNS_OF)
                .param("from", from)
                .param("today", today)
                .query((row, n) ->
                        new Step(row.getString("duty"), row.getInt("done"), row.getInt("median"), row.getInt("ninth")))
                .list();
    }

    List<Village> villages(Scope scope, String procedure, LocalDate from, LocalDate today) {
        return asked(VILLAGES, scope, procedure, RUNS_OF)
                .param("from", from)
                .param("today", today)
                .query((row, n) -> new Village(
                        row.getString("village"),
                        name(row.getString("village")),
                        row.getInt("done"),
                        Math.round(row.getDouble("average") * 10) / 10.0))
                .list();
    }

    List<Leads> leads(Scope scope) {
        return asked(LEADS, scope)
                .query((row, n) -> new Leads(
                        row.getString("township"),
                        name(row.getString("township")),
                        row.getInt("open"),
                        row.getObject("oldest", LocalDate.class)))
                .list();
    }

    List<Department> departments(Scope scope, LocalDate from, LocalDate today) {
        return asked(DEPARTMENTS, scope)
                .param("from", from)
                .param("today", today)
                .query((row, n) -> new Department(
                        row.getString("party"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("answered"),
                        Math.round(row.getDouble("days") * 10) / 10.0))
                .list();
    }

    int greenChannels(Scope scope) {
        return asked(GREEN_CHANNELS, scope).query(Integer.class).single();
    }

    int withoutContact(Scope scope, LocalDate today) {
        return jdbc.sql("select count(*) " + HouseholdsToWatch.ALONE.replace("{scope}", scope.sql("c.area_code")))
                .params(scope.params())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    int identifiedTwice(Scope scope) {
        return jdbc.sql("select count(*) from (" + within.statement(null, scope.sql("n.area_code")) + ") twice")
                .params(scope.params())
                .param("most", HouseholdsToWatch.MOST)
                .query(Integer.class)
                .single();
    }

    /** Open and overdue by element of a diagram. */
    void heat(String process, Scope scope, LocalDate today, Map<String, Supervision.Heat> into) {
        asked(HEAT, scope).param("process", process).param("today", today).query(row -> {
            into.put(row.getString("element"), new Supervision.Heat(row.getInt("open"), row.getInt("overdue")));
        });
    }

    private String name(String code) {
        return territory.shortName(AreaCode.of(code));
    }
}
