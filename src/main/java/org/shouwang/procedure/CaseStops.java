package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;

/** Ends what runs in a case before its time: who may, for which reasons, and how it is recorded. */
@Component
class CaseStops {

    private static final String MESSAGE = "procedureStopped";
    private static final List<String> MAY = List.of("VILLAGE_CLERK", "TOWNSHIP_CLERK", "COUNTY_CLERK");

    private final CaseEventRecords events;
    private final RunRecords runs;
    private final Procedures procedures;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    CaseStops(
            CaseEventRecords events,
            RunRecords runs,
            Procedures procedures,
            CurrentActor currentActor,
            WorkClock clock) {
        this.events = events;
        this.runs = runs;
        this.procedures = procedures;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void stop(CaseRecord record, String reason, LocalDate doneOn, String explanation) {
        Actor actor = currentActor.require();
        if (!may(actor, record.area())) {
            throw Refusal.forbidden(Reason.of("procedure.may-not-stop"));
        }
        RunView run = running(record.number()).orElseThrow(() -> Refusal.conflict(Reason.of("procedure.nothing-runs")));
        Procedure stopped = procedures.procedure(run.processKey());
        refuseUnlessSound(run, reason, doneOn, explanation, stopped.stopReasons());
        events.save(new CaseEventRecord(
                record.number(),
                new CaseEvent(
                        stopped.stopEvent(),
                        doneOn,
                        run.number(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("reason", reason)
                                .put("explanation", explanation)),
                clock.instant()));
        procedures.journal("case.stopped", run, Procedures.Figures.of("reason", reason), null);
        procedures.send(run.number(), MESSAGE);
    }

    boolean may(CaseFile file) {
        return may(currentActor.require(), file.area())
                && file.runs().stream().anyMatch(passage -> stoppable(passage.run()));
    }

    List<String> reasons(String number) {
        return running(number)
                .map(run -> procedures.procedure(run.processKey()).stopReasons())
                .orElse(List.of());
    }

    private void refuseUnlessSound(
            RunView run, String reason, LocalDate doneOn, String explanation, List<String> stopReasons) {
        Reasons reasons = new Reasons();
        reasons.addIf(
                reason == null || reason.isBlank(),
                Reason.of("procedure.stop-reason-missing").at("reason"));
        reasons.addIf(
                reason != null && !reason.isBlank() && !stopReasons.contains(reason),
                Reason.of("procedure.stop-reason-unknown", reason, String.join(", ", stopReasons))
                        .at("reason"));
        reasons.addIf(
                explanation == null || explanation.isBlank(),
                Reason.of("procedure.stop-explanation-missing").at("explanation"));
        LocalDate preceding =
                procedures.context(run, MESSAGE, null, currentActor.require()).precedingDoneOn();
        if (doneOn == null) {
            reasons.add(Reason.of("task.done-on-missing").at("doneOn"));
        } else {
            reasons.addIf(
                    doneOn.isAfter(clock.today()),
                    Reason.of("task.done-on-in-future", doneOn, clock.today()).at("doneOn"));
            reasons.addIf(
                    doneOn.isBefore(preceding),
                    Reason.of("task.done-on-before-preceding", doneOn, preceding)
                            .at("doneOn"));
        }
        reasons.refuseIfAny();
    }

    private static boolean may(Actor actor, AreaCode area) {
        return MAY.stream().anyMatch(role -> actor.may(role, area));
    }

    private Optional<RunView> running(String number) {
        return runs.findByCaseNumberOrderById(number).stream()
                .map(RunRecord::view)
                .filter(this::stoppable)
                .findFirst();
    }

    private boolean stoppable(RunView run) {
        return run.endedOn() == null && procedures.awaits(run.number(), MESSAGE);
    }
}
