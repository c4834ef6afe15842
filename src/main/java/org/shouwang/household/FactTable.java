package org.shouwang.household;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dated facts; rows are only ever added. */
@Component
class FactTable {

    private final JdbcClient database;
    private final StoredJson json;
    private final FieldCheck check;
    private final CurrentActor actor;
    private final WorkClock clock;

    FactTable(JdbcClient database, StoredJson json, FieldCheck check, CurrentActor actor, WorkClock clock) {
        this.database = database;
        this.json = json;
        this.check = check;
        this.actor = actor;
        this.clock = clock;
    }

    FactSet record(HouseholdId household, String kind, LocalDate on, ObjectNode values, String caseNumber) {
        var reasons = new Reasons();
        check.code(reasons, "FACT_KIND", kind, true, "kind");
        reasons.refuseIfAny();
        var now = clock.instant();
        var user = actor.require().username();
        long id = database.sql("insert into fact_set"
                        + " (household_id, kind, fact_date, \"values\", case_number, recorded_at, recorded_by)"
                        + " values (?,?,?,?::jsonb,?,?,?) returning id")
                .params(Arrays.asList(
                        household.value(), kind, on, values.toString(), caseNumber, Timestamp.from(now), user))
                .query(Long.class)
                .single();
        return new FactSet(id, household, kind, on, values, caseNumber, now, user);
    }

    List<FactSet> of(HouseholdId household) {
        return database.sql("select * from fact_set where household_id = ? order by id desc")
                .param(household.value())
                .query((row, n) -> new FactSet(
                        row.getLong("id"),
                        household,
                        row.getString("kind"),
                        row.getObject("fact_date", LocalDate.class),
                        (ObjectNode) json.tree(row.getString("values")),
                        row.getString("case_number"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by")))
                .list();
    }
}
