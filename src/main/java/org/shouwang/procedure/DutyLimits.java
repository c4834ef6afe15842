package org.shouwang.procedure;

import org.shouwang.identity.Actor;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.DueDate;
import org.shouwang.policy.Reckoning;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.springframework.stereotype.Component;

/** What a completed duty does to the ledger: it fulfils its own limit, and may begin or restart others. */
@Component
class DutyLimits {

    private final Procedures procedures;
    private final DeadlineLedger ledger;
    private final DeadlineRecords records;
    private final DeadlineMoves moves;
    private final Deadlines deadlines;
    private final Inbox inbox;

    DutyLimits(
            Procedures procedures,
            DeadlineLedger ledger,
            DeadlineRecords records,
            DeadlineMoves moves,
            Deadlines deadlines,
            Inbox inbox) {
        this.procedures = procedures;
        this.ledger = ledger;
        this.records = records;
        this.moves = moves;
        this.deadlines = deadlines;
        this.inbox = inbox;
    }

    /** A limit shared by several parties is met when the last of them is done. */
    void fulfil(InboxEntry entry, Completion completion) {
        Procedure procedure = procedures.procedure(entry.processKey());
        procedure
                .renews(entry.element())
                .ifPresent(wait -> ledger.fulfil(entry.runNumber(), wait, completion.doneOn()));
        if (procedure.repeats(entry.duty(), completion.verdict())) {
            return;
        }
        boolean last = inbox.ofRun(entry.runNumber()).stream()
                .noneMatch(other -> other.element().equals(entry.element())
                        && !other.taskId().equals(entry.taskId()));
        if (entry.party() == null || last) {
            procedure
                    .timerOf(entry.duty())
                    .ifPresent(timer -> ledger.fulfil(entry.runNumber(), timer, completion.doneOn()));
        }
    }

    /** Once the duty is on record: what counts from it. */
    void follow(InboxEntry entry, Completion completion, DutyContext before) {
        Procedure procedure = procedures.procedure(entry.processKey());
        procedure
                .restartedBy(entry.duty(), completion.verdict(), before)
                .forEach(timer -> restart(entry, timer, completion, before));
        procedure.owedAfter(entry.duty(), completion.verdict()).forEach(limit -> {
            DutyContext now = procedures.context(before.run(), entry.element(), null, before.actor());
            ledger.open(entry.runNumber(), limit, () -> procedure
                    .limit(limit, now)
                    .map(rule -> DeadlineLedger.Asked.of(rule, now, true)));
        });
    }

    private void restart(InboxEntry entry, String timer, Completion completion, DutyContext context) {
        Actor actor = context.actor();
        records.findByRunNumberAndElementOrderById(entry.runNumber(), timer).stream()
                .filter(DeadlineRecord::open)
                .forEach(record -> {
                    record.startFrom(entry.duty());
                    Reckoning old = record.reckoning(context.run().area());
                    if (!old.start().equals(completion.doneOn())) {
                        DueDate due = deadlines.compute(new Reckoning(
                                old.area(),
                                completion.doneOn(),
                                old.limit(),
                                old.roll(),
                                old.pauses(),
                                old.extensions(),
                                old.ground()));
                        moves.move(record, due, new DeadlineChanges.Why("RESTART", null, null, actor));
                    }
                });
    }
}
