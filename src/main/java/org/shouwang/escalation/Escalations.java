package org.shouwang.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of reminders and escalations, within one's area. */
@Component
public class Escalations {

    private final JdbcClient jdbc;
    private final CurrentActor actors;

    Escalations(JdbcClient jdbc, CurrentActor actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /**
     * Which lines are asked for.
     *
     * @param kind {@code REMINDER}, {@code OVERDUE}, {@code ESCALATION}, or null for all
     * @param area narrows to an area, or null
     * @param caseNumber narrows to a case, or null
     */
    public record Wanted(String kind, AreaCode area, String caseNumber) {}

    /**
     * A page of the log, the latest first.
     *
     * @param wanted which lines
     * @param cursor where the last page ended, or null
     * @param limit most rows
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<EscalationRow> search(Wanted wanted, String cursor, int limit) {
        Scope scope = actors.require().scope().within(wanted.area());
        Map<String, Object> params = new HashMap<>(scope.params());
        String where = scope.sql("e.area_code");
        if (wanted.kind() != null) {
            where += " and e.kind = :kind";
            params.put("kind", wanted.kind());
        }
        if (wanted.caseNumber() != null) {
            where += " and e.case_number = :case";
            params.put("case", wanted.caseNumber());
        }
        if (cursor != null && cursor.matches("\\d{1,18}")) {
            where += " and e.id < :cursor";
            params.put("cursor", Long.valueOf(cursor));
        }
        List<EscalationRow> found = jdbc.sql("select e.*, a.username, a.name from escalation e"
                        + " left join account a on a.id = e.account_id where " + where
                        + " order by e.id desc limit :limit")
                .params(params)
                .param("limit", limit + 1)
                .query(Escalations::row)
                .list();
        return Page.of(found, limit, line -> String.valueOf(line.id()));
    }

    private static EscalationRow row(ResultSet row, int number) throws SQLException {
        return new EscalationRow(
                row.getLong("id"),
                row.getString("kind"),
                row.getInt("level"),
                row.getLong("deadline_id"),
                row.getString("element"),
                row.getString("duty"),
                row.getString("responsible"),
                row.getString("party"),
                row.getString("run_number"),
                row.getString("case_number"),
                row.getString("lead_number"),
                row.getString("head_name"),
                AreaCode.of(row.getString("area_code")),
                row.getString("role"),
                row.getString("username"),
                row.getString("name"),
                row.getObject("due_on", LocalDate.class),
                row.getString("calendar_version"),
                row.getObject("fired_on", LocalDate.class),
                row.getObject("fired_at", OffsetDateTime.class).toInstant(),
                row.getObject("digest_id", Long.class));
    }
}
