package org.shouwang.meeting;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.StoredJson;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings and their results as they are stored. */
@Component
class MeetingTable {

    /** A meeting without its results. */
    record Head(
            long id,
            String number,
            String duty,
            AreaCode area,
            LocalDate heldOn,
            String formKey,
            int formVersion,
            ObjectNode shared,
            String enteredBy,
            String enteredByName,
            Instant recordedAt) {}

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Territory territory;

    MeetingTable(JdbcClient jdbc, StoredJson json, Territory territory) {
        this.jdbc = jdbc;
        this.json = json;
        this.territory = territory;
    }

    /** Stores a meeting under the next number of its area. */
    Head add(Head meeting, String clientKey) {
        long serial = jdbc.sql("select nextval('meeting_number_seq')")
                .query(Long.class)
                .single();
        String number =
                "HY-%s-%d-%06d".formatted(meeting.area(), meeting.heldOn().getYear(), serial);
        jdbc.sql(
                        """
                        insert into meeting (number, duty, area_code, held_on, form_key, form_version, shared_values,
                            entered_by, entered_by_name, recorded_at, client_key)
                        values (:number, :duty, :area, :heldOn, :formKey, :formVersion, cast(:shared as jsonb),
                            :by, :byName, :at, :key)
                        """)
                .param("number", number)
                .param("duty", meeting.duty())
                .param("area", meeting.area().value())
                .param("heldOn", meeting.heldOn())
                .param("formKey", meeting.formKey())
                .param("formVersion", meeting.formVersion())
                .param("shared", json.text(meeting.shared()))
                .param("by", meeting.enteredBy())
                .param("byName", meeting.enteredByName())
                .param("at", Timestamp.from(meeting.recordedAt()))
                .param("key", clientKey)
                .update();
        return find(number).orElseThrow();
    }

    /** Stores a result; one that was refused before is replaced, one that is done stays. */
    void put(long meeting, int place, MeetingResult result) {
        jdbc.sql(
                        """
                        insert into meeting_result (meeting_id, place, task_id, verdict, case_number, run_number, head_name,
                            area_code, category, people, per_head, votes, submission_id, objections)
                        values (:meeting, :place, :task, :verdict, :case, :run, :head, :area, :category, :people, :perHead,
                            cast(:votes as jsonb), :submission, cast(:objections as jsonb))
                        on conflict (meeting_id, task_id) do update set verdict = excluded.verdict,
                            category = excluded.category, people = excluded.people, per_head = excluded.per_head,
                            votes = excluded.votes, submission_id = excluded.submission_id,
                            objections = excluded.objections
                        where meeting_result.submission_id is null
                        """)
                .param("meeting", meeting)
                .param("place", place)
                .param("task", result.taskId())
                .param("verdict", result.verdict())
                .param("case", result.caseNumber())
                .param("run", result.runNumber())
                .param("head", result.headName())
                .param(
                        "area",
                        result.village() == null ? null : result.village().value())
                .param("category", result.category())
                .param("people", result.people())
                .param("perHead", result.perHead())
                .param("votes", result.votes() == null ? null : json.text(result.votes()))
                .param("submission", result.submissionId())
                .param("objections", json.text(result.objections()))
                .update();
    }

    Optional<Head> find(String number) {
        return jdbc.sql("select * from meeting where number = :number")
                .param("number", number)
                .query(this::head)
                .optional();
    }

    Optional<Head> find(String enteredBy, String clientKey) {
        return clientKey == null
                ? Optional.empty()
                : jdbc.sql("select * from meeting where entered_by = :by and client_key = :key")
                        .param("by", enteredBy)
                        .param("key", clientKey)
                        .query(this::head)
                        .optional();
    }

    List<MeetingResult> results(long meeting) {
        return jdbc.sql("select * from meeting_result where meeting_id = :meeting order by place, id")
                .param("meeting", meeting)
                .query(this::result)
                .list();
    }

    /** Meetings for an area of the scope, or with a household in it; the newest first. */
    List<MeetingRow> page(Scope scope, String duty, Long before, int limit) {
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("limit", limit);
        String narrowed = "";
        if (duty != null) {
            narrowed += " and m.duty = :duty";
            params.put("duty", duty);
        }
        if (before != null) {
            narrowed += " and m.id < :before";
            params.put("before", before);
        }
        return jdbc.sql("select m.*, r.done, r.refused from meeting m cross join lateral"
                        + " (select count(submission_id) done, count(*) - count(submission_id) refused"
                        + " from meeting_result x where x.meeting_id = m.id and (" + scope.sql("m.area_code") + " or "
                        + scope.sql("x.area_code") + ")) r where (" + scope.sql("m.area_code") + " or r.done > 0)"
                        + narrowed + " order by m.id desc limit :limit")
                .params(params)
                .query((row, i) -> {
                    Head head = head(row, i);
                    return new MeetingRow(
                            head.number(),
                            head.duty(),
                            head.area(),
                            territory.shortName(head.area()),
                            head.heldOn(),
                            head.enteredByName(),
                            row.getInt("done"),
                            row.getInt("refused"));
                })
                .list();
    }

    Long idOf(String number) {
        return jdbc.sql("select id from meeting where number = :number")
                .param("number", number)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private Head head(ResultSet row, int index) throws SQLException {
        return new Head(
                row.getLong("id"),
                row.getString("number"),
                row.getString("duty"),
                AreaCode.of(row.getString("area_code")),
                row.getObject("held_on", LocalDate.class),
                row.getString("form_key"),
                row.getInt("form_version"),
                (ObjectNode) json.tree(row.getString("shared_values")),
                row.getString("entered_by"),
                row.getString("entered_by_name"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private MeetingResult result(ResultSet row, int index) throws SQLException {
        String area = row.getString("area_code");
        String votes = row.getString("votes");
        return new MeetingResult(
                row.getString("task_id"),
                row.getString("verdict"),
                row.getString("case_number"),
                row.getString("run_number"),
                row.getString("head_name"),
                area == null ? null : AreaCode.of(area),
                area == null ? null : territory.shortName(AreaCode.of(area)),
                row.getString("category"),
                row.getObject("people", Integer.class),
                row.getBigDecimal("per_head"),
                votes == null ? null : json.tree(votes),
                row.getObject("submission_id", Long.class),
                json.read(row.getString("objections"), new TypeReference<List<MeetingResult.Objection>>() {}));
    }
}
