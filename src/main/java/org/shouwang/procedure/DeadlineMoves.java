package org.shouwang.procedure;

import java.util.List;
import java.util.Optional;
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
        changes.add(record, due, why);
        record.recompute(due, clock);
        records.saveAndFlush(record);
        timers.move(record.runNumber(), record.element(), DeadlineLedger.after(due.date()));
        showIn(record);
    }

    /** Work shows the date of its own limit, or that of the whole where it has none. */
    private void showIn(DeadlineRecord moved) {
        List<InboxEntry> entries = inbox.ofRun(moved.runNumber());
        if (entries.isEmpty()) {
            return;
        }
        List<String> open = records.findByRunNumberOrderById(moved.runNumber()).stream()
                .filter(DeadlineRecord::open)
                .map(DeadlineRecord::element)
                .toList();
        for (InboxEntry entry : entries) {
            Optional<String> own = procedures
                    .procedure(entry.processKey())
                    .timerOf(entry.duty())
                    .filter(open::contains);
            if (own.orElse(DeadlineLedger.TOTAL_LIMIT).equals(moved.element())) {
                inbox.moveDue(entry.taskId(), moved.dueOn(), moved.provisional());
            }
        }
    }
}
