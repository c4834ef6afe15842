package org.shouwang.escalation;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.escalation.Fired.Kind;
import org.shouwang.procedure.OpenDeadline;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was fired on which morning: the mornings, the digests and their lines. */
@Component
class EscalationLedger {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final WorkClock clock;

    EscalationLedger(JdbcClient jdbc, JdbcTemplate batches, WorkClock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** What is written already about some limits. */
    static final class Known {

        private final Set<String> told = new HashSet<>();
        private final Map<String, LocalDate> levels = new HashMap<>();

        private void add(String about, Kind kind, int level, long account, LocalDate on) {
            told.add(about + kind + account);
            if (kind == Kind.ESCALATION) {
                levels.merge(about + level, on, (a, b) -> a.isBefore(b) ? a : b);
            }
        }

        boolean told(OpenDeadline deadline, Kind kind, long account) {
            return told.contains(about(deadline) + kind + account);
        }

        /** On which morning lateness was taken to a level. */
        Optional<LocalDate> level(OpenDeadline deadline, int level) {
            return Optional.ofNullable(levels.get(about(deadline) + level));
        }

        /** The limit of the whole is one matter, whatever work of the run is open. */
        private static String about(OpenDeadline deadline) {
            return about(deadline.id(), deadline.element(), deadline.taskId(), deadline.dueOn());
        }

        private static String about(long id, String element, String task, LocalDate dueOn) {
            return id + "/" + (element.equals("totalLimit") ? "" : task) + "/" + dueOn + "/";
        }
    }

    Known known(Collection<OpenDeadline> deadlines) {
        Known known = new Known();
        Long[] ids = deadlines.stream().map(OpenDeadline::id).distinct().toArray(Long[]::new);
        if (ids.length > 0) {
            jdbc.sql("select deadline_id, element, task_id, due_on, kind, level, account_id, fired_on from escalation"
                            + " where deadline_id = any(:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        known.add(
                                Known.about(
                                        row.getLong("deadline_id"),
                                        row.getString("element"),
                                        row.getString("task_id"),
                                        row.getObject("due_on", LocalDate.class)),
                                Kind.valueOf(row.getString("kind")),
                                row.getInt("level"),
                                row.getLong("account_id"),
                                row.getObject("fired_on", LocalDate.class));
                    });
        }
        return known;
    }

    boolean ranOn(LocalDate day) {
        return jdbc.sql("select exists (select 1 from sweep where on_day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    long begin(LocalDate day, boolean workday, String calendar) {
        return jdbc.sql("insert into sweep (on_day, workday, calendar_version, ran_at)"
                        + " values (:day, :workday, :calendar, :now) returning id")
                .param("day", day)
                .param("workday", workday)
                .param("calendar", calendar)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    long digest(long sweep, long account, long dueSoon, long overdue, long escalated) {
        return jdbc.sql("insert into digest (sweep_id, account_id, due_soon, overdue, escalated)"
                        + " values (:sweep, :account, :soon, :overdue, :escalated) returning id")
                .param("sweep", sweep)
                .param("account", account)
                .param("soon", dueSoon)
                .param("overdue", overdue)
                .param("escalated", escalated)
                .query(Long.class)
                .single();
    }

    void write(List<Fired> lines, Map<Long, Long> digests, LocalDate day, String calendar) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        batches.batchUpdate(
                "insert into escalation (deadline_id, task_id, run_number, case_number, lead_number, area_code,"
                        + " head_name, element, duty, responsible, party, kind, level, role, account_id, due_on,"
                        + " calendar_version, fired_on, fired_at, digest_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                lines,
                AT_ONCE,
                (row, line) -> {
                    OpenDeadline about = line.deadline();
                    row.setLong(1, about.id());
                    row.setString(2, about.taskId());
                    row.setString(3, about.runNumber());
                    row.setString(4, about.caseNumber());
                    row.setString(5, about.leadNumber());
                    row.setString(6, about.area().value());
                    row.setString(7, about.headName());
                    row.setString(8, about.element());
                    row.setString(9, about.duty());
                    row.setString(10, line.responsible().name());
                    row.setString(11, about.party());
                    row.setString(12, line.kind().name());
                    row.setInt(13, line.level());
                    row.setString(14, line.role());
                    row.setObject(15, line.to() == null ? null : line.to().accountId(), Types.BIGINT);
                    row.setDate(16, Date.valueOf(about.dueOn()));
                    row.setString(17, calendar);
                    row.setDate(18, Date.valueOf(day));
                    row.setObject(19, now);
                    row.setObject(
                            20, line.to() == null ? null : digests.get(line.to().accountId()), Types.BIGINT);
                });
    }
}
