package org.shouwang.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.household.HouseholdCase;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.Standing;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.HouseholdRuns;
import org.shouwang.procedure.RunStarts;
import org.shouwang.procedure.RunView;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.process.InboxEntry;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Transfers of responsibility for a household between the villages of a county: in its case where one is under way or the
 * household is looked at after its elimination, else of the household itself.
 */
@Component
public class Transfers {

    private final Households households;
    private final Cases cases;
    private final RunStarts starts;
    private final HouseholdRuns ownRuns;
    private final Tasks tasks;
    private final WorkClock clock;

    Transfers(
            Households households, Cases cases, RunStarts starts, HouseholdRuns ownRuns, Tasks tasks, WorkClock clock) {
        this.households = households;
        this.cases = cases;
        this.starts = starts;
        this.ownRuns = ownRuns;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param toVillage the village that is to answer for the household, 12 digits
     * @param transferOn from which day on; today or later
     * @param reason why
     */
    public record NewTransfer(AreaCode toVillage, LocalDate transferOn, String reason) {}

    /**
     * A transfer that was asked for.
     *
     * @param run number of its run
     * @param caseNumber the case, or null where the household was transferred without one
     * @param toVillage the receiving village
     * @param transferOn the day asked for
     * @param reason why
     * @param requestedOn when it was asked for
     * @param outcome {@code TRANSFERRED}, {@code NOT_TRANSFERRED}; null while it is under way
     * @param outcomeOn when, or null
     * @param waitsFor duties that are open
     */
    public record Transfer(
            String run,
            String caseNumber,
            AreaCode toVillage,
            LocalDate transferOn,
            String reason,
            LocalDate requestedOn,
            String outcome,
            LocalDate outcomeOn,
            List<String> waitsFor) {}

    /**
     * Asks for a transfer: starts the procedure and states what is asked for. Either village confirms, the county rules
     * where they disagree.
     *
     * @param householdNumber the household
     * @param asked what is asked for
     * @return the transfer
     * @throws Refusal 404 outside my area, 403 without a post that may, 409 where it may not start, 422 with every reason
     *     against what is asked for
     */
    @Transactional
    public Transfer request(String householdNumber, NewTransfer asked) {
        HouseholdView household = households.require(householdNumber);
        RunView run = inCase(household)
                .map(number -> starts.start(number, TransferProcess.KEY))
                .orElseGet(() -> ofItsOwn(household));
        TaskRow task = tasks.search(
                        new TaskFilter(TransferProcess.REQUEST, null, run.number(), null, run.caseNumber()), null, 1)
                .rows()
                .get(0);
        tasks.claim(task.id());
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        if (asked.toVillage() != null) {
            form.put("toVillage", asked.toVillage().value());
        }
        if (asked.transferOn() != null) {
            form.put("transferOn", asked.transferOn().toString());
        }
        form.put("reason", asked.reason());
        tasks.complete(task.id(), new Completion("REQUEST", clock.today(), form));
        return of(householdNumber).stream()
                .filter(transfer -> transfer.run().equals(run.number()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What speaks against asking for a transfer now.
     *
     * @param household the household
     * @return all reasons, none where it may be asked for
     */
    @Transactional
    public List<Reason> against(HouseholdView household) {
        return inCase(household)
                .map(number -> starts.against(number, TransferProcess.KEY))
                .orElseGet(() -> new Reasons()
                        .addIf(household.members().isEmpty(), Reason.of("change.nobody-left"))
                        .addAll(ownRuns.against(household, TransferProcess.KEY))
                        .list());
    }

    private RunView ofItsOwn(HouseholdView household) {
        if (household.members().isEmpty()) {
            throw Refusal.conflict(Reason.of("change.nobody-left"));
        }
        return ownRuns.start(household, TransferProcess.KEY);
    }

    /**
     * The transfers of a household, the latest first.
     *
     * @param householdNumber the household
     * @return all that were asked for
     * @throws Refusal {@code household.not-found} (404) outside my area
     */
    @Transactional(readOnly = true)
    public List<Transfer> of(String householdNumber) {
        HouseholdView household = households.require(householdNumber);
        return Stream.concat(
                        households.cases(household.id()).stream()
                                .map(known -> cases.require(known.number()))
                                .flatMap(file -> file.runs().stream()
                                        .filter(run -> run.run().processKey().equals(TransferProcess.KEY))
                                        .map(run -> transfer(file, run))),
                        ownRuns.of(household.id().value(), TransferProcess.KEY).stream()
                                .map(this::transfer))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Transfer::requestedOn)
                        .thenComparing(Transfer::run)
                        .reversed())
                .toList();
    }

    private static Optional<Transfer> transfer(CaseFile file, CaseFile.RunFile run) {
        Optional<Submission> request = run.submissions().stream()
                .filter(submission -> submission.duty().equals(TransferProcess.REQUEST)
                        && submission.verdict().equals("REQUEST"))
                .findFirst();
        var outcome = file.events().stream()
                .filter(event -> run.run().number().equals(event.runNumber())
                        && (event.kind().equals("TRANSFERRED") || event.kind().equals("NOT_TRANSFERRED")))
                .findFirst();
        return request.map(asked -> transfer(
                run.run(),
                asked,
                outcome.map(CaseEvent::kind).orElse(null),
                outcome.map(CaseEvent::on).orElse(null),
                run.open().stream().map(InboxEntry::duty).toList()));
    }

    /** Without a case nothing but the words of the sides says how it ended. */
    private Optional<Transfer> transfer(HouseholdRuns.Passage passage) {
        Optional<Submission> request = passage.submissions().stream()
                .filter(submission -> submission.duty().equals(TransferProcess.REQUEST)
                        && submission.verdict().equals("REQUEST"))
                .findFirst();
        Submission last = request.isEmpty()
                ? null
                : passage.submissions().get(passage.submissions().size() - 1);
        RunView run = passage.run();
        return request.map(asked -> transfer(
                run,
                asked,
                run.endedOn() == null ? null : TransferProcess.agreed(last) ? "TRANSFERRED" : "NOT_TRANSFERRED",
                run.endedOn(),
                passage.open()));
    }

    private static Transfer transfer(
            RunView run, Submission asked, String outcome, LocalDate outcomeOn, List<String> waitsFor) {
        JsonNode values = asked.values();
        return new Transfer(
                run.number(),
                run.caseNumber(),
                AreaCode.of(values.path("toVillage").asText().strip()),
                LocalDate.parse(values.path("transferOn").asText()),
                values.path("reason").asText(null),
                asked.doneOn(),
                outcome,
                outcomeOn,
                waitsFor);
    }

    /** The case in which the household would be transferred: an open one, or one whose risk is eliminated. */
    private Optional<String> inCase(HouseholdView household) {
        return households.cases(household.id()).stream()
                .findFirst()
                .filter(known -> known.closedOn() == null || known.standing() == Standing.ELIMINATED)
                .map(HouseholdCase::number);
    }
}
