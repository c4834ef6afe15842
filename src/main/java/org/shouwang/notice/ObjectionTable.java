package org.shouwang.notice;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objections as they are stored, each with the line that it is raised against. */
@Component
class ObjectionTable {

    /** A household's line that an objection may be raised against. */
    record Line(
            long id,
            String notice,
            NewNotice.Kind kind,
            LocalDate postedOn,
            LocalDate lastDay,
            String runNumber,
            String caseNumber,
            String headName,
            AreaCode area,
            LocalDate concludedOn) {

        boolean inPeriod(LocalDate receivedOn) {
            return lastDay != null && !receivedOn.isAfter(lastDay);
        }
    }

    private static final String COLUMNS =
            "select o.*, n.number notice, n.kind, l.case_number, l.run_number, l.head_name,"
                    + " l.concluded_on line_ended_on"
                    + " from objection o join public_notice_line l on l.id = o.line_id"
                    + " join public_notice n on n.id = l.notice_id where ";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final CodeLists codes;
    private final WorkClock clock;

    ObjectionTable(JdbcClient jdbc, StoredJson json, CodeLists codes, WorkClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.codes = codes;
        this.clock = clock;
    }

    /** The line of a case on a sheet. */
    Optional<Line> line(String notice, String caseNumber) {
        return line("n.number = :number and l.case_number = :key", Map.of("number", notice, "key", caseNumber));
    }

    /** The line at a place of a sheet, from 1. */
    Optional<Line> line(String notice, int place) {
        return place < 1
                ? Optional.empty()
                : line(
                        "n.number = :number and l.id = (select x.id from public_notice_line x"
                                + " where x.notice_id = n.id and x.hung order by x.id offset :before limit 1)",
                        Map.of("number", notice, "before", place - 1));
    }

    /** The newest line of a run on a kind of notice. */
    Optional<Line> latest(String runNumber, NewNotice.Kind kind) {
        return line("l.run_number = :run and n.kind = :kind", Map.of("run", runNumber, "kind", kind.name()));
    }

    private Optional<Line> line(String condition, Map<String, ?> params) {
        return jdbc.sql("select n.number, n.kind, n.posted_on, n.last_day, l.* from public_notice_line l"
                        + " join public_notice n on n.id = l.notice_id where l.hung and " + condition
                        + " order by l.id desc limit 1")
                .params(params)
                .query((row, i) -> new Line(
                        row.getLong("id"),
                        row.getString("number"),
                        NewNotice.Kind.valueOf(row.getString("kind")),
                        row.getObject("posted_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("run_number"),
                        row.getString("case_number"),
                        row.getString("head_name"),
                        AreaCode.of(row.getString("area_code")),
                        row.getObject("concluded_on", LocalDate.class)))
                .optional();
    }

    String add(Line line, NewObjection given, String by, String byName) {
        long serial = jdbc.sql("select nextval('objection_number_seq')")
                .query(Long.class)
                .single();
        String number = "YY-%s-%d-%06d"
                .formatted(
                        line.area().county().orElseThrow(), given.receivedOn().getYear(), serial);
        jdbc.sql(
                        """
                        insert into objection (number, line_id, area_code, way, received_on, objection, objector_name,
                            objector_phone, in_period, recorded_by, recorded_by_name, recorded_at)
                        values (:number, :line, :area, :way, :receivedOn, :text, :name, :phone, :inPeriod, :by, :byName, :at)
                        """)
                .param("number", number)
                .param("line", line.id())
                .param("area", line.area().value())
                .param("way", given.way())
                .param("receivedOn", given.receivedOn())
                .param("text", given.text().strip())
                .param("name", blankToNull(given.objectorName()))
                .param("phone", blankToNull(given.objectorPhone()))
                .param("inPeriod", line.inPeriod(given.receivedOn()))
                .param("by", by)
                .param("byName", byName)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return number;
    }

    Optional<Objection> find(String number) {
        return jdbc.sql(COLUMNS + "o.number = :number")
                .param("number", number)
                .query(this::objection)
                .optional();
    }

    List<Objection> of(String notice) {
        return jdbc.sql(COLUMNS + "n.number = :notice order by o.id")
                .param("notice", notice)
                .query(this::objection)
                .list();
    }

    /** Objections within the period against the open line of a run that have no conclusion. */
    List<Objection> open(String runNumber, NewNotice.Kind kind) {
        return jdbc.sql(COLUMNS + "l.run_number = :run and n.kind = :kind and l.concluded_on is null and o.in_period"
                        + " and o.concluded_on is null"
                        + " order by o.id")
                .param("run", runNumber)
                .param("kind", kind.name())
                .query(this::objection)
                .list();
    }

    void name(String number, List<Objection.Investigator> investigators) {
        jdbc.sql("update objection set investigators = cast(:people as jsonb) where number = :number")
                .param("people", json.text(investigators))
                .param("number", number)
                .update();
    }

    void conclude(
            String number, LocalDate on, String as, String conclusion, List<String> people, List<String> evidence) {
        jdbc.sql(
                        """
                        update objection set concluded_on = :on, concluded_as = :as, conclusion = :conclusion,
                            concluded_by = cast(:people as jsonb), evidence = cast(:evidence as jsonb)
                        where number = :number and concluded_on is null
                        """)
                .param("on", on)
                .param("as", as)
                .param("conclusion", conclusion)
                .param("people", json.text(people))
                .param("evidence", json.text(evidence))
                .param("number", number)
                .update();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Objection objection(ResultSet row, int index) throws SQLException {
        List<Objection.Investigator> named =
                json.read(row.getString("investigators"), new TypeReference<List<Objection.Investigator>>() {});
        return new Objection(
                row.getString("number"),
                row.getString("notice"),
                NewNotice.Kind.valueOf(row.getString("kind")),
                row.getString("case_number"),
                row.getString("run_number"),
                row.getString("head_name"),
                AreaCode.of(row.getString("area_code")),
                row.getString("way"),
                codes.label("OBJECTION_WAY", row.getString("way")),
                row.getObject("received_on", LocalDate.class),
                row.getString("objection"),
                row.getBoolean("in_period"),
                row.getBoolean("in_period")
                        && row.getObject("line_ended_on") == null
                        && row.getObject("concluded_on") == null,
                row.getString("objector_name"),
                row.getString("objector_phone"),
                false,
                row.getString("recorded_by_name"),
                row.getTimestamp("recorded_at").toInstant(),
                named == null ? List.of() : named,
                row.getObject("concluded_on", LocalDate.class),
                row.getString("concluded_as"),
                row.getString("conclusion"),
                strings(row.getString("concluded_by")),
                strings(row.getString("evidence")));
    }

    private List<String> strings(String text) {
        return text == null ? List.of() : json.read(text, new TypeReference<List<String>>() {});
    }
}
