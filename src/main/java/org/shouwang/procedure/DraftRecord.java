package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "draft")
class DraftRecord {

    @Id
    private String taskId;

    private String username;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "form_values")
    private ObjectNode values;

    private Instant savedAt;

    protected DraftRecord() {}

    DraftRecord(String taskId) {
        this.taskId = taskId;
    }

    void save(String username, ObjectNode values, Instant at) {
        this.username = username;
        this.values = values;
        this.savedAt = at;
    }

    /** The same draft for a task. */
    DraftRecord of(String task) {
        DraftRecord draft = new DraftRecord(task);
        draft.save(username, values.deepCopy(), savedAt);
        return draft;
    }

    ObjectNode values() {
        return values;
    }

    Instant savedAt() {
        return savedAt;
    }
}
