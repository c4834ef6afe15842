package org.shouwang.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a household is monitored or eliminated, since when and as what: the one place that reads it from the events,
 * whether a procedure or a taking over left them.
 */
@Component
public class MonitoredHouseholds {

    /** What was decided last about the household of a case; nothing while it is in procedure. */
    static final String LAST = "(select e.kind from case_event e where e.case_number = c.number"
            + " and e.kind in ("
            + CaseEvent.STANDINGS + ") order by e.id desc limit 1)";

    private static final String SELECT = "select c.household_id, c.number, c.area_code, c.head_name, c.closed_on,"
            + " i.on_date as since, i.details as identified,"
            + " case when x.kind = 'ELIMINATED' then x.on_date end as eliminated_on, x.details ->> 'mode' as mode,"
            + " case when x.kind = 'ROLLED_BACK' then x.on_date end as rolled_back_on from case_file c"
            + " join lateral (select e.id, e.on_date, e.details from case_event e where e.case_number = c.number"
            + " and e.kind = 'IDENTIFIED' order by e.id desc limit 1) i on true"
            + " left join lateral (select e.kind, e.on_date, e.details from case_event e where e.case_number = c.number"
            + " and e.kind in (" + CaseEvent.STANDINGS
            + ") and e.id > i.id order by e.id desc limit 1) x on true";

    private final JdbcClient database;
    private final StoredJson json;
    private final CurrentActor currentActor;

    MonitoredHouseholds(JdbcClient database, StoredJson json, CurrentActor currentActor) {
        this.database = database;
        this.json = json;
        this.currentActor = currentActor;
    }

    /**
     * How a household stands.
     *
     * @param householdId the household
     * @return nothing where it was never identified
     */
    @Transactional(readOnly = true)
    public Optional<Monitored> of(long householdId) {
        return database.sql(SELECT + " where c.household_id = :household order by c.id desc limit 1")
                .param("household", householdId)
                .query(this::read)
                .optional();
    }

    /**
     * The households of my area that are monitored and not eliminated, by area and case.
     *
     * @param area part of my area, or null for all of it
     * @param limit most of them
     * @return the households
     */
    @Transactional(readOnly = true)
    public List<Monitored> active(AreaCode area, int limit) {
        var scope = Cases.readable(currentActor.require());
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("area", (area == null ? "" : area.value()) + "%");
        params.put("limit", limit);
        return database.sql(SELECT
                        + " where c.closed_on is null and x.kind is distinct from 'ELIMINATED' and c.area_code like :area and "
                        + scope.sql("c.area_code") + " order by c.area_code, c.id limit :limit")
                .params(params)
                .query(this::read)
                .list();
    }

    /** Counties in which some household's risk is eliminated. */
    @Transactional(readOnly = true)
    public List<AreaCode> countiesWithEliminated() {
        return database.sql("select distinct substr(c.area_code, 1, 6) as county from case_file c where " + LAST
                        + " = 'ELIMINATED' order by county")
                .query((row, index) -> AreaCode.of(row.getString("county")))
                .list();
    }

    /**
     * A case and the day on which its household was last looked at.
     *
     * @param caseNumber the case
     * @param on the day
     */
    public record LastSeen(String caseNumber, LocalDate on) {}

    /**
     * The eliminated households of a county by the day on which something last happened to them, the earliest first.
     *
     * @param county the county
     * @param kind kind of the event; where it never happened the day of the elimination counts
     * @param limit most of them
     * @return case and day
     */
    @Transactional(readOnly = true)
    public List<LastSeen> eliminatedByLast(AreaCode county, String kind, int limit) {
        return database.sql("select c.number, (select max(e.on_date) from case_event e where e.case_number = c.number"
                        + " and e.kind in (:kind, 'ELIMINATED')) as seen_on from case_file c"
                        + " where c.area_code like :area and " + LAST + " = 'ELIMINATED'"
                        + " and c.id = (select max(l.id) from case_file l where l.household_id = c.household_id)"
                        + " order by seen_on, c.id limit :limit")
                .param("kind", kind)
                .param("area", county.value() + "%")
                .param("limit", limit)
                .query((row, index) -> new LastSeen(row.getString("number"), row.getObject("seen_on", LocalDate.class)))
                .list();
    }

    private Monitored read(ResultSet row, int index) throws SQLException {
        var identified = json.tree(row.getString("identified"));
        return new Monitored(
                row.getLong("household_id"),
                row.getString("number"),
                AreaCode.of(row.getString("area_code")),
                row.getString("head_name"),
                row.getObject("since", LocalDate.class),
                identified.path("category").asText(null),
                StreamSupport.stream(identified.path("risks").spliterator(), false)
                        .map(risk -> risk.asText())
                        .toList(),
                identified.path("takenOver").asBoolean(),
                row.getObject("eliminated_on", LocalDate.class),
                row.getString("mode"),
                row.getObject("rolled_back_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
