package org.shouwang.procedure;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.identity.Actor;
import org.shouwang.policy.DueDate;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was changed in the ledger, with what stood there before. */
@Component
class DeadlineChanges {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate many;
    private final StoredJson json;
    private final WorkClock clock;

    DeadlineChanges(JdbcClient jdbc, NamedParameterJdbcTemplate many, StoredJson json, WorkClock clock) {
        this.jdbc = jdbc;
        this.many = many;
        this.json = json;
        this.clock = clock;
    }

    /** The changes of some entries, by the id of the entry, in one statement. */
    Map<Long, List<DeadlineChange>> of(Collection<Long> deadlines) {
        if (deadlines.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from deadline_change where deadline_id in (:ids) order by id")
                .param("ids", deadlines)
                .query((row, index) -> Map.entry(
                        row.getLong("deadline_id"),
                        new DeadlineChange(
                                row.getString("cause"),
                                row.getObject("due_before", LocalDate.class),
                                row.getBoolean("provisional_before"),
                                row.getString("calendar_before"),
                                row.getObject("due_after", LocalDate.class),
                                row.getBoolean("provisional_after"),
                                row.getString("calendar_after"),
                                row.getString("reason"),
                                row.getString("ground"),
                                row.getString("changed_by_name"),
                                row.getObject("changed_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void add(List<DeadlineMoves.Move> moves) {
        many.batchUpdate(
                """
                insert into deadline_change (deadline_id, cause, due_before, provisional_before, calendar_before,
                    derivation_before, due_after, provisional_after, calendar_after, reason, ground, changed_by,
                    changed_by_name, changed_on, changed_at)
                values (:id, :cause, :dueBefore, :provisionalBefore, :calendarBefore, :derivation::jsonb, :dueAfter,
                    :provisionalAfter, :calendarAfter, :reason, :ground, :by, :name, :on, :at)
                """,
                moves.stream()
                        .map(move -> values(move.record(), move.due(), move.why()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource values(DeadlineRecord before, DueDate after, Why why) {
        return new MapSqlParameterSource("id", before.id())
                .addValue("cause", why.cause())
                .addValue("dueBefore", before.dueOn())
                .addValue("provisionalBefore", before.provisional())
                .addValue("calendarBefore", before.calendarVersion())
                .addValue("derivation", json.text(before.derivation()))
                .addValue("dueAfter", after.date())
                .addValue("provisionalAfter", after.provisional())
                .addValue("calendarAfter", after.derivation().calendarVersion())
                .addValue("reason", why.reason())
                .addValue("ground", why.ground())
                .addValue("by", why.by().username())
                .addValue("name", why.by().name())
                .addValue("on", clock.today())
                .addValue("at", Timestamp.from(clock.instant()));
    }

    /**
     * Why a date is changed.
     *
     * @param cause as in {@link DeadlineChange}
     * @param reason in somebody's words, or null
     * @param ground the rule, or null
     * @param by who decided it
     */
    record Why(String cause, String reason, String ground, Actor by) {}
}
