package org.shouwang.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What I completed and passed on, and who has it now. What lies outside my posts by now is left out. */
@Component
public class Handovers {

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final InboxRows rows;
    private final Territory territory;
    private final CurrentActor currentActor;

    Handovers(JdbcClient jdbc, Inbox inbox, InboxRows rows, Territory territory, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.rows = rows;
        this.territory = territory;
        this.currentActor = currentActor;
    }

    /**
     * A page of what I completed.
     *
     * @param filter narrows by procedure, duty, area, text and case; ordered by the time of handing in ({@code RECEIVED}), by
     *     village or by the head's name; its part is ignored, and without one of these orders the newest comes first
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<Handover> search(TaskFilter filter, String cursor, int limit) {
        Actor actor = currentActor.require();
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, actor, params);
        HandoverOrder order = HandoverOrder.of(filter);
        where += order.after(cursor, params);
        Scope readable = Cases.readable(actor);
        List<Handover> found = jdbc.sql(
                        """
                        select s.id, s.duty, s.party, s.verdict, s.done_on, s.recorded_at, r.number, r.case_number,
                            r.lead_number, r.head_name, r.head_key, r.area_code,
                            case when r.case_number is null then r.ended_on is not null
                                else (select c.closed_on is not null from case_file c where c.number = r.case_number) end
                                as ended,
                            (select e.kind from case_event e where e.case_number = r.case_number
                                order by e.id desc limit 1) as last
                        from submission s join procedure_run r on r.number = s.run_number where\s"""
                                + where + order.sql() + " limit :limit")
                .params(params)
                .param("limit", limit + 1)
                .query((row, n) -> handover(row, readable))
                .list();
        Map<String, List<TaskRow>> open = open(found);
        return Page.of(found, limit, order::cursor)
                .map(done -> standing(done, open.getOrDefault(key(done.caseNumber(), done.runNumber()), List.of())));
    }

    /**
     * How much I completed.
     *
     * @param filter narrows by procedure, duty, area, text and case
     * @return number of rows
     */
    @Transactional(readOnly = true)
    public int count(TaskFilter filter) {
        Map<String, Object> params = new HashMap<>();
        String where = where(filter, currentActor.require(), params);
        return jdbc.sql("select count(*) from submission s join procedure_run r on r.number = s.run_number where "
                        + where)
                .params(params)
                .query(Integer.class)
                .single();
    }

    /**
     * What I ever completed, to choose from.
     *
     * @return words of duties by the key of their procedure
     */
    @Transactional(readOnly = true)
    public Map<String, List<String>> duties() {
        Map<String, List<String>> duties = new TreeMap<>();
        jdbc.sql("select distinct r.process_key, s.duty from submission s"
                        + " join procedure_run r on r.number = s.run_number where s.entered_by = :me order by 1, 2")
                .param("me", currentActor.require().username())
                .query(row -> {
                    duties.computeIfAbsent(row.getString("process_key"), key -> new ArrayList<>())
                            .add(row.getString("duty"));
                });
        return duties;
    }

    private Map<String, List<TaskRow>> open(List<Handover> found) {
        Set<String> runs = found.stream().map(Handover::runNumber).collect(Collectors.toSet());
        Set<String> cases =
                found.stream().map(Handover::caseNumber).filter(n -> n != null).collect(Collectors.toSet());
        List<InboxEntry> entries = inbox.of(runs, cases);
        InboxRows.Beside beside = rows.beside(entries);
        return entries.stream()
                .map(entry -> rows.row(entry, beside))
                .collect(Collectors.groupingBy(row -> key(row.caseNumber(), row.runNumber())));
    }

    private static String key(String caseNumber, String runNumber) {
        return caseNumber == null ? runNumber : caseNumber;
    }

    private static String where(TaskFilter filter, Actor actor, Map<String, Object> params) {
        Scope scope = actor.scope();
        List<String> conditions = new ArrayList<>(List.of("s.entered_by = :me", scope.sql("r.area_code")));
        params.put("me", actor.username());
        params.putAll(scope.params());
        if (filter.duty() != null) {
            conditions.add("s.duty = :duty");
            params.put("duty", filter.duty());
        }
        if (filter.procedure() != null) {
            conditions.add("r.process_key = :procedure");
            params.put("procedure", filter.procedure());
        }
        if (filter.area() != null) {
            conditions.add("r.area_code like :within");
            params.put("within", filter.area().value() + "%");
        }
        if (filter.caseNumber() != null) {
            conditions.add("r.case_number = :caseNumber");
            params.put("caseNumber", filter.caseNumber());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("position(:text in r.search_text) > 0");
            params.put("text", filter.text().strip().toLowerCase(Locale.ROOT));
        }
        return String.join(" and ", conditions);
    }

    private Handover handover(ResultSet row, Scope readable) throws SQLException {
        AreaCode area = AreaCode.of(row.getString("area_code"));
        Timestamp recorded = row.getTimestamp("recorded_at");
        return new Handover(
                row.getLong("id"),
                row.getString("duty"),
                row.getString("party"),
                row.getString("verdict"),
                row.getObject("done_on", LocalDate.class),
                recorded.toInstant(),
                row.getString("number"),
                row.getString("case_number"),
                row.getString("lead_number"),
                row.getString("head_name"),
                area,
                territory.shortName(area),
                List.of(),
                row.getBoolean("ended"),
                row.getString("last"),
                readable.covers(area));
    }

    /** Where the file stands is told to those who may read it. */
    private static Handover standing(Handover done, List<TaskRow> open) {
        return new Handover(
                done.id(),
                done.duty(),
                done.party(),
                done.verdict(),
                done.doneOn(),
                done.recordedAt(),
                done.runNumber(),
                done.caseNumber(),
                done.leadNumber(),
                done.headName(),
                done.village(),
                done.villageName(),
                done.readable() ? open : List.of(),
                done.ended(),
                done.readable() ? done.last() : null,
                done.readable());
    }
}
