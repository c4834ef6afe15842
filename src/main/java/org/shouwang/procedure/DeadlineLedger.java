package org.shouwang.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.DueDate;
import org.shouwang.policy.Reckoning;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;

/**
 * The deadlines of runs, each computed once and kept with its derivation. A step that comes again gets an entry of its
 * own; while an entry is open it answers for its timer however often the engine asks.
 */
@Component
class DeadlineLedger {

    static final String TOTAL_LIMIT = "totalLimit";

    /** What the engine is told where no limit is set: it wants a date, and this one does not come. */
    static final Instant FAR =
            LocalDate.of(2999, 12, 31).atStartOfDay(WorkClock.ZONE).toInstant();

    private final DeadlineRecords records;
    private final DeadlineChanges changes;
    private final Deadlines deadlines;
    private final WorkClock clock;

    DeadlineLedger(DeadlineRecords records, DeadlineChanges changes, Deadlines deadlines, WorkClock clock) {
        this.records = records;
        this.changes = changes;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The open entry of a timer, computed now where there is none. */
    Optional<DeadlineRow> open(String runNumber, String timer, Supplier<Optional<Asked>> asked) {
        List<DeadlineRecord> earlier = records.findByRunNumberAndElementOrderById(runNumber, timer);
        Optional<DeadlineRecord> open =
                earlier.stream().filter(DeadlineRecord::open).findFirst();
        if (open.isPresent()) {
            return open.map(DeadlineRecord::view);
        }
        return asked.get().map(limit -> {
            DueDate due = deadlines.compute(limit.reckoning());
            var counted = new DeadlineRecord.Counted(limit.rule(), limit.startEvent(), limit.outlasts(), due);
            return records.save(new DeadlineRecord(runNumber, timer, earlier, counted, clock.instant()))
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

    /** Closes what ends with its run; what is owed beyond it stays open. */
    void fulfilAll(String runNumber, LocalDate on) {
        records.findByRunNumberOrderById(runNumber).stream()
                .filter(record -> record.open() && !record.outlasts())
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

    /** The open entry of a timer, without computing one. */
    Optional<DeadlineRow> openNow(String runNumber, String timer) {
        return records.findByRunNumberAndElementOrderById(runNumber, timer).stream()
                .filter(DeadlineRecord::open)
                .findFirst()
                .map(DeadlineRecord::view);
    }

    List<DeadlineRow> of(String runNumber) {
        return of(List.of(runNumber)).getOrDefault(runNumber, List.of());
    }

    /** The entries of several runs with their changes, in two statements however many they are. */
    Map<String, List<DeadlineRow>> of(Collection<String> runNumbers) {
        List<DeadlineRecord> found = records.findByRunNumberInOrderById(runNumbers);
        Map<Long, List<DeadlineChange>> changed =
                changes.of(found.stream().map(DeadlineRecord::id).toList());
        return found.stream()
                .collect(Collectors.groupingBy(
                        DeadlineRecord::runNumber,
                        Collectors.mapping(
                                record -> record.view(changed.getOrDefault(record.id(), List.of())),
                                Collectors.toList())));
    }

    /**
     * A limit to be computed.
     *
     * @param rule how it is reckoned
     * @param reckoning the same with the place whose calendar counts
     * @param startEvent what it counts from
     * @param outlasts whether it stays open when its run has ended
     */
    record Asked(LimitRule rule, Reckoning reckoning, String startEvent, boolean outlasts) {

        static Asked of(LimitRule rule, DutyContext context, boolean outlasts) {
            String event = context.submissions().stream()
                    .filter(submission -> submission.doneOn().equals(rule.start()))
                    .reduce((earlier, later) -> later)
                    .map(Submission::duty)
                    .orElse(rule.start().equals(context.run().leadFoundOn()) ? "leadFound" : "caseOpened");
            return new Asked(
                    rule,
                    Reckoning.of(context.run().area(), rule.start(), rule.limit(), rule.roll(), rule.ground()),
                    event,
                    outlasts);
        }
    }
}
