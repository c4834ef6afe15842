package org.shouwang.procedure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shouwang.process.Concern;
import org.shouwang.process.Conduct;
import org.shouwang.process.InboxFacts;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the engine for all procedures; timers that fire by themselves bring no transaction of a person along. */
@Component
@Transactional
class Conductor implements Conduct {

    private final Procedures procedures;
    private final DeadlineLedger ledger;
    private final SubmissionRecords submissions;
    private final SearchTexts searchTexts;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    Conductor(
            Procedures procedures,
            DeadlineLedger ledger,
            SubmissionRecords submissions,
            SearchTexts searchTexts,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.procedures = procedures;
        this.ledger = ledger;
        this.submissions = submissions;
        this.searchTexts = searchTexts;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Collection<ProcessVocabulary> vocabularies() {
        return procedures.byKey().values().stream().map(Procedure::vocabulary).toList();
    }

    @Override
    public Optional<String> carryOut(String processKey, String step, String runNumber) {
        return procedures.procedure(processKey).carryOut(step, context(runNumber, step));
    }

    @Override
    public List<String> parties(String processKey, String duty, String runNumber) {
        return procedures.procedure(processKey).parties(duty, context(runNumber, duty));
    }

    @Override
    public Instant due(String processKey, String timer, String runNumber) {
        return deadline(processKey, timer, runNumber)
                .map(row -> DeadlineLedger.after(row.dueOn()))
                .orElse(DeadlineLedger.FAR);
    }

    @Override
    public void timerFired(String processKey, String timer, String runNumber) {
        RunView run = procedures.require(runNumber);
        ledger.pass(runNumber, timer).ifPresent(row -> {
            if (row.minimum()) {
                ledger.fulfil(runNumber, timer, row.dueOn());
            } else {
                procedures.journal(
                        "deadline.passed",
                        run,
                        Procedures.Figures.of("deadline", timer)
                                .with("dueOn", row.dueOn().toString()),
                        null);
            }
            events.publishEvent(new DeadlineReached(
                    runNumber,
                    run.caseNumber(),
                    run.leadNumber(),
                    run.area(),
                    run.headName(),
                    timer,
                    row.dueOn(),
                    row.minimum()));
        });
    }

    @Override
    public InboxFacts inbox(String processKey, String element, String party, String runNumber) {
        RunView run = procedures.require(runNumber);
        Optional<DeadlineRow> due = procedures
                .procedure(processKey)
                .timerOf(ProcessVocabulary.word(element))
                .flatMap(timer -> deadline(processKey, timer, runNumber))
                .or(() -> openTotal(runNumber));
        AreaCode place = procedures
                .procedure(processKey)
                .place(element, context(runNumber, element))
                .orElse(run.area());
        return new InboxFacts(
                place,
                run.caseNumber(),
                run.leadNumber(),
                run.householdId(),
                run.headName(),
                clock.today(),
                due.map(DeadlineRow::dueOn).orElse(null),
                due.map(DeadlineRow::provisional).orElse(false),
                due.map(row -> row.unit().name()).orElse(null),
                cameBack(element, runNumber),
                searchTexts.found(run.headName(), runNumber, run.caseNumber(), run.leadNumber(), place));
    }

    /** Sent back by whoever had it last, or to be corrected because somebody had sent it back. */
    private boolean cameBack(String element, String runNumber) {
        return ProcessVocabulary.word(element).equals("correction")
                || submissions
                        .findFirstByRunNumberOrderByIdDesc(runNumber)
                        .map(last -> SentBack.VERDICTS.contains(last.view().verdict()))
                        .orElse(false);
    }

    @Override
    public Concern concern(String runNumber) {
        RunView run = procedures.require(runNumber);
        return new Concern(run.area(), run.caseNumber(), run.leadNumber(), run.headName());
    }

    @Override
    public void ended(String processKey, String runNumber) {
        procedures.end(runNumber);
    }

    private Optional<DeadlineRow> deadline(String processKey, String timer, String runNumber) {
        return ledger.open(runNumber, timer, () -> {
            DutyContext context = context(runNumber, timer);
            return procedures
                    .procedure(processKey)
                    .limit(timer, context)
                    .map(rule -> DeadlineLedger.Asked.of(rule, context, false));
        });
    }

    /** Work without a limit of its own is due with the whole, as long as the whole is open. */
    private Optional<DeadlineRow> openTotal(String runNumber) {
        return ledger.openNow(runNumber, DeadlineLedger.TOTAL_LIMIT);
    }

    private DutyContext context(String runNumber, String element) {
        return procedures.context(procedures.require(runNumber), element, null, null);
    }
}
