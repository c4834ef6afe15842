package org.shouwang.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.policy.Deadlines;
import org.shouwang.shared.Journalled;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps how long steps take, in the transaction that hands them in. A step that comes again counts from its first start. */
@Component
class StepTimes {

    private static final String SPAN =
            """
            select s.run_number, s.duty, r.area_code, s.done_on, coalesce((select max(e.done_on) from submission e
                    where e.run_number = s.run_number and e.id < (select min(f.id) from submission f
                        where f.run_number = s.run_number and f.duty = s.duty)), r.lead_found_on) as started_on
            from submission s join procedure_run r on r.number = s.run_number where\s""";

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;

    StepTimes(JdbcClient jdbc, Deadlines deadlines, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.transaction = transaction;
    }

    private record Span(String run, String duty, String area, LocalDate from, LocalDate to) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Journalled done) {
        JsonNode what = done.after();
        if (done.verb().equals("task.completed") && what.hasNonNull("submission")) {
            spans("s.id = :id", what.path("submission").asLong()).forEach(this::keep);
        }
    }

    /** Steps handed in before there was a board. */
    @EventListener
    void fillIn(ApplicationReadyEvent ready) {
        transaction.executeWithoutResult(status -> spans(
                        "s.id > :id and not exists (select 1 from step_time t where t.run_number = s.run_number"
                                + " and t.duty = s.duty) order by s.id",
                        0L)
                .forEach(this::keep));
    }

    private List<Span> spans(String which, long id) {
        return jdbc.sql(SPAN + which)
                .param("id", id)
                .query((row, n) -> new Span(
                        row.getString("run_number"),
                        row.getString("duty"),
                        row.getString("area_code"),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    private void keep(Span span) {
        jdbc.sql("insert into step_time (run_number, duty, area_code, started_on, done_on, working_days)"
                        + " values (:run, :duty, :area, :from, :to, :days) on conflict (run_number, duty) do update set"
                        + " done_on = excluded.done_on, working_days = excluded.working_days")
                .param("run", span.run())
                .param("duty", span.duty())
                .param("area", span.area())
                .param("from", span.from())
                .param("to", span.to())
                .param("days", Math.max(0, deadlines.workingDaysBetween(span.from(), span.to())))
                .update();
    }
}
