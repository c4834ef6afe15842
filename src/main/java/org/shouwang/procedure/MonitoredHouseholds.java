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
            + " and e.kind in ('IDENTIFIED', 'ELIMINATED') order by e.id desc limit 1)";

    private static final String SELECT = "select c.household_id, c.number, c.area_code, c.head_name, c.closed_on,"
            + " i.on_date as since, i.details as identified, x.on_date as eliminated_on,"
            + " x.details ->> 'mode' as mode from case_file c"
            + " join lateral (select e.id, e.on_date, e.details from case_event e where e.case_number = c.number"
            + " and e.kind = 'IDENTIFIED' order by e.id desc limit 1) i on true"
            + " left join lateral (select e.on_date, e.details from case_event e where e.case_number = c.number"
            + " and e.kind = 'ELIMINATED' and e.id > i.id order by e.id desc limit 1) x on true";

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
        return database.sql(SELECT + " where c.closed_on is null and x.on_date is null and c.area_code like :area and "
                        + scope.sql("c.area_code") + " order by c.area_code, c.id limit :limit")
                .params(params)
                .query(this::read)
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
                row.getObject("closed_on", LocalDate.class));
    }
}
