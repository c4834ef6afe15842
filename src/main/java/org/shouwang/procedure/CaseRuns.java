package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Further procedures in a case beside the one it began with, and limits that no diagram draws. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseRuns {

    private final CaseRecords cases;
    private final RunRecords runs;
    private final SubmissionRecords submissions;
    private final Procedures procedures;
    private final DeadlineLedger ledger;
    private final CurrentActor currentActor;

    CaseRuns(
            CaseRecords cases,
            RunRecords runs,
            SubmissionRecords submissions,
            Procedures procedures,
            DeadlineLedger ledger,
            CurrentActor currentActor) {
        this.currentActor = currentActor;
        this.cases = cases;
        this.runs = runs;
        this.submissions = submissions;
        this.procedures = procedures;
        this.ledger = ledger;
    }

    /**
     * The run a case began with.
     *
     * @param caseNumber the case
     * @return the run; nothing where there is no such case
     */
    public Optional<RunView> first(String caseNumber) {
        return runs.findByCaseNumberOrderById(caseNumber).stream().findFirst().map(RunRecord::view);
    }

    /**
     * The run a case began with, for whoever may read the case.
     *
     * @param caseNumber the case
     * @return the run
     * @throws Refusal {@code procedure.unknown} (404) where it does not exist or lies outside my area
     */
    public RunView readable(String caseNumber) {
        return first(caseNumber)
                .filter(run -> Cases.readable(currentActor.require()).covers(run.area()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("procedure.unknown")));
    }

    /**
     * What was handed in during the run a case began with.
     *
     * @param caseNumber the case
     * @return the submissions, oldest first
     */
    public List<Submission> submissions(String caseNumber) {
        return first(caseNumber)
                .map(run -> submissions.findByRunNumberOrderById(run.number()).stream()
                        .map(SubmissionRecord::view)
                        .toList())
                .orElse(List.of());
    }

    /**
     * Whether a procedure is under way in a case.
     *
     * @param caseNumber the case
     * @param processKey the procedure
     * @return whether a run of it has not ended
     */
    public boolean underWay(String caseNumber, String processKey) {
        return runs.findByCaseNumberOrderById(caseNumber).stream()
                .map(RunRecord::view)
                .anyMatch(run -> run.processKey().equals(processKey) && run.endedOn() == null);
    }

    /**
     * Starts a procedure in a case, under the law that the case is pinned to.
     *
     * @param caseNumber the case
     * @param processKey the procedure
     * @return the run
     */
    public RunView start(String caseNumber, String processKey) {
        return start(
                caseNumber,
                processKey,
                cases.findByNumber(caseNumber).orElseThrow().profileId());
    }

    /**
     * Starts a procedure in a case under a law of its own, such as that of today.
     *
     * @param caseNumber the case
     * @param processKey the procedure
     * @param profileId the law it falls under
     * @return the run
     */
    public RunView start(String caseNumber, String processKey, long profileId) {
        CaseRecord record = cases.findByNumber(caseNumber).orElseThrow();
        int number = runs.findByCaseNumberOrderById(caseNumber).size() + 1;
        return procedures.start(new NewRun(
                caseNumber + "-" + number,
                processKey,
                caseNumber,
                record.leadNumber(),
                record.householdId(),
                record.area(),
                record.headName(),
                profileId,
                record.leadFoundOn(),
                record.declared()));
    }

    /**
     * Opens a case again whose episode turns out not to have ended.
     *
     * @param caseNumber the case
     * @throws Refusal {@code procedure.case-open} (409) where the household has another open case by now
     */
    public void reopen(String caseNumber) {
        CaseRecord record = cases.findByNumber(caseNumber).orElseThrow();
        cases.findByHouseholdIdAndClosedOnIsNull(record.householdId())
                .filter(open -> !open.number().equals(caseNumber))
                .ifPresent(open -> {
                    throw Refusal.conflict(Reason.of("procedure.case-open", open.number()));
                });
        record.close(null);
    }

    /**
     * A case that begins anew what another one has ended, from the same lead.
     *
     * @param caseNumber the case that has ended
     * @param on the day from which the clock of the new one counts, and whose law holds
     * @return what to open it with
     */
    public NewCase anew(String caseNumber, LocalDate on) {
        CaseRecord former = cases.findByNumber(caseNumber).orElseThrow();
        return new NewCase(
                former.householdId(),
                former.area(),
                former.headName(),
                former.leadNumber(),
                on,
                former.channel(),
                former.declared());
    }

    /**
     * Enters a limit into the ledger that no diagram draws.
     *
     * @param runNumber the run it belongs to
     * @param element word of the limit, labelled {@code deadline.<word>}
     * @param rule how it is reckoned
     * @return the entry
     */
    public DeadlineRow limit(String runNumber, String element, LimitRule rule) {
        RunView run = procedures.require(runNumber);
        DutyContext context = procedures.context(run, element, null, null);
        return ledger.open(
                        runNumber,
                        element,
                        () -> Optional.of(DeadlineLedger.Asked.of(rule, context, run.endedOn() != null)))
                .orElseThrow();
    }

    /**
     * The newest entry of a limit.
     *
     * @param runNumber the run it belongs to
     * @param element word of the limit
     * @return the entry, where there is one
     */
    public Optional<DeadlineRow> limit(String runNumber, String element) {
        return ledger.of(runNumber).stream()
                .filter(row -> row.element().equals(element))
                .reduce((earlier, later) -> later);
    }

    /**
     * Notes that what a limit is for is done.
     *
     * @param runNumber the run it belongs to
     * @param element word of the limit
     * @param on the legal date
     */
    public void fulfil(String runNumber, String element, LocalDate on) {
        ledger.fulfil(runNumber, element, on);
    }

    /**
     * Says something of a case in the journal.
     *
     * @param verb what was done, labelled {@code verb.<verb>}
     * @param run the run it happened in
     * @param key name of its one figure
     * @param value the figure; never personal data
     */
    public void journal(String verb, RunView run, String key, String value) {
        procedures.journal(verb, run, Procedures.Figures.of(key, value), null);
    }
}
