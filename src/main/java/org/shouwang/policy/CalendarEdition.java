package org.shouwang.policy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A stored edition of a year's holiday notice; corrections are further editions. */
@Entity
@Table(name = "calendar_edition")
class CalendarEdition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "calendar_year")
    private int year;

    private int edition;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode content;

    private Instant recordedAt;
    private String recordedBy;

    protected CalendarEdition() {}

    CalendarEdition(CalendarYear year, Instant recordedAt, String recordedBy) {
        this.year = year.year();
        this.edition = year.edition();
        this.content = PolicyResources.JSON.valueToTree(year);
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    CalendarYear content() {
        return PolicyResources.JSON.convertValue(content, CalendarYear.class);
    }

    boolean is(CalendarYear other) {
        return year == other.year() && edition == other.edition();
    }
}
