package org.shouwang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Page;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Departments;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open work behind a figure of the board, by due date. */
@Component
public class OpenWork {

    private final JdbcClient jdbc;
    private final Supervision supervision;
    private final Territory territory;
    private final Departments departments;
    private final Wording wording;
    private final WorkClock clock;
    private final ListExport exports;

    OpenWork(
            JdbcClient jdbc,
            Supervision supervision,
            Territory territory,
            Departments departments,
            Wording wording,
            WorkClock clock,
            ListExport exports) {
        this.jdbc = jdbc;
        this.supervision = supervision;
        this.territory = territory;
        this.departments = departments;
        this.wording = wording;
        this.clock = clock;
        this.exports = exports;
    }

    /** Parts of the open work. */
    public enum Part {
        ALL,
        DUE_SOON,
        OVERDUE
    }

    /**
     * Which work is asked for; null narrows nothing.
     *
     * @param area within it
     * @param duty word of the duty
     * @param party the department that has it
     * @param part which part
     * @param procedure key of the procedure it belongs to
     */
    public record Wanted(AreaCode area, String duty, String party, Part part, String procedure) {

        /** All where nothing is said. */
        public Wanted {
            part = part == null ? Part.ALL : part;
        }
    }

    /**
     * A page of open work, what is due first.
     *
     * @param wanted which
     * @param cursor where the last page ended, or null
     * @param limit most rows
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<WorkRow> search(Wanted wanted, String cursor, int limit) {
        Scope scope = supervision.watched().within(wanted.area());
        LocalDate today = clock.today();
        Map<String, Object> params = new HashMap<>(scope.params());
        String where = scope.sql("area_code");
        if (wanted.duty() != null) {
            where += " and duty = :duty";
            params.put("duty", wanted.duty());
        }
        if (wanted.procedure() != null) {
            where += " and process_key = :procedure";
            params.put("procedure", wanted.procedure());
        }
        if (wanted.party() != null) {
            where += " and party = :party";
            params.put("party", wanted.party());
        }
        if (wanted.part() != Part.ALL) {
            where += wanted.part() == Part.OVERDUE ? " and due_key < :today" : " and due_key between :today and :soon";
            params.put("today", today);
            params.put("soon", today.plusDays(Supervision.SOON_DAYS));
        }
        if (cursor != null && cursor.matches("\\d{4}-\\d{2}-\\d{2}~.+")) {
            where += " and (due_key, task_id) > (:due::date, :task)";
            params.put("due", cursor.substring(0, 10));
            params.put("task", cursor.substring(11));
        }
        List<WorkRow> found = jdbc.sql("select task_id, duty, party, case_number, lead_number, head_name, area_code,"
                        + " received_on, due_on, provisional, run_number from inbox_item where " + where
                        + " order by due_key, task_id limit :limit")
                .params(params)
                .param("limit", limit + 1)
                .query((row, n) -> row(row, today))
                .list();
        return Page.of(
                found, limit, last -> (last.dueOn() == null ? "9999-12-31" : last.dueOn()) + "~" + last.taskId());
    }

    /**
     * The same as an Excel file, journalled.
     *
     * @param wanted which
     * @param language of the reader
     * @return the file
     */
    @Transactional
    public byte[] excel(Wanted wanted, Locale language) {
        return exports.of(
                        "supervision.exported", "supervision", wording.get(language, "view.supervision.work"), language)
                .within(wanted.area())
                .noting("part", wanted.part())
                .noting("procedure", wanted.procedure())
                .noting("duty", wanted.duty())
                .noting("party", wanted.party())
                .columns("view.supervision.work.", "duty", "party", "for", "place", "number", "received", "due", "left")
                .written(
                        (cursor, limit) -> search(wanted, cursor, limit),
                        row -> Arrays.asList(
                                wording.get(language, "duty." + row.duty()),
                                party(row, language),
                                row.headName(),
                                row.areaName(),
                                row.about().number(),
                                row.receivedOn(),
                                row.dueOn(),
                                row.daysLeft()));
    }

    private String party(WorkRow row, Locale language) {
        return row.party() == null
                ? null
                : departments
                        .require(AreaCode.of(row.area()).county().orElseThrow(), row.party())
                        .name()
                        .in(language);
    }

    private WorkRow row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        return new WorkRow(
                row.getString("task_id"),
                row.getString("duty"),
                row.getString("party"),
                row.getString("case_number"),
                row.getString("lead_number"),
                row.getString("head_name"),
                row.getString("area_code"),
                territory.shortName(AreaCode.of(row.getString("area_code"))),
                row.getObject("received_on", LocalDate.class),
                due,
                row.getBoolean("provisional"),
                due == null ? null : (int) ChronoUnit.DAYS.between(today, due),
                row.getString("run_number"));
    }
}
