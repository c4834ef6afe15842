package org.shouwang.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.DueDate;
import org.shouwang.policy.Limit;
import org.shouwang.policy.Reckoning;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.LegalReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives running limits of a run shorter lengths, as a quick procedure has them. */
@Component
public class ShorterLimits {

    private final DeadlineRecords records;
    private final DeadlineMoves moves;
    private final Procedures procedures;
    private final Deadlines deadlines;
    private final CurrentActor currentActor;

    ShorterLimits(
            DeadlineRecords records,
            DeadlineMoves moves,
            Procedures procedures,
            Deadlines deadlines,
            CurrentActor currentActor) {
        this.records = records;
        this.moves = moves;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    /**
     * Reckons the open limits of a run anew, from the days they began; none ends later than before, and the shortest times
     * of notices stay.
     *
     * @param runNumber the run
     * @param shorter the lengths by the name of the limit
     * @param ground where they are written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(String runNumber, Map<String, Limit> shorter, LegalReference ground) {
        Actor actor = currentActor.require();
        RunView run = procedures.require(runNumber);
        List<DeadlineMoves.Move> moved = new ArrayList<>();
        for (DeadlineRecord record : records.findByRunNumberOrderById(runNumber)) {
            Limit limit = shorter.get(ProcessVocabulary.word(record.element()));
            if (limit == null || !record.open() || record.minimum()) {
                continue;
            }
            Reckoning old = record.reckoning(run.area());
            DueDate due = deadlines.compute(
                    new Reckoning(old.area(), old.start(), limit, old.roll(), old.pauses(), old.extensions(), ground));
            if (due.date().isBefore(record.dueOn())) {
                moved.add(new DeadlineMoves.Move(
                        record, due, new DeadlineChanges.Why("GREEN_CHANNEL", null, ground.source(), actor)));
            }
        }
        moves.move(moved);
    }
}
