package org.shouwang.rollback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyConduct;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Submission;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;

/** What the duties of rollback and of removal share. */
abstract class UndoingDuty implements DutyConduct {

    private final Kind kind;
    private final String duty;
    private final Cases cases;

    UndoingDuty(Kind kind, String duty, Cases cases) {
        this.kind = kind;
        this.duty = duty;
        this.cases = cases;
    }

    @Override
    public final String processKey() {
        return kind.key();
    }

    @Override
    public final String duty() {
        return duty;
    }

    final Kind kind() {
        return kind;
    }

    final Cases cases() {
        return cases;
    }

    final void record(DutyContext context, Completion completion, String event, ObjectNode details) {
        cases.record(
                context.run().caseNumber(),
                new CaseEvent(
                        event,
                        completion.doneOn(),
                        context.run().number(),
                        details.put("verdict", completion.verdict())));
    }

    static ObjectNode details() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Whoever asked for it does not verify it. */
    static void requireOtherThanEnterer(DutyContext context, Reasons reasons) {
        reasons.addIf(
                context.submissions().stream()
                        .filter(submission -> submission.duty().equals(Kind.PROPOSAL))
                        .map(Submission::enteredBy)
                        .anyMatch(context.actor().username()::equals),
                Reason.of("rollback.verifier-entered").at("verdict"));
    }

    /** Nothing of it is done before what it rests on. */
    final void requireAfterFinding(DutyContext context, Completion completion, Reasons reasons) {
        cases.events(context.run().caseNumber()).stream()
                .filter(event ->
                        List.of("IDENTIFIED", "ELIMINATED", Undoing.LOOKED_BACK).contains(event.kind()))
                .map(CaseEvent::on)
                .max(java.util.Comparator.naturalOrder())
                .filter(completion.doneOn()::isBefore)
                .ifPresent(on -> reasons.add(Reason.of("rollback.before-finding", completion.doneOn(), on)
                        .at("doneOn")));
    }
}
