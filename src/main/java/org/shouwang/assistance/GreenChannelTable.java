package org.shouwang.assistance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.Post;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.StepsBeforeEntry;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.shouwang.shared.StoredJson;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of green channels. */
@Component
class GreenChannelTable {

    private static final String SELECT =
            """
            select g.*, (select count(*) from help h where h.case_number = g.case_number and h.green) as helps,
                (select coalesce(sum(h.amount), 0) from help h where h.case_number = g.case_number and h.green) as amount
            from green_channel g where
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Cases cases;
    private final Territory territory;

    GreenChannelTable(JdbcClient jdbc, StoredJson json, Cases cases, Territory territory) {
        this.jdbc = jdbc;
        this.json = json;
        this.cases = cases;
        this.territory = territory;
    }

    void judged(CaseFile file, GreenChannels.Confirmation given, Actor actor, Instant at) {
        jdbc.sql(
                        """
                        insert into green_channel (case_number, household_id, area_code, head_name, cause, reason,
                            evidence, judged_on, judged_by, judged_by_name, recorded_at)
                        values (:case, :household, :area, :head, :cause, :reason, cast(:evidence as jsonb), :on, :by,
                            :byName, :at)
                        """)
                .param("case", file.number())
                .param("household", file.householdId())
                .param("area", file.area().value())
                .param("head", file.headName())
                .param("cause", given.cause())
                .param("reason", given.reason().strip())
                .param("evidence", json.text(given.evidence()))
                .param("on", given.on())
                .param("by", actor.username())
                .param("byName", actor.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void requested(String caseNumber, LocalDate on, Actor actor) {
        jdbc.sql("update green_channel set requested_on = :on, requested_by = :by, requested_by_name = :byName"
                        + " where case_number = :case")
                .param("on", on)
                .param("by", actor.username())
                .param("byName", actor.name())
                .param("case", caseNumber)
                .update();
    }

    void opened(String caseNumber, LocalDate on, LocalDate due, boolean provisional) {
        jdbc.sql("update green_channel set opened_on = :on, due_on = :due, provisional = :provisional"
                        + " where case_number = :case")
                .param("on", on)
                .param("due", due)
                .param("provisional", provisional)
                .param("case", caseNumber)
                .update();
    }

    void completed(String caseNumber, LocalDate on, String outcome) {
        jdbc.sql("update green_channel set completed_on = :on, outcome = :outcome"
                        + " where case_number = :case and completed_on is null")
                .param("on", on)
                .param("outcome", outcome)
                .param("case", caseNumber)
                .update();
    }

    Optional<GreenChannel> find(String caseNumber) {
        return jdbc.sql(SELECT + " g.case_number = :case")
                .param("case", caseNumber)
                .query(this::row)
                .optional();
    }

    Page<GreenChannel> search(Actor actor, AreaCode area, boolean outstanding, String cursor, int limit) {
        Scope scope = readable(actor).within(area);
        Map<String, Object> params = new HashMap<>(scope.params());
        int skip = cursor != null && cursor.matches("\\d{1,9}") ? Integer.parseInt(cursor) : 0;
        params.put("skip", skip);
        params.put("limit", limit + 1);
        List<GreenChannel> found = jdbc.sql(SELECT + scope.sql("g.area_code")
                        + (outstanding ? " and g.opened_on is not null and g.completed_on is null" : "")
                        + " order by g.completed_on nulls first, g.due_on nulls last, g.id offset :skip limit :limit")
                .params(params)
                .query(this::row)
                .list();
        return new Page<>(
                found.subList(0, Math.min(limit, found.size())),
                found.size() > limit ? String.valueOf(skip + limit) : null);
    }

    /** A department sees the help it gave, not the files behind it. */
    static Scope readable(Actor actor) {
        return Scope.of(actor.posts().stream()
                .filter(post -> !post.role().equals(Role.DEPARTMENT))
                .map(Post::area)
                .toList());
    }

    private GreenChannel row(ResultSet row, int number) throws SQLException {
        AreaCode village = AreaCode.of(row.getString("area_code"));
        String caseNumber = row.getString("case_number");
        LocalDate completed = row.getObject("completed_on", LocalDate.class);
        BigDecimal amount = row.getBigDecimal("amount");
        return new GreenChannel(
                caseNumber,
                row.getString("head_name"),
                village,
                territory.shortName(village),
                row.getString("cause"),
                row.getString("reason"),
                row.getObject("judged_on", LocalDate.class),
                row.getString("judged_by_name"),
                row.getObject("requested_on", LocalDate.class),
                row.getString("requested_by_name"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("provisional"),
                row.getInt("helps"),
                amount,
                completed == null ? StepsBeforeEntry.missing(cases.events(caseNumber)) : List.of(),
                completed,
                row.getString("outcome"));
    }
}
