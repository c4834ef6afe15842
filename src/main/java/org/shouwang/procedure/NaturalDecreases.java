package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.process.Runs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what is under way for a household that exists no more: its people have died, or all moved abroad or out of the
 * province. Monitoring ends on that day, open procedures end with it, the file stays.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NaturalDecreases {

    /** Kind of the event, and the outcome of the procedures that it ends. */
    public static final String NATURAL_DECREASE = "NATURAL_DECREASE";

    private static final List<String> MONITORED = List.of("IDENTIFIED", "ROLLED_BACK");
    private static final List<String> STANDINGS = List.of("IDENTIFIED", "ELIMINATED", "ROLLED_BACK", "REMOVED");

    private final CaseRecords cases;
    private final RunRecords runs;
    private final CaseEventRecords events;
    private final Cases facade;
    private final Procedures procedures;
    private final Runs engine;

    NaturalDecreases(
            CaseRecords cases,
            RunRecords runs,
            CaseEventRecords events,
            Cases facade,
            Procedures procedures,
            Runs engine) {
        this.cases = cases;
        this.runs = runs;
        this.events = events;
        this.facade = facade;
        this.procedures = procedures;
        this.engine = engine;
    }

    /**
     * Ends monitoring and every open procedure of a household.
     *
     * @param householdId the household
     * @param on the legal date
     * @param reason key of the change that brought it about
     * @param explanation what happened, for the file
     * @return the latest case, where the household has one
     */
    public Optional<String> record(long householdId, LocalDate on, String reason, String explanation) {
        facade.openCaseLocked(householdId);
        List<CaseRecord> all = cases.findByHouseholdIdOrderById(householdId);
        for (CaseRecord file : all) {
            runs.findByCaseNumberOrderById(file.number()).stream()
                    .map(RunRecord::view)
                    .filter(run -> run.endedOn() == null)
                    .forEach(run -> stop(run, on, reason));
        }
        Optional<CaseRecord> latest = all.stream().reduce((earlier, later) -> later);
        latest.ifPresent(file -> end(file, on, reason, explanation));
        return latest.map(CaseRecord::number);
    }

    private void stop(RunView run, LocalDate on, String reason) {
        facade.record(
                run.caseNumber(),
                new CaseEvent(
                        "RUN_STOPPED",
                        on,
                        run.number(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("procedure", run.processKey())
                                .put("outcome", NATURAL_DECREASE)
                                .put("reason", reason)));
        procedures.journal(
                "case.run-stopped",
                run,
                Procedures.Figures.of("procedure", run.processKey()).with("outcome", NATURAL_DECREASE),
                null);
        engine.cancel(run.number(), NATURAL_DECREASE);
        procedures.end(run.number());
    }

    private void end(CaseRecord file, LocalDate on, String reason, String explanation) {
        String standing = events.findByCaseNumberOrderById(file.number()).stream()
                .map(event -> event.view().kind())
                .filter(STANDINGS::contains)
                .reduce((earlier, later) -> later)
                .orElse(null);
        facade.record(
                file.number(),
                new CaseEvent(
                        NATURAL_DECREASE,
                        on,
                        null,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("reason", reason)
                                .put("explanation", explanation)
                                .put("inStock", MONITORED.contains(standing))));
        if (file.closedOn() != null) {
            return;
        }
        if (standing == null) {
            // Nobody was identified; whoever reported the lead is told so.
            facade.decided(file.number(), file.number() + "-1", CaseDecided.Outcome.STOPPED, on);
        } else {
            facade.close(file.number(), on);
        }
    }
}
