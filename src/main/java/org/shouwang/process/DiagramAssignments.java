package org.shouwang.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated table of which diagram serves which area. An entry is superseded by a later one, never overwritten. */
@Component
class DiagramAssignments {

    private final JdbcClient jdbc;
    private final WorkClock clock;

    DiagramAssignments(JdbcClient jdbc, WorkClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An entry of the table.
     *
     * @param area code of the area, or null for everywhere
     * @param processKey the procedure
     * @param definitionId the diagram
     * @param validFrom first day
     * @param source the text that has the steps in this order, or null
     * @param assignedBy who assigned it, or null where the product did
     */
    record Entry(
            String area,
            String processKey,
            String definitionId,
            LocalDate validFrom,
            String source,
            String assignedBy) {}

    String inForce(String processKey, AreaCode area, LocalDate on) {
        return jdbc.sql(
                        """
                        select definition_id from diagram_assignment
                        where process_key = :key and valid_from <= :on
                          and (area_code is null or :area like area_code || '%')
                        order by length(coalesce(area_code, '')) desc, valid_from desc, id desc
                        limit 1
                        """)
                .param("key", processKey)
                .param("on", on)
                .param("area", area.value())
                .query(String.class)
                .single();
    }

    /** All entries in the order in which they were made. */
    List<Entry> all() {
        return jdbc.sql("select * from diagram_assignment order by id")
                .query(DiagramAssignments::entry)
                .list();
    }

    void add(Entry entry) {
        jdbc.sql(
                        """
                        insert into diagram_assignment
                            (area_code, process_key, definition_id, valid_from, assigned_at, source, assigned_by)
                        values (:area, :key, :definition, :from, :at, :source, :by)
                        """)
                .param("area", entry.area())
                .param("key", entry.processKey())
                .param("definition", entry.definitionId())
                .param("from", entry.validFrom())
                .param("at", Timestamp.from(clock.instant()))
                .param("source", entry.source())
                .param("by", entry.assignedBy())
                .update();
    }

    private static Entry entry(ResultSet rs, int row) throws SQLException {
        return new Entry(
                rs.getString("area_code"),
                rs.getString("process_key"),
                rs.getString("definition_id"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getString("source"),
                rs.getString("assigned_by"));
    }
}
