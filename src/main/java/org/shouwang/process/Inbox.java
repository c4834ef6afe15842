package org.shouwang.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.shouwang.process.InboxQuery.Order;
import org.shouwang.shared.AreaCode;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open work as one flat table, written by the engine's listener inside the transaction that moves the token and by
 * nobody else. Lists read it instead of the engine, whose own task query grows slow with the number of groups.
 */
@Component
public class Inbox {

    private static final String COLUMNS =
            """
            task_id, process_key, run_number, element, duty, party, roles, area_code, case_number, lead_number,
            household_id, head_name, received_on, due_on, provisional, due_unit,
            returned, head_key, claimed_by, claimed_at""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate many;

    Inbox(JdbcClient jdbc, NamedParameterJdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /**
     * One page of open work in the order of the query.
     *
     * @param query which work
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the rows
     */
    public List<InboxEntry> page(InboxQuery query, String cursor, int limit) {
        if (query.accesses().isEmpty()) {
            return List.of();
        }
        InboxCondition where = new InboxCondition(query).after(query, cursor);
        return jdbc.sql("select " + COLUMNS + " from inbox_item where " + where.sql() + InboxCondition.order(query)
                        + " limit :limit")
                .params(where.params())
                .param("limit", limit)
                .query(Inbox::row)
                .list();
    }

    /**
     * Where a page ended.
     *
     * @param order of the page
     * @param last its last row
     * @return the cursor to ask for the next page with
     */
    public static String cursorAfter(Order order, InboxEntry last) {
        return cursorAfter(order, last.dueOn(), last.receivedOn(), last.area(), last.headKey(), last.taskId());
    }

    /**
     * The place of a row in an order, also of one that has left the inbox since.
     *
     * @param order which order
     * @param dueOn until when, or null
     * @param receivedOn when it arrived
     * @param area where
     * @param headKey the head's name as a dictionary orders it
     * @param taskId the task
     * @return the cursor to ask for what comes after it with
     */
    public static String cursorAfter(
            Order order, LocalDate dueOn, LocalDate receivedOn, AreaCode area, String headKey, String taskId) {
        return InboxCondition.cursor(order, dueOn, receivedOn, area, headKey, taskId);
    }

    /**
     * How much work a query reaches, by part, in one statement.
     *
     * @param query which work
     * @param reader user name, for what the reader is at
     * @param today the first day of «due soon»; before it is overdue
     * @param soonUntil the last day of «due soon»
     * @return the numbers
     */
    public InboxCounts counts(InboxQuery query, String reader, LocalDate today, LocalDate soonUntil) {
        if (query.accesses().isEmpty()) {
            return InboxCounts.NONE;
        }
        InboxCondition where = new InboxCondition(query);
        return jdbc.sql(
                        """
                        select count(*) as everything, count(*) filter (where claimed_by = :reader) as mine,
                            count(*) filter (where due_key between :today and :soonUntil) as due_soon,
                            count(*) filter (where due_key < :today) as overdue,
                            count(*) filter (where returned) as came_back
                        from inbox_item where\s"""
                                + where.sql())
                .params(where.params())
                .param("reader", reader)
                .param("today", today)
                .param("soonUntil", soonUntil)
                .query((row, n) -> new InboxCounts(
                        row.getInt("everything"),
                        row.getInt("mine"),
                        row.getInt("due_soon"),
                        row.getInt("overdue"),
                        row.getInt("came_back")))
                .single();
    }

    /**
     * How much work some accesses reach, by duty.
     *
     * @param accesses role, area and party through which the reader may act
     * @return number of rows by word of the duty; a duty without any is missing
     */
    public Map<String, Integer> countByDuty(List<InboxQuery.Access> accesses) {
        Map<String, Integer> counts = new TreeMap<>();
        if (accesses.isEmpty()) {
            return counts;
        }
        InboxCondition where = new InboxCondition(InboxQuery.all(accesses));
        jdbc.sql("select duty, count(*) n from inbox_item where " + where.sql() + " group by duty")
                .params(where.params())
                .query(row -> {
                    counts.put(row.getString("duty"), row.getInt("n"));
                });
        return counts;
    }

    /**
     * What the open work that some accesses reach is of.
     *
     * @param accesses role, area and party through which the reader may act
     * @return words of duties by the key of their procedure
     */
    public Map<String, List<String>> dutiesByProcedure(List<InboxQuery.Access> accesses) {
        Map<String, List<String>> duties = new TreeMap<>();
        if (accesses.isEmpty()) {
            return duties;
        }
        InboxCondition where = new InboxCondition(InboxQuery.all(accesses));
        jdbc.sql("select process_key, duty from inbox_item where " + where.sql() + " group by 1, 2 order by 1, 2")
                .params(where.params())
                .query(row -> {
                    duties.computeIfAbsent(row.getString("process_key"), key -> new ArrayList<>())
                            .add(row.getString("duty"));
                });
        return duties;
    }

    /**
     * The procedure of which most work is open.
     *
     * @return its key; nothing where no work is open
     */
    public Optional<String> busiest() {
        return jdbc.sql("select process_key from inbox_item group by 1 order by count(*) desc, 1 limit 1")
                .query(String.class)
                .optional();
    }

    /**
     * The row of a task.
     *
     * @param taskId the engine's task
     * @return the row, where the task is open
     */
    public Optional<InboxEntry> find(String taskId) {
        return jdbc.sql("select " + COLUMNS + " from inbox_item where task_id = :id")
                .param("id", taskId)
                .query(Inbox::row)
                .optional();
    }

    /**
     * The open work of a run.
     *
     * @param runNumber the run
     * @return its rows
     */
    public List<InboxEntry> ofRun(String runNumber) {
        return jdbc.sql("select " + COLUMNS + " from inbox_item where run_number = :run order by task_id")
                .param("run", runNumber)
                .query(Inbox::row)
                .list();
    }

    /**
     * The open work of several runs and cases.
     *
     * @param runNumbers the runs
     * @param caseNumbers the cases
     * @return their rows
     */
    public List<InboxEntry> of(Collection<String> runNumbers, Collection<String> caseNumbers) {
        return jdbc.sql("select " + COLUMNS
                        + " from inbox_item where run_number = any(:runs) or case_number = any(:cases)"
                        + " order by task_id")
                .param("runs", runNumbers.toArray(String[]::new))
                .param("cases", caseNumbers.toArray(String[]::new))
                .query(Inbox::row)
                .list();
    }

    /**
     * Gives rows from before there was a search what they are found by.
     *
     * @param found what a row is sorted and found by
     * @return number of rows that lacked it
     */
    public int fillIn(Function<InboxEntry, InboxFacts.Found> found) {
        List<InboxEntry> lacking = jdbc.sql("select " + COLUMNS + " from inbox_item where search_text = ''")
                .query(Inbox::row)
                .list();
        lacking.forEach(entry -> {
            InboxFacts.Found facts = found.apply(entry);
            jdbc.sql("update inbox_item set head_key = :key, search_text = :text where task_id = :id")
                    .param("key", facts.headKey())
                    .param("text", facts.text())
                    .param("id", entry.taskId())
                    .update();
        });
        return lacking.size();
    }

    /**
     * Shows other dates of the ledger, in the transaction that changed them there.
     *
     * @param moved the dates
     */
    public void moveDue(Collection<Due> moved) {
        many.batchUpdate(
                "update inbox_item set due_on = :due, provisional = :provisional where task_id = :id",
                moved.stream()
                        .map(due -> new MapSqlParameterSource("id", due.taskId())
                                .addValue("due", due.dueOn())
                                .addValue("provisional", due.provisional()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /**
     * Another date of open work.
     *
     * @param taskId the work
     * @param dueOn until when
     * @param provisional whether the date rests on a calendar not yet published
     */
    public record Due(String taskId, LocalDate dueOn, boolean provisional) {}

    /**
     * Shows a task where its household is answered for now and under the name of its head now.
     *
     * @param taskId the work
     * @param area where
     * @param headName the head
     * @param found what the row is sorted and found by
     */
    public void follow(String taskId, AreaCode area, String headName, InboxFacts.Found found) {
        jdbc.sql("update inbox_item set area_code = :area, head_name = :head, head_key = :key, search_text = :text"
                        + " where task_id = :id")
                .param("id", taskId)
                .param("area", area.value())
                .param("head", headName)
                .param("key", found.headKey())
                .param("text", found.text())
                .update();
    }

    void put(InboxEntry entry, String searchText) {
        jdbc.sql(
                        """
                        insert into inbox_item (task_id, process_key, run_number, element, duty, party, roles, area_code,
                            case_number, lead_number, household_id, head_name, received_on, due_on, provisional,
                            due_unit, returned, head_key, search_text)
                        values (:taskId, :processKey, :runNumber, :element, :duty, :party, :roles, :area,
                            :caseNumber, :leadNumber, :householdId, :headName, :receivedOn, :dueOn, :provisional,
                            :dueUnit, :returned, :headKey, :searchText)
                        """)
                .param("taskId", entry.taskId())
                .param("processKey", entry.processKey())
                .param("runNumber", entry.runNumber())
                .param("element", entry.element())
                .param("duty", entry.duty())
                .param("party", entry.party())
                .param("roles", entry.roles().toArray(String[]::new))
                .param("area", entry.area().value())
                .param("caseNumber", entry.caseNumber())
                .param("leadNumber", entry.leadNumber())
                .param("householdId", entry.householdId())
                .param("headName", entry.headName())
                .param("receivedOn", entry.receivedOn())
                .param("dueOn", entry.dueOn())
                .param("provisional", entry.provisional())
                .param("dueUnit", entry.dueUnit())
                .param("returned", entry.returned())
                .param("headKey", entry.headKey())
                .param("searchText", searchText)
                .update();
    }

    void claimed(String taskId, String username, java.time.Instant at) {
        jdbc.sql("update inbox_item set claimed_by = :by, claimed_at = :at where task_id = :id")
                .param("id", taskId)
                .param("by", username)
                .param("at", username == null ? null : Timestamp.from(at))
                .update();
    }

    void remove(String taskId) {
        jdbc.sql("delete from inbox_item where task_id = :id")
                .param("id", taskId)
                .update();
    }

    private static InboxEntry row(ResultSet rs, int index) throws SQLException {
        Timestamp claimedAt = rs.getTimestamp("claimed_at");
        return new InboxEntry(
                rs.getString("task_id"),
                rs.getString("process_key"),
                rs.getString("run_number"),
                rs.getString("element"),
                rs.getString("duty"),
                rs.getString("party"),
                List.of((String[]) rs.getArray("roles").getArray()),
                AreaCode.of(rs.getString("area_code")),
                rs.getString("case_number"),
                rs.getString("lead_number"),
                rs.getObject("household_id", Long.class),
                rs.getString("head_name"),
                rs.getObject("received_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getBoolean("provisional"),
                rs.getString("due_unit"),
                rs.getBoolean("returned"),
                rs.getString("head_key"),
                rs.getString("claimed_by"),
                claimedAt == null ? null : claimedAt.toInstant());
    }
}
