package org.shouwang.change;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shouwang.document.AttachmentId;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdView;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes on record; rows are only ever added. */
@Component
class ChangeTable {

    private static final String SELECT = "select c.*, f.number as founded, "
            + reckoned("b", "before") + ", " + reckoned("a", "after") + " from household_change c"
            + " left join household f on f.id = c.founded_household"
            + " left join income_set b on b.id = c.income_before left join income_set a on a.id = c.income_after";

    private final JdbcClient database;
    private final StoredJson json;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    ChangeTable(JdbcClient database, StoredJson json, CurrentActor currentActor, WorkClock clock) {
        this.database = database;
        this.json = json;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A change to be added. */
    record Row(
            HouseholdView before,
            ChangeKind kind,
            NewChange change,
            String caseNumber,
            List<String> joined,
            List<String> departed,
            int membersAfter,
            Long incomeBefore,
            Long incomeAfter,
            Long founded,
            boolean naturalDecrease) {}

    private static String reckoned(String alias, String as) {
        return List.of(
                        "kind",
                        "window_from",
                        "window_to",
                        "head_count",
                        "per_head",
                        "test_value",
                        "line",
                        "within_line")
                .stream()
                .map(column -> alias + "." + column + " as " + as + "_" + column)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    long add(Row row) {
        Actor actor = currentActor.require();
        return database.sql("insert into household_change (household_id, kind, on_date, area_code, case_number, joined,"
                        + " departed, destination, reason, evidence, members_before, members_after, income_before,"
                        + " income_after, founded_household, natural_decrease, recorded_at, recorded_by,"
                        + " recorded_by_name) values (?,?,?,?,?,?::jsonb,?::jsonb,?,?,?::jsonb,?,?,?,?,?,?,?,?,?)"
                        + " returning id")
                .params(Arrays.asList(
                        row.before().id().value(),
                        row.kind().name(),
                        row.change().on(),
                        row.before().village().value(),
                        row.caseNumber(),
                        json.text(row.joined()),
                        json.text(row.departed()),
                        row.change().destination(),
                        row.change().reason(),
                        json.text(row.change().evidenceGiven().stream()
                                .map(AttachmentId::value)
                                .map(Objects::toString)
                                .toList()),
                        row.before().members().size(),
                        row.membersAfter(),
                        row.incomeBefore(),
                        row.incomeAfter(),
                        row.founded(),
                        row.naturalDecrease(),
                        Timestamp.from(clock.instant()),
                        actor.username(),
                        actor.name()))
                .query(Long.class)
                .single();
    }

    HouseholdChange require(long id) {
        return database.sql(SELECT + " where c.id = ?")
                .param(id)
                .query(this::read)
                .single();
    }

    List<HouseholdChange> of(HouseholdId household) {
        return database.sql(SELECT + " where c.household_id = ? order by c.id desc")
                .param(household.value())
                .query(this::read)
                .list();
    }

    private HouseholdChange read(ResultSet row, int index) throws SQLException {
        return new HouseholdChange(
                row.getLong("id"),
                ChangeKind.valueOf(row.getString("kind")),
                row.getObject("on_date", LocalDate.class),
                row.getString("case_number"),
                names(row.getString("joined")),
                names(row.getString("departed")),
                row.getString("destination"),
                row.getString("reason"),
                names(row.getString("evidence")).stream()
                        .map(UUID::fromString)
                        .map(AttachmentId::new)
                        .toList(),
                row.getInt("members_before"),
                row.getInt("members_after"),
                income(row, "before"),
                income(row, "after"),
                row.getString("founded"),
                row.getBoolean("natural_decrease"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by_name"));
    }

    private static HouseholdChange.Reckoned income(ResultSet row, String when) throws SQLException {
        Long id = row.getObject("income_" + when, Long.class);
        return id == null
                ? null
                : new HouseholdChange.Reckoned(
                        id,
                        row.getString(when + "_kind"),
                        row.getObject(when + "_window_from", LocalDate.class),
                        row.getObject(when + "_window_to", LocalDate.class),
                        row.getInt(when + "_head_count"),
                        row.getBigDecimal(when + "_per_head"),
                        row.getBigDecimal(when + "_test_value"),
                        row.getBigDecimal(when + "_line"),
                        row.getBoolean(when + "_within_line"));
    }

    private List<String> names(String stored) {
        return json.read(stored, new TypeReference<List<String>>() {});
    }
}
