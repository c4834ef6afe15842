package org.shouwang.rollback;

import java.util.Comparator;
import java.util.List;
import org.shouwang.procedure.CaseDuty;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;

/** What the duties of rollback and of removal share. */
abstract class UndoingDuty extends CaseDuty {

    private final Kind kind;

    UndoingDuty(Kind kind, String duty, Cases cases) {
        super(kind.key(), duty, cases);
        this.kind = kind;
    }

    final Kind kind() {
        return kind;
    }

    /** Whoever asked for it does not verify it. */
    static void requireOtherThanEnterer(DutyContext context, Reasons reasons) {
        reasons.addIf(
                enteredByMe(context, List.of(Kind.PROPOSAL)),
                Reason.of("rollback.verifier-entered").at("verdict"));
    }

    /** Nothing of it is done before what it rests on. */
    final void requireAfterFinding(DutyContext context, Completion completion, Reasons reasons) {
        events(context).stream()
                .filter(event ->
                        List.of("IDENTIFIED", "ELIMINATED", Undoing.LOOKED_BACK).contains(event.kind()))
                .map(CaseEvent::on)
                .max(Comparator.naturalOrder())
                .filter(completion.doneOn()::isBefore)
                .ifPresent(on -> reasons.add(Reason.of("rollback.before-finding", completion.doneOn(), on)
                        .at("doneOn")));
    }
}
