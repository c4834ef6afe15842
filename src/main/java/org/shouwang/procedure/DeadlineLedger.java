package org.shouwang.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.DueDate;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;

/**
 * The deadlines of runs, each computed once and kept with its derivation. A step that comes again gets an entry of its
 * own; while an entry is open it answers for its timer however often the engine asks.
 */
@Component
class DeadlineLedger {

    /** What the engine is told where no limit is set: it wants a date, and this one does not come. */
    static final Instant FAR =
            LocalDate.of(2999, 12, 31).atStartOfDay(WorkClock.ZONE).toInstant();

    private final DeadlineRecords records;
    private final Deadlines deadlines;
    private final WorkClock clock;

    DeadlineLedger(DeadlineRecords records, Deadlines deadlines, WorkClock clock) {
        this.records = records;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The open entry of a timer, computed now where there is none. */
    Optional<DeadlineRow> open(String runNumber, String timer, java.util.function.Supplier<Optional<LimitRule>> rule) {
        List<DeadlineRecord> earlier = records.findByRunNumberAndElementOrderById(runNumber, timer);
        Optional<DeadlineRecord> open =
                earlier.stream().filter(DeadlineRecord::open).findFirst();
        if (open.isPresent()) {
            return open.map(DeadlineRecord::view);
        }
        return rule.get().map(limit -> {
            DueDate due = deadlines.compute(limit.start(), limit.limit(), limit.roll(), limit.ground());
            return records.save(new DeadlineRecord(runNumber, timer, earlier.size() + 1, limit, due, clock.instant()))
                    .view();
        });
    }

    /** The limit ends with its last day, so what waits for it wakes at the first moment after. */
    static Instant after(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(WorkClock.ZONE).toInstant();
    }

    void fulfil(String runNumber, String timer, LocalDate on) {
        records.findByRunNumberAndElementOrderById(runNumber, timer).stream()
                .filter(DeadlineRecord::open)
                .forEach(record -> record.fulfil(on));
    }

    void fulfilAll(String runNumber, LocalDate on) {
        records.findByRunNumberOrderById(runNumber).stream()
                .filter(DeadlineRecord::open)
                .forEach(record -> record.fulfil(on));
    }

    /** The limit ran out; nothing is done about it here but to say so. */
    Optional<DeadlineRow> pass(String runNumber, String timer) {
        Optional<DeadlineRecord> open = records.findByRunNumberAndElementOrderById(runNumber, timer).stream()
                .filter(DeadlineRecord::open)
                .reduce((first, last) -> last);
        open.ifPresent(record -> record.pass(clock.instant()));
        return open.map(DeadlineRecord::view);
    }

    List<DeadlineRow> of(String runNumber) {
        return records.findByRunNumberOrderById(runNumber).stream()
                .map(DeadlineRecord::view)
                .toList();
    }
}
