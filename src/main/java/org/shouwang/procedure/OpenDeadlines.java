package org.shouwang.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.shared.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The limits that run, each with the open work that answers for it, for whoever reminds and escalates. */
@Component
public class OpenDeadlines {

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final Profiles profiles;

    OpenDeadlines(JdbcClient jdbc, Procedures procedures, Profiles profiles) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.profiles = profiles;
    }

    /**
     * Limits that end by some day. The limit of the whole is answered for by whatever work of the run is open.
     *
     * @param until the day
     * @return limit and work, by due date
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OpenDeadline> dueUntil(LocalDate until) {
        Map<Long, Profile> laws = new HashMap<>();
        return jdbc
                .sql(
                        """
                        select d.id, d.element, d.due_on, d.provisional, r.process_key, r.profile_id, i.task_id,
                            i.run_number, i.case_number, i.lead_number, i.area_code, i.head_name, i.duty, i.party,
                            i.roles, i.claimed_by
                        from deadline d join procedure_run r on r.number = d.run_number
                            join inbox_item i on i.run_number = d.run_number
                        where d.fulfilled_on is null and not d.minimum and d.due_on <= :until
                            and (i.due_on = d.due_on or d.element = :total)
                        order by d.due_on, d.id, i.task_id
                        """)
                .param("until", until)
                .param("total", DeadlineLedger.TOTAL_LIMIT)
                .query((row, n) -> answering(row) ? deadline(row, laws) : null)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** Work stands for its own limit and for that of the whole. */
    private boolean answering(ResultSet row) throws SQLException {
        String element = row.getString("element");
        return element.equals(DeadlineLedger.TOTAL_LIMIT)
                || procedures
                        .procedure(row.getString("process_key"))
                        .timerOf(row.getString("duty"))
                        .filter(element::equals)
                        .isPresent();
    }

    private OpenDeadline deadline(ResultSet row, Map<Long, Profile> laws) throws SQLException {
        return new OpenDeadline(
                row.getLong("id"),
                row.getString("element"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("provisional"),
                laws.computeIfAbsent(row.getLong("profile_id"), profiles::require),
                row.getString("task_id"),
                row.getString("run_number"),
                row.getString("case_number"),
                row.getString("lead_number"),
                AreaCode.of(row.getString("area_code")),
                row.getString("head_name"),
                row.getString("duty"),
                row.getString("party"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("claimed_by"));
    }
}
