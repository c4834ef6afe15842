package org.shouwang.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.policy.DueDate;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.process.Timers;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;

/** Gives an entry of the ledger another date; the engine's timer and the open work that shows it follow. */
@Component
class DeadlineMoves {

    private final DeadlineRecords records;
    private final DeadlineChanges changes;
    private final Procedures procedures;
    private final Timers timers;
    private final Inbox inbox;
    private final WorkClock clock;

    DeadlineMoves(
            DeadlineRecords records,
            DeadlineChanges changes,
            Procedures procedures,
            Timers timers,
            Inbox inbox,
            WorkClock clock) {
        this.records = records;
        this.changes = changes;
        this.procedures = procedures;
        this.timers = timers;
        this.inbox = inbox;
        this.clock = clock;
    }

    void move(DeadlineRecord record, DueDate due, DeadlineChanges.Why why) {
        move(List.of(new Move(record, due, why)));
    }

    /**
     * A date that changes.
     *
     * @param record the entry
     * @param due the new date
     * @param why why it changes
     */
    record Move(DeadlineRecord record, DueDate due, DeadlineChanges.Why why) {}

    /** Moves many dates; the number of statements does not grow with theirs, but for batches. */
    void move(List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        changes.add(moves);
        moves.forEach(move -> move.record().recompute(move.due(), clock));
        records.saveAllAndFlush(moves.stream().map(Move::record).toList());
        timers.move(moves.stream()
                .map(move -> new Timers.Moved(
                        move.record().runNumber(),
                        move.record().element(),
                        DeadlineLedger.after(move.due().date())))
                .toList());
        showIn(moves.stream().map(Move::record).toList());
    }

    /** Work shows the date of its own limit, or that of the whole where it has none. */
    private void showIn(List<DeadlineRecord> moved) {
        Map<String, DeadlineRecord> byLimit = new HashMap<>();
        moved.forEach(record -> byLimit.put(record.runNumber() + " " + record.element(), record));
        List<String> runs =
                moved.stream().map(DeadlineRecord::runNumber).distinct().toList();
        Set<String> open = records.findByRunNumberInOrderById(runs).stream()
                .filter(DeadlineRecord::open)
                .map(record -> record.runNumber() + " " + record.element())
                .collect(Collectors.toSet());
        List<Inbox.Due> shown = new ArrayList<>();
        for (InboxEntry entry : inbox.of(runs, List.of())) {
            String own = procedures
                    .procedure(entry.processKey())
                    .timerOf(entry.duty())
                    .filter(timer -> open.contains(entry.runNumber() + " " + timer))
                    .orElse(DeadlineLedger.TOTAL_LIMIT);
            DeadlineRecord record = byLimit.get(entry.runNumber() + " " + own);
            if (record != null) {
                shown.add(new Inbox.Due(entry.taskId(), record.dueOn(), record.provisional()));
            }
        }
        inbox.moveDue(shown);
    }
}
