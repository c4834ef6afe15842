package org.shouwang.procedure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Derivation;
import org.shouwang.policy.DueDate;

@Entity
@Table(name = "deadline")
class DeadlineRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String runNumber;
    private String element;
    private int iteration;
    private LocalDate startOn;
    private int quantity;

    @Enumerated(EnumType.STRING)
    private DayUnit unit;

    private LocalDate dueOn;
    private boolean provisional;
    private boolean minimum;

    @JdbcTypeCode(SqlTypes.JSON)
    private Derivation derivation;

    private String calendarVersion;
    private Instant computedAt;
    private LocalDate fulfilledOn;
    private Instant passedAt;

    protected DeadlineRecord() {}

    DeadlineRecord(String runNumber, String element, int iteration, LimitRule rule, DueDate due, Instant computedAt) {
        this.runNumber = runNumber;
        this.element = element;
        this.iteration = iteration;
        this.startOn = rule.start();
        this.quantity = rule.limit().quantity();
        this.unit = rule.limit().unit();
        this.dueOn = due.date();
        this.provisional = due.provisional();
        this.minimum = rule.minimum();
        this.derivation = due.derivation();
        this.calendarVersion = due.derivation().calendarVersion();
        this.computedAt = computedAt;
    }

    void fulfil(LocalDate on) {
        fulfilledOn = on;
    }

    void pass(Instant at) {
        passedAt = at;
    }

    String element() {
        return element;
    }

    int iteration() {
        return iteration;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean provisional() {
        return provisional;
    }

    boolean open() {
        return fulfilledOn == null;
    }

    DeadlineRow view() {
        return new DeadlineRow(
                element,
                iteration,
                startOn,
                quantity,
                unit,
                dueOn,
                provisional,
                minimum,
                derivation,
                fulfilledOn,
                passedAt);
    }
}
