package org.shouwang.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.household.HouseholdCase;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.RunStarts;
import org.shouwang.procedure.RunView;
import org.shouwang.procedure.StartAnswer;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Transfers of responsibility for a household between the villages of a county. */
@Component
public class Transfers {

    private final Households households;
    private final Cases cases;
    private final RunStarts starts;
    private final Tasks tasks;
    private final WorkClock clock;

    Transfers(Households households, Cases cases, RunStarts starts, Tasks tasks, WorkClock clock) {
        this.households = households;
        this.cases = cases;
        this.starts = starts;
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
     * @param caseNumber the case
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
        String caseNumber = latestCase(households.require(householdNumber));
        RunView run = starts.start(caseNumber, TransferProcess.KEY);
        TaskRow task = tasks.search(new TaskFilter(TransferProcess.REQUEST, null, null, null, caseNumber), null, 1)
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
        return starts.ofHousehold(household.id().value()).stream()
                .filter(answer -> answer.procedure().equals(TransferProcess.KEY))
                .findFirst()
                .map(StartAnswer::against)
                .orElse(List.of(Reason.of("change.no-case")));
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
        return households.cases(households.require(householdNumber).id()).stream()
                .map(known -> cases.require(known.number()))
                .flatMap(file -> file.runs().stream()
                        .filter(run -> run.run().processKey().equals(TransferProcess.KEY))
                        .map(run -> transfer(file, run)))
                .flatMap(Optional::stream)
                .sorted(java.util.Comparator.comparing(Transfer::run).reversed())
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
        return request.map(asked -> {
            JsonNode values = asked.values();
            return new Transfer(
                    run.run().number(),
                    file.number(),
                    AreaCode.of(values.path("toVillage").asText().strip()),
                    LocalDate.parse(values.path("transferOn").asText()),
                    values.path("reason").asText(null),
                    asked.doneOn(),
                    outcome.map(event -> event.kind()).orElse(null),
                    outcome.map(event -> event.on()).orElse(null),
                    run.open().stream().map(entry -> entry.duty()).toList());
        });
    }

    private String latestCase(HouseholdView household) {
        return households.cases(household.id()).stream()
                .findFirst()
                .map(HouseholdCase::number)
                .orElseThrow(() -> Refusal.conflict(Reason.of("change.no-case")));
    }
}
