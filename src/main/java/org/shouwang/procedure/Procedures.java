package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwang.identity.Actor;
import org.shouwang.policy.Profiles;
import org.shouwang.process.Diagrams;
import org.shouwang.process.Runs;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts, stops and knows the runs of all procedures. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Procedures {

    private final RunRecords runs;
    private final SubmissionRecords submissions;
    private final DeadlineLedger ledger;
    private final Runs engine;
    private final Diagrams diagrams;
    private final Profiles profiles;
    private final SearchTexts searchTexts;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Procedure> procedures;
    private final ObjectProvider<DutyConduct> conducts;

    Procedures(
            RunRecords runs,
            SubmissionRecords submissions,
            DeadlineLedger ledger,
            Runs engine,
            Diagrams diagrams,
            Profiles profiles,
            SearchTexts searchTexts,
            WorkClock clock,
            ApplicationEventPublisher events,
            ObjectProvider<Procedure> procedures,
            ObjectProvider<DutyConduct> conducts) {
        this.runs = runs;
        this.submissions = submissions;
        this.ledger = ledger;
        this.engine = engine;
        this.diagrams = diagrams;
        this.profiles = profiles;
        this.searchTexts = searchTexts;
        this.clock = clock;
        this.events = events;
        this.procedures = procedures;
        this.conducts = conducts;
    }

    /**
     * Starts a run on the diagram that serves its area today; the run keeps that diagram.
     *
     * @param run what it starts with
     * @return the run
     */
    public RunView start(NewRun run) {
        String definition = diagrams.forNewRun(run.processKey(), run.area(), clock.today());
        String found = searchTexts.of(run.headName(), run.number(), run.caseNumber(), run.leadNumber(), run.area());
        RunView view = runs.saveAndFlush(new RunRecord(run, definition, clock.today(), found))
                .view();
        engine.start(definition, run.number());
        return view;
    }

    /**
     * Sends a message to a running run.
     *
     * @param runNumber the run
     * @param message name of the message
     */
    public void send(String runNumber, String message) {
        engine.correlate(message, runNumber);
    }

    /**
     * Whether a run waits for a message now, so that it may be sent.
     *
     * @param runNumber the run
     * @param message name of the message
     * @return false too where the run has ended
     */
    @Transactional(readOnly = true)
    public boolean awaits(String runNumber, String message) {
        return engine.awaits(message, runNumber);
    }

    /** The procedures, the one that opens cases first. */
    List<Procedure> ofCases() {
        return procedures.stream()
                .sorted(Comparator.comparing((Procedure procedure) -> !procedure.opensCases())
                        .thenComparing(procedure -> procedure.vocabulary().processKey()))
                .toList();
    }

    /** The procedure that a new case begins with. */
    String opening() {
        return procedures.stream()
                .filter(Procedure::opensCases)
                .map(p -> p.vocabulary().processKey())
                .findFirst()
                .orElseThrow();
    }

    RunView require(String runNumber) {
        return runs.findByNumber(runNumber)
                .map(RunRecord::view)
                .orElseThrow(() -> Refusal.notFound(Reason.of("task.unknown")));
    }

    void end(String runNumber) {
        runs.findByNumber(runNumber).ifPresent(run -> run.end(clock.today()));
        ledger.fulfilAll(runNumber, clock.today());
    }

    Procedure procedure(String processKey) {
        return byKey().get(processKey);
    }

    Map<String, Procedure> byKey() {
        return procedures.stream().collect(Collectors.toMap(p -> p.vocabulary().processKey(), Function.identity()));
    }

    Optional<DutyConduct> conduct(String processKey, String duty) {
        return conducts.stream()
                .filter(c -> c.processKey().equals(processKey) && c.duty().equals(duty))
                .findFirst();
    }

    DutyContext context(RunView run, String element, String party, Actor actor) {
        List<Submission> earlier = submissions.findByRunNumberOrderById(run.number()).stream()
                .map(SubmissionRecord::view)
                .toList();
        Set<String> beside = engine.beside(run.definitionId(), element);
        LocalDate preceding = earlier.stream()
                // Parties and branches side by side do not precede each other.
                .filter(s -> party == null || !s.element().equals(element))
                .filter(s -> !beside.contains(s.element()))
                .map(Submission::doneOn)
                .max(LocalDate::compareTo)
                .orElse(run.leadFoundOn());
        return new DutyContext(
                run, element, party, actor, profiles.require(run.profileId()), earlier, preceding, clock.today(), null);
    }

    void journal(String verb, RunView run, Figures after, String ground) {
        events.publishEvent(new Journalled(
                verb,
                run.about().kind(),
                run.about().number(),
                run.caseNumber(),
                run.area(),
                null,
                after.node(),
                ground));
    }

    /** The figures of a journal entry; a type of its own so that nobody passes the values of a form by mistake. */
    record Figures(ObjectNode node) {

        static Figures of(String key, String value) {
            return new Figures(JsonNodeFactory.instance.objectNode().put(key, value));
        }

        /** Adds a figure; one that is null is left out. */
        Figures with(String key, String value) {
            if (value != null) {
                node.put(key, value);
            }
            return this;
        }
    }
}
