package org.shouwang.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.shared.AreaCode;
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
            household_id, head_name, received_on, due_on, provisional, claimed_by, claimed_at""";

    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of open work, what is due first coming first.
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
        Map<String, Object> params = new HashMap<>();
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from inbox_item where " + where(query, params));
        if (cursor != null && cursor.contains("~")) {
            int at = cursor.indexOf('~');
            sql.append(" and (due_key, task_id) > (:cursorDue, :cursorTask)");
            params.put("cursorDue", LocalDate.parse(cursor.substring(0, at)));
            params.put("cursorTask", cursor.substring(at + 1));
        }
        sql.append(" order by due_key, task_id limit :limit");
        params.put("limit", limit);
        return jdbc.sql(sql.toString()).params(params).query(Inbox::row).list();
    }

    /**
     * Where a page ended.
     *
     * @param last its last row
     * @return the cursor to ask for the next page with
     */
    public static String cursorAfter(InboxEntry last) {
        return (last.dueOn() == null ? FAR : last.dueOn()) + "~" + last.taskId();
    }

    /**
     * How much work a query reaches.
     *
     * @param query which work
     * @return number of rows
     */
    public int count(InboxQuery query) {
        if (query.accesses().isEmpty()) {
            return 0;
        }
        Map<String, Object> params = new HashMap<>();
        String where = where(query, params);
        return jdbc.sql("select count(*) from inbox_item where " + where)
                .params(params)
                .query(Integer.class)
                .single();
    }

    /**
     * How much work some accesses reach, by duty.
     *
     * @param accesses role, area and party through which the reader may act
     * @return number of rows by word of the duty; a duty without any is missing
     */
    public Map<String, Integer> countByDuty(List<InboxQuery.Access> accesses) {
        Map<String, Integer> counts = new HashMap<>();
        if (accesses.isEmpty()) {
            return counts;
        }
        Map<String, Object> params = new HashMap<>();
        String where = where(new InboxQuery(accesses, null, null, null, null, null, null, null), params);
        jdbc.sql("select duty, count(*) n from inbox_item where " + where + " group by duty")
                .params(params)
                .query(row -> {
                    counts.put(row.getString("duty"), row.getInt("n"));
                });
        return counts;
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

    void put(InboxEntry entry) {
        jdbc.sql(
                        """
                        insert into inbox_item (task_id, process_key, run_number, element, duty, party, roles, area_code,
                            case_number, lead_number, household_id, head_name, received_on, due_on, provisional)
                        values (:taskId, :processKey, :runNumber, :element, :duty, :party, :roles, :area,
                            :caseNumber, :leadNumber, :householdId, :headName, :receivedOn, :dueOn, :provisional)
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

    private static String where(InboxQuery query, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>();
        List<String> accesses = new ArrayList<>();
        for (int i = 0; i < query.accesses().size(); i++) {
            var access = query.accesses().get(i);
            List<String> one = new ArrayList<>();
            one.add("area_code like :area" + i);
            params.put("area" + i, access.area().value() + "%");
            if (access.role() != null) {
                one.add("roles @> array[:role" + i + "]::text[]");
                params.put("role" + i, access.role());
            }
            if (access.party() != null) {
                one.add("party = :party" + i);
                params.put("party" + i, access.party());
            }
            accesses.add("(" + String.join(" and ", one) + ")");
        }
        conditions.add("(" + String.join(" or ", accesses) + ")");
        add(conditions, params, query.duty(), "duty = :duty", "duty");
        add(conditions, params, query.caseNumber(), "case_number = :caseNumber", "caseNumber");
        add(conditions, params, query.claimedBy(), "claimed_by = :claimedBy", "claimedBy");
        add(conditions, params, query.dueFrom(), "due_on >= :dueFrom", "dueFrom");
        add(conditions, params, query.dueTo(), "due_on <= :dueTo", "dueTo");
        add(conditions, params, prefix(query.area()), "area_code like :within", "within");
        add(
                conditions,
                params,
                contained(query.text()),
                "(head_name like :text or case_number like :text or lead_number like :text)",
                "text");
        return String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions, Map<String, Object> params, Object value, String condition, String name) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
        }
    }

    private static String prefix(AreaCode area) {
        return area == null ? null : area.value() + "%";
    }

    private static String contained(String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
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
                rs.getString("claimed_by"),
                claimedAt == null ? null : claimedAt.toInstant());
    }
}
