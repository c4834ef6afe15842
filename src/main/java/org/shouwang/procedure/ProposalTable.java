package org.shouwang.procedure;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.identity.Scope;
import org.shouwang.policy.CalendarChanged;
import org.shouwang.policy.Derivation;
import org.shouwang.policy.DueDate;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proposals in the database. */
@Component
class ProposalTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate many;
    private final StoredJson json;
    private final Territory territory;
    private final WorkClock clock;

    ProposalTable(
            JdbcClient jdbc, NamedParameterJdbcTemplate many, StoredJson json, Territory territory, WorkClock clock) {
        this.jdbc = jdbc;
        this.many = many;
        this.json = json;
        this.territory = territory;
        this.clock = clock;
    }

    long insert(CalendarChanged changed, String by) {
        return jdbc.sql(
                        """
                        insert into calendar_proposal (county, calendar_before, calendar_after, proposed_by, proposed_on,
                            proposed_at) values (:county, :before, :after, :by, :on, :at) returning id
                        """)
                .param(
                        "county",
                        changed.county() == null ? null : changed.county().value())
                .param("before", changed.before())
                .param("after", changed.after())
                .param("by", by)
                .param("on", clock.today())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /**
     * A date that would change.
     *
     * @param record the entry
     * @param run its run
     * @param due the date it would have
     */
    record Row(DeadlineRecord record, RunView run, DueDate due) {}

    void insert(long proposal, List<Row> rows) {
        many.batchUpdate(
                """
                insert into calendar_proposal_row (proposal_id, deadline_id, run_number, case_number, lead_number,
                    head_name, area_code, element, due_before, provisional_before, calendar_before, due_after,
                    provisional_after, derivation)
                values (:proposal, :deadline, :run, :case, :lead, :head, :area, :element, :dueBefore,
                    :provisionalBefore, :calendarBefore, :dueAfter, :provisionalAfter, :derivation::jsonb)
                """,
                rows.stream().map(row -> values(proposal, row)).toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource values(long proposal, Row row) {
        DeadlineRecord record = row.record();
        RunView run = row.run();
        return new MapSqlParameterSource("proposal", proposal)
                .addValue("deadline", record.id())
                .addValue("run", run.number())
                .addValue("case", run.caseNumber())
                .addValue("lead", run.leadNumber())
                .addValue("head", run.headName())
                .addValue("area", run.area().value())
                .addValue("element", record.element())
                .addValue("dueBefore", record.dueOn())
                .addValue("provisionalBefore", record.provisional())
                .addValue("calendarBefore", record.calendarVersion())
                .addValue("dueAfter", row.due().date())
                .addValue("provisionalAfter", row.due().provisional())
                .addValue("derivation", json.text(row.due().derivation()));
    }

    /** A newer change of the calendar takes the place of what still waits in the area. */
    void dropWaiting(String area, String by) {
        jdbc.sql("update calendar_proposal_row set settled_at = :at, settled_by = :by"
                        + " where settled_at is null and area_code like :area")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("area", area + "%")
                .update();
    }

    void settle(List<Long> rows, boolean applied, String by) {
        if (!rows.isEmpty()) {
            jdbc.sql("update calendar_proposal_row set settled_at = :at, settled_by = :by, applied = :applied"
                            + " where id in (:rows)")
                    .param("at", Timestamp.from(clock.instant()))
                    .param("by", by)
                    .param("applied", applied)
                    .param("rows", rows)
                    .update();
        }
    }

    List<AreaCode> counties(long proposal) {
        return jdbc
                .sql("select distinct left(area_code, 6) from calendar_proposal_row where proposal_id = :id")
                .param("id", proposal)
                .query(String.class)
                .list()
                .stream()
                .map(AreaCode::of)
                .toList();
    }

    List<CalendarProposal> list(Scope scope) {
        return jdbc.sql("select p.*, count(*) filter (where r.settled_at is null) waiting,"
                        + " count(*) filter (where r.applied) applied,"
                        + " count(*) filter (where r.settled_at is not null and not r.applied) dropped"
                        + " from calendar_proposal p join calendar_proposal_row r on r.proposal_id = p.id where "
                        + scope.sql("r.area_code") + " group by p.id order by p.id desc limit 100")
                .params(scope.params())
                .query((row, index) -> new CalendarProposal(
                        row.getLong("id"),
                        row.getString("county") == null ? null : AreaCode.of(row.getString("county")),
                        row.getString("calendar_before"),
                        row.getString("calendar_after"),
                        row.getObject("proposed_on", LocalDate.class),
                        row.getInt("waiting"),
                        row.getInt("applied"),
                        row.getInt("dropped")))
                .list();
    }

    List<ProposedDate> waiting(long proposal, Scope scope, int limit) {
        return jdbc.sql("select * from calendar_proposal_row where proposal_id = :proposal and settled_at is null and "
                        + scope.sql("area_code") + " order by id limit :limit")
                .params(scope.params())
                .param("proposal", proposal)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    Page<ProposedDate> rows(long proposal, Scope scope, String cursor, int limit) {
        long after = cursor != null && cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : 0;
        List<ProposedDate> found = jdbc.sql("select * from calendar_proposal_row where proposal_id = :proposal"
                        + " and id > :after and " + scope.sql("area_code") + " order by id limit :limit")
                .params(scope.params())
                .param("proposal", proposal)
                .param("after", after)
                .param("limit", limit + 1)
                .query(this::row)
                .list();
        return Page.of(found, limit, row -> String.valueOf(row.id()));
    }

    private ProposedDate row(ResultSet row, int index) throws SQLException {
        AreaCode area = AreaCode.of(row.getString("area_code"));
        return new ProposedDate(
                row.getLong("id"),
                row.getLong("deadline_id"),
                row.getString("case_number"),
                row.getString("lead_number"),
                row.getString("head_name"),
                area,
                territory.shortName(area),
                row.getString("element"),
                row.getObject("due_before", LocalDate.class),
                row.getBoolean("provisional_before"),
                row.getString("calendar_before"),
                row.getObject("due_after", LocalDate.class),
                row.getBoolean("provisional_after"),
                json.read(row.getString("derivation"), new TypeReference<Derivation>() {}),
                row.getTimestamp("settled_at") != null,
                row.getBoolean("applied"));
    }
}
