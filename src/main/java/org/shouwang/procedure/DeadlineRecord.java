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
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Derivation;
import org.shouwang.policy.DueDate;
import org.shouwang.policy.Limit;
import org.shouwang.policy.Reckoning;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;

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
    private String startEvent;
    private boolean rolls;
    private LocalDate firstStartOn;
    private boolean outlasts;

    protected DeadlineRecord() {}

    DeadlineRecord(
            String runNumber, String element, List<DeadlineRecord> earlier, Counted counted, Instant computedAt) {
        LimitRule rule = counted.rule();
        this.runNumber = runNumber;
        this.element = element;
        this.iteration = earlier.size() + 1;
        this.startEvent = counted.startEvent();
        this.startOn = rule.start();
        this.firstStartOn = earlier.isEmpty() ? rule.start() : earlier.get(0).firstStart();
        this.quantity = rule.limit().quantity();
        this.unit = rule.limit().unit();
        this.rolls = rule.roll();
        this.minimum = rule.minimum();
        this.outlasts = counted.outlasts();
        compute(counted.due(), computedAt);
    }

    private void compute(DueDate due, Instant at) {
        this.dueOn = due.date();
        this.provisional = due.provisional();
        this.derivation = due.derivation();
        this.calendarVersion = due.derivation().calendarVersion();
        this.computedAt = at;
    }

    /** Another date for the same limit; one that had run out and no longer has is not passed any more. */
    void recompute(DueDate due, WorkClock clock) {
        compute(due, clock.instant());
        startOn = due.derivation().start();
        quantity = due.derivation().quantity();
        unit = due.derivation().unit();
        if (!due.date().isBefore(clock.today())) {
            passedAt = null;
        }
    }

    /** From now on it counts from a duty that was done. */
    void startFrom(String duty) {
        startEvent = duty;
    }

    /** What the date follows from, to compute it anew. */
    Reckoning reckoning(AreaCode area) {
        return new Reckoning(
                area,
                startOn,
                new Limit(quantity, unit),
                rolls,
                derivation.pauses(),
                derivation.extensions(),
                derivation.ground());
    }

    void fulfil(LocalDate on) {
        fulfilledOn = on;
    }

    void pass(Instant at) {
        passedAt = at;
    }

    long id() {
        return id;
    }

    String runNumber() {
        return runNumber;
    }

    String element() {
        return element;
    }

    LocalDate firstStart() {
        return firstStartOn == null ? startOn : firstStartOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean provisional() {
        return provisional;
    }

    Derivation derivation() {
        return derivation;
    }

    String calendarVersion() {
        return calendarVersion;
    }

    boolean minimum() {
        return minimum;
    }

    boolean outlasts() {
        return outlasts;
    }

    boolean open() {
        return fulfilledOn == null;
    }

    DeadlineRow view() {
        return view(List.of());
    }

    DeadlineRow view(List<DeadlineChange> changes) {
        return new DeadlineRow(
                id,
                element,
                iteration,
                startEvent,
                startOn,
                firstStart(),
                quantity,
                unit,
                rolls,
                dueOn,
                provisional,
                minimum,
                derivation,
                calendarVersion,
                fulfilledOn,
                passedAt,
                changes);
    }

    /**
     * A rule with what it came to.
     *
     * @param rule how it is reckoned
     * @param startEvent what it counts from
     * @param outlasts whether it stays open when its run has ended
     * @param due the date
     */
    record Counted(LimitRule rule, String startEvent, boolean outlasts, DueDate due) {}
}
