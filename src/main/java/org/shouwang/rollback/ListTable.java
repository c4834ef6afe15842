package org.shouwang.rollback;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes lists, their households and the windows. */
@Component
class ListTable {

    private static final String LIST = "select l.*, count(e.id) filter (where e.taken_off_on is null) as households,"
            + " count(e.decided_on) as decided, count(e.executed_on) as executed"
            + " from rollback_list l left join rollback_list_entry e on e.list_number = l.number";

    private final JdbcClient database;
    private final StoredJson json;
    private final Territory territory;
    private final WorkClock clock;

    ListTable(JdbcClient database, StoredJson json, Territory territory, WorkClock clock) {
        this.database = database;
        this.json = json;
        this.territory = territory;
        this.clock = clock;
    }

    String open(AreaCode county, Authority authority, long profileId, String by) {
        long serial = database.sql("select nextval('rollback_list_seq')")
                .query(Long.class)
                .single();
        String number = "HT-%s-%d-%06d".formatted(county, clock.today().getYear(), serial);
        database.sql("insert into rollback_list (number, area_code, authority, profile_id, opened_on, opened_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(number, county.value(), authority.name(), profileId, clock.today(), by, now())
                .update();
        return number;
    }

    Optional<CountyList> find(String number) {
        return database.sql(LIST + " where l.number = :number group by l.id")
                .param("number", number)
                .query(this::list)
                .optional();
    }

    /** The list that a county gathers for an authority. */
    Optional<CountyList> gathering(AreaCode county, Authority authority) {
        return database.sql(LIST + " where l.area_code = :county and l.authority = :authority and l.sent_on is null"
                        + " group by l.id")
                .param("county", county.value())
                .param("authority", authority.name())
                .query(this::list)
                .optional();
    }

    List<CountyList> page(Scope scope, AreaCode area, Boolean sent, String cursor, int limit) {
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("area", (area == null ? "" : area.value()) + "%");
        params.put("cursor", cursor == null ? "~" : cursor);
        params.put("limit", limit);
        String state = sent == null ? "" : sent ? " and l.sent_on is not null" : " and l.sent_on is null";
        return database.sql(LIST + " where l.area_code like :area and " + scope.sql("l.area_code") + state
                        + " and (l.opened_on || l.number) < :cursor group by l.id"
                        + " order by l.opened_on || l.number desc limit :limit")
                .params(params)
                .query(this::list)
                .list();
    }

    static String cursor(CountyList list) {
        return list.openedOn() + list.number();
    }

    void add(ListEntry entry, String by) {
        database.sql("insert into rollback_list_entry (list_number, case_number, run_number, process_key, household_id,"
                        + " head_name, area_code, reason, people, added_on, added_by, recorded_at)"
                        + " values (:list, :case, :run, :process, :household, :head, :area, :reason,"
                        + " :people::jsonb, :on, :by, :now)")
                .param("list", entry.listNumber())
                .param("case", entry.caseNumber())
                .param("run", entry.runNumber())
                .param("process", entry.processKey())
                .param("household", entry.householdId())
                .param("head", entry.headName())
                .param("area", entry.area().value())
                .param("reason", entry.reason())
                .param("people", json.text(entry.people()))
                .param("on", entry.addedOn())
                .param("by", by)
                .param("now", now())
                .update();
    }

    List<ListEntry> entries(String number) {
        return database.sql("select * from rollback_list_entry where list_number = ? order by id")
                .param(number)
                .query(this::entry)
                .list();
    }

    /** The newest place of a run on a list. */
    Optional<ListEntry> entryOf(String runNumber) {
        return database.sql("select * from rollback_list_entry where run_number = ? order by id desc limit 1")
                .param(runNumber)
                .query(this::entry)
                .optional();
    }

    void takeOff(String runNumber, LocalDate on, String by) {
        newest("taken_off_on = :on, taken_off_by = :by", runNumber, on, by, null, null);
    }

    void decide(String runNumber, String decision, String reason, LocalDate on, String by) {
        newest(
                "decision = :decision, decision_reason = :reason, decided_on = :on, decided_by = :by",
                runNumber,
                on,
                by,
                decision,
                reason);
    }

    void execute(String runNumber, LocalDate on, String by) {
        newest("executed_on = :on, executed_by = :by", runNumber, on, by, null, null);
    }

    private void newest(String set, String runNumber, LocalDate on, String by, String decision, String reason) {
        Map<String, Object> params = new HashMap<>();
        params.put("run", runNumber);
        params.put("on", on);
        params.put("by", by);
        params.put("decision", decision);
        params.put("reason", reason);
        database.sql("update rollback_list_entry set " + set
                        + " where id = (select max(id) from rollback_list_entry where run_number = :run)")
                .params(params)
                .update();
    }

    void send(String number, LocalDate on, LocalDate dueOn, String lateReason, String by) {
        Map<String, Object> params = new HashMap<>();
        params.put("number", number);
        params.put("on", on);
        params.put("due", dueOn);
        params.put("late", lateReason);
        params.put("by", by);
        database.sql("update rollback_list set sent_on = :on, sent_by = :by, due_on = cast(:due as date),"
                        + " late_reason = :late where number = :number")
                .params(params)
                .update();
    }

    void accept(String number, LocalDate on, String by, String reason) {
        database.sql("update rollback_list set accepted_on = :on, accepted_by = :by, accept_reason = :reason"
                        + " where number = :number")
                .param("number", number)
                .param("on", on)
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    void openWindow(ExecutionWindow window) {
        database.sql("insert into rollback_window (area_code, authority, from_on, until_on, opened_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        window.area().value(),
                        window.authority().name(),
                        window.from(),
                        window.until(),
                        window.openedBy(),
                        now())
                .update();
    }

    /** Windows that concern an area, the newest first. */
    List<ExecutionWindow> windows(AreaCode area) {
        return database.sql("select * from rollback_window where :area like area_code || '%' or area_code like :within"
                        + " order by from_on desc, id desc limit 100")
                .param("area", area.value())
                .param("within", area.value() + "%")
                .query((row, index) -> new ExecutionWindow(
                        AreaCode.of(row.getString("area_code")),
                        Authority.valueOf(row.getString("authority")),
                        day(row, "from_on"),
                        day(row, "until_on"),
                        row.getString("opened_by")))
                .list();
    }

    private CountyList list(ResultSet row, int index) throws SQLException {
        AreaCode county = AreaCode.of(row.getString("area_code"));
        LocalDate due = day(row, "due_on");
        LocalDate sent = day(row, "sent_on");
        boolean late = sent != null && due != null && sent.isAfter(due);
        return new CountyList(
                row.getString("number"),
                county,
                territory.require(county).name(),
                Authority.valueOf(row.getString("authority")),
                row.getLong("profile_id"),
                day(row, "opened_on"),
                due,
                sent,
                row.getString("late_reason"),
                day(row, "accepted_on"),
                row.getString("accepted_by"),
                row.getInt("households"),
                row.getInt("decided"),
                row.getInt("executed"),
                late,
                sent != null && (!late || row.getObject("accepted_on") != null));
    }

    private ListEntry entry(ResultSet row, int index) throws SQLException {
        AreaCode area = AreaCode.of(row.getString("area_code"));
        return new ListEntry(
                row.getString("list_number"),
                row.getString("case_number"),
                row.getString("run_number"),
                row.getString("process_key"),
                row.getLong("household_id"),
                row.getString("head_name"),
                area,
                territory.shortName(area),
                row.getString("reason"),
                json.read(row.getString("people"), new TypeReference<List<ListedPerson>>() {}),
                day(row, "added_on"),
                day(row, "taken_off_on"),
                row.getString("decision"),
                day(row, "decided_on"),
                row.getString("decided_by"),
                row.getString("decision_reason"),
                day(row, "executed_on"),
                row.getString("executed_by"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
