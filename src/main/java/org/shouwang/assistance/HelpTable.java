package org.shouwang.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.identity.Actor;
import org.shouwang.identity.Scope;
import org.shouwang.procedure.RunView;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of help. */
@Component
class HelpTable {

    private static final String SELECT =
            """
            select h.*, h.green and g.completed_on is null as outstanding
            from help h left join green_channel g on g.case_number = h.case_number where
            """;

    private final JdbcClient jdbc;
    private final Territory territory;

    HelpTable(JdbcClient jdbc, Territory territory) {
        this.jdbc = jdbc;
        this.territory = territory;
    }

    long given(RunView run, Helps.NewHelp help, boolean green, Actor actor, Instant at) {
        return jdbc.sql(
                        """
                        insert into help (case_number, household_id, area_code, head_name, kind, department, given_on,
                            amount, note, green, recorded_by, recorded_by_name, recorded_at)
                        values (:case, :household, :area, :head, :kind, :department, :on, :amount, :note, :green, :by,
                            :byName, :at) returning id
                        """)
                .param("case", run.caseNumber())
                .param("household", run.householdId())
                .param("area", run.area().value())
                .param("head", run.headName())
                .param("kind", help.kind())
                .param("department", help.department())
                .param("on", help.date())
                .param("amount", help.amount())
                .param("note", help.note())
                .param("green", green)
                .param("by", actor.username())
                .param("byName", actor.name())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void unmonitored(String caseNumber, LocalDate on) {
        jdbc.sql("update help set not_monitored_since = :on where case_number = :case and not_monitored_since is null")
                .param("on", on)
                .param("case", caseNumber)
                .update();
    }

    List<Help> of(String caseNumber) {
        return jdbc.sql(SELECT + " h.case_number = :case order by h.given_on, h.id")
                .param("case", caseNumber)
                .query(this::row)
                .list();
    }

    Page<Help> search(Actor actor, AreaCode area, Boolean monitored, String cursor, int limit) {
        Scope scope = GreenChannelTable.readable(actor).within(area);
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("before", cursor != null && cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : Long.MAX_VALUE);
        params.put("limit", limit + 1);
        String which = monitored == null
                ? ""
                : monitored ? " and h.not_monitored_since is null" : " and h.not_monitored_since is not null";
        List<Help> found = jdbc.sql(SELECT + scope.sql("h.area_code") + which
                        + " and h.id < :before order by h.id desc limit :limit")
                .params(params)
                .query(this::row)
                .list();
        return Page.of(found, limit, help -> String.valueOf(help.id()));
    }

    private Help row(ResultSet row, int number) throws SQLException {
        AreaCode village = AreaCode.of(row.getString("area_code"));
        return new Help(
                row.getLong("id"),
                row.getString("case_number"),
                row.getString("head_name"),
                village,
                territory.shortName(village),
                row.getString("kind"),
                row.getString("department"),
                row.getObject("given_on", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("note"),
                row.getBoolean("green"),
                row.getBoolean("outstanding"),
                row.getObject("not_monitored_since", LocalDate.class),
                row.getString("recorded_by_name"));
    }
}
