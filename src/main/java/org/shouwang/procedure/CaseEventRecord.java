package org.shouwang.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "case_event")
class CaseEventRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;
    private String runNumber;
    private String kind;
    private LocalDate onDate;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode details;

    private Instant recordedAt;

    protected CaseEventRecord() {}

    CaseEventRecord(String caseNumber, CaseEvent event, Instant recordedAt) {
        this.caseNumber = caseNumber;
        this.runNumber = event.runNumber();
        this.kind = event.kind();
        this.onDate = event.on();
        this.details = event.details();
        this.recordedAt = recordedAt;
    }

    CaseEvent view() {
        return new CaseEvent(kind, onDate, runNumber, details, recordedAt);
    }
}
