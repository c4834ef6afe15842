package org.shouwang.household;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Income sets; rows are only ever added. */
@Component
class IncomeTable {

    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private final JdbcClient database;
    private final StoredJson json;
    private final FieldCheck check;
    private final CurrentActor actor;
    private final WorkClock clock;

    IncomeTable(JdbcClient database, StoredJson json, FieldCheck check, CurrentActor actor, WorkClock clock) {
        this.database = database;
        this.json = json;
        this.check = check;
        this.actor = actor;
        this.clock = clock;
    }

    IncomeSet record(HouseholdId household, NewIncomeSet set) {
        refuseWrong(set);
        // Two sets of one household at the same moment would both replace the same earlier one.
        database.sql("select 1 from household where id = ? for update")
                .param(household.value())
                .query(Integer.class)
                .single();
        var replaced = of(household).stream()
                .filter(IncomeSet::current)
                .filter(s -> s.figures().kind().equals(set.kind())
                        && Objects.equals(s.figures().caseNumber(), set.caseNumber()))
                .findFirst();
        var now = clock.instant();
        var user = actor.require().username();
        Long supersedes = replaced.map(IncomeSet::id).orElse(null);
        long id = database.sql("insert into income_set (household_id, kind, window_from, window_to, wages,"
                        + " operating_income, operating_expenditure, property, transfers, items, head_count, claims,"
                        + " out_of_pocket, formula, per_head, test_value, line, line_version, within_line, recorded_on,"
                        + " case_number, supersedes, recorded_at, recorded_by)"
                        + " values (?,?,?,?,?,?,?,?,?,?::jsonb,?,?,?,?,?,?,?,?,?,?,?,?,?,?) returning id")
                .params(java.util.Arrays.asList(
                        household.value(),
                        set.kind(),
                        set.windowFrom(),
                        set.windowTo(),
                        set.wages(),
                        set.operatingIncome(),
                        set.operatingExpenditure(),
                        set.property(),
                        set.transfers(),
                        json.text(set.items() == null ? Map.of() : set.items()),
                        set.headCount(),
                        set.claims(),
                        set.outOfPocket(),
                        set.formula(),
                        set.perHead(),
                        set.testValue(),
                        set.line(),
                        set.lineVersion(),
                        set.withinLine(),
                        set.recordedOn(),
                        set.caseNumber(),
                        supersedes,
                        Timestamp.from(now),
                        user))
                .query(Long.class)
                .single();
        return new IncomeSet(id, household, set, supersedes, true, now, user);
    }

    List<IncomeSet> of(HouseholdId household) {
        return database.sql("select s.*, not exists (select 1 from income_set n where n.supersedes = s.id) as current"
                        + " from income_set s where household_id = ? order by id desc")
                .param(household.value())
                .query((row, n) -> new IncomeSet(
                        row.getLong("id"),
                        household,
                        figures(row),
                        row.getObject("supersedes", Long.class),
                        row.getBoolean("current"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    private void refuseWrong(NewIncomeSet set) {
        var reasons = new Reasons();
        check.code(reasons, "INCOME_KIND", set.kind(), true, "kind");
        check.notNegative(reasons, set.wages(), "wages");
        check.notNegative(reasons, set.operatingIncome(), "operatingIncome");
        check.notNegative(reasons, set.operatingExpenditure(), "operatingExpenditure");
        check.notNegative(reasons, set.property(), "property");
        check.notNegative(reasons, set.transfers(), "transfers");
        check.notNegative(reasons, set.claims(), "claims");
        check.notNegative(reasons, set.outOfPocket(), "outOfPocket");
        if (set.items() != null) {
            set.items().forEach((item, amount) -> {
                check.code(reasons, "INCOME_ITEM", item, true, "items." + item);
                check.notNegative(reasons, amount, "items." + item);
            });
        }
        reasons.addIf(
                set.headCount() < 1,
                Reason.of("household.head-count", set.headCount()).at("headCount"));
        reasons.addIf(
                set.windowTo().isBefore(set.windowFrom()),
                Reason.of("household.window-reversed", set.windowFrom(), set.windowTo())
                        .at("windowTo"));
        reasons.refuseIfAny();
        var net = set.wages()
                .add(set.operatingIncome())
                .add(set.property())
                .add(set.transfers())
                .subtract(set.operatingExpenditure());
        var perHead = net.divide(BigDecimal.valueOf(set.headCount()), 2, RoundingMode.HALF_UP);
        reasons.addIf(
                        perHead.subtract(set.perHead()).abs().compareTo(ROUNDING) > 0,
                        Reason.of("household.income-does-not-add-up", perHead.toPlainString(), set.perHead())
                                .at("perHead"))
                .refuseIfAny();
    }

    private NewIncomeSet figures(ResultSet row) throws SQLException {
        return new NewIncomeSet(
                row.getString("kind"),
                row.getObject("window_from", LocalDate.class),
                row.getObject("window_to", LocalDate.class),
                row.getBigDecimal("wages"),
                row.getBigDecimal("operating_income"),
                row.getBigDecimal("operating_expenditure"),
                row.getBigDecimal("property"),
                row.getBigDecimal("transfers"),
                json.read(row.getString("items"), new TypeReference<Map<String, BigDecimal>>() {}),
                row.getInt("head_count"),
                row.getBigDecimal("claims"),
                row.getBigDecimal("out_of_pocket"),
                row.getString("formula"),
                row.getBigDecimal("per_head"),
                row.getBigDecimal("test_value"),
                row.getBigDecimal("line"),
                row.getString("line_version"),
                row.getBoolean("within_line"),
                row.getObject("recorded_on", LocalDate.class),
                row.getString("case_number"));
    }
}
