package org.shouwang.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Page;
import org.shouwang.shared.Wording;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of cases, by page and as a spreadsheet; that it left the product stands in the journal. */
@Component
public class CaseLists {

    private final Procedures procedures;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Wording wording;
    private final ListExport exports;

    CaseLists(
            Procedures procedures,
            Territory territory,
            CurrentActor currentActor,
            JdbcClient jdbc,
            Wording wording,
            ListExport exports) {
        this.procedures = procedures;
        this.territory = territory;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.wording = wording;
        this.exports = exports;
    }

    /** Keys of the procedures that run in cases, the one that opens them first. */
    @Transactional(readOnly = true)
    public List<String> procedures() {
        return procedures.ofCases().stream()
                .map(procedure -> procedure.vocabulary().processKey())
                .toList();
    }

    /** Words of the duties at which a case may wait, by procedure. */
    @Transactional(readOnly = true)
    public List<String> duties() {
        return procedures.ofCases().stream()
                .flatMap(procedure -> procedure.vocabulary().duties().keySet().stream()
                        .map(ProcessVocabulary::word)
                        .distinct()
                        .sorted())
                .toList();
    }

    /**
     * A page of the cases of my area, the newest first.
     *
     * @param filter which
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<CaseRow> search(CaseFilter filter, String cursor, int limit) {
        Scope scope = Cases.readable(currentActor.require());
        Map<String, Object> params = new HashMap<>(scope.params());
        List<String> conditions = new ArrayList<>(List.of(scope.sql("c.area_code")));
        if (filter.area() != null) {
            conditions.add("c.area_code like :area");
            params.put("area", filter.area().value() + "%");
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(c.head_name like :text or c.number like :text)");
            params.put("text", "%" + filter.text().strip().replaceAll("[%_\\\\]", "") + "%");
        }
        if (filter.householdId() != null) {
            conditions.add("c.household_id = :household");
            params.put("household", filter.householdId());
        }
        if (filter.procedure() != null) {
            conditions.add("exists (select 1 from procedure_run r where r.case_number = c.number and r.ended_on is null"
                    + " and r.process_key = :procedure)");
            params.put("procedure", filter.procedure());
        }
        if (filter.open() != null) {
            conditions.add(filter.open() ? "c.closed_on is null" : "c.closed_on is not null");
        }
        if (filter.duty() != null) {
            conditions.add("exists (select 1 from inbox_item w where w.case_number = c.number and w.duty = :duty)");
            params.put("duty", filter.duty());
        }
        if (cursor != null && cursor.matches("\\d{1,18}")) {
            conditions.add("c.id < :cursor");
            params.put("cursor", Long.parseLong(cursor));
        }
        params.put("limit", limit + 1);
        List<Numbered> found = jdbc.sql(
                        """
                        select c.id, c.number, c.head_name, c.area_code, c.lead_found_on, c.opened_on, c.closed_on,
                            (select array_agg(distinct i.duty) from inbox_item i where i.case_number = c.number) waits_at,
                            (select min(i.due_on) from inbox_item i where i.case_number = c.number) due_on,
                            (select e.kind from case_event e where e.case_number = c.number order by e.id desc limit 1) last
                        from case_file c where
                        """
                                + String.join(" and ", conditions) + " order by c.id desc limit :limit")
                .params(params)
                .query(this::numbered)
                .list();
        return Page.of(found, limit, row -> String.valueOf(row.id())).map(Numbered::row);
    }

    private record Numbered(long id, CaseRow row) {}

    private Numbered numbered(ResultSet rs, int index) throws SQLException {
        var waits = rs.getArray("waits_at");
        AreaCode area = AreaCode.of(rs.getString("area_code"));
        return new Numbered(
                rs.getLong("id"),
                new CaseRow(
                        rs.getString("number"),
                        rs.getString("head_name"),
                        area,
                        territory.shortName(area),
                        rs.getObject("lead_found_on", LocalDate.class),
                        rs.getObject("opened_on", LocalDate.class),
                        rs.getObject("closed_on", LocalDate.class),
                        waits == null ? List.of() : List.of((String[]) waits.getArray()),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getString("last")));
    }

    /**
     * The list as an Excel file.
     *
     * @param filter which rows
     * @param language of the reader
     * @return the file with at most {@link ListExport#MOST} rows of my area
     */
    @Transactional
    public byte[] excel(CaseFilter filter, Locale language) {
        return exports.of("case.list-exported", "cases", wording.get(language, "view.case.list"), language)
                .within(filter.area())
                .noting("duty", filter.duty())
                .noting("procedure", filter.procedure())
                .columns(
                        "view.case.",
                        "number",
                        "head",
                        "place",
                        "waits-at",
                        "due",
                        "found-on",
                        "opened-on",
                        "closed-on",
                        "last")
                .written((cursor, limit) -> search(filter, cursor, limit), row -> line(row, language));
    }

    private List<Object> line(CaseRow row, Locale language) {
        return Arrays.asList(
                row.number(),
                row.headName(),
                row.areaName(),
                row.waitsAt().stream()
                        .map(duty -> wording.get(language, "duty." + duty))
                        .collect(Collectors.joining(wording.get(language, "view.case.and"))),
                row.dueOn(),
                row.leadFoundOn(),
                row.openedOn(),
                row.closedOn(),
                row.last() == null ? null : wording.get(language, "event." + row.last()));
    }
}
