package org.shouwang.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.document.Attachments;
import org.shouwang.process.Inbox;
import org.shouwang.process.Runs;
import org.shouwang.shared.AreaCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases follow their household: to the village that answers for it, and under the name of its head. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CasesFollow {

    private final CaseRecords cases;
    private final RunRecords runs;
    private final SearchTexts searchTexts;
    private final Inbox inbox;
    private final Runs engine;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    CasesFollow(
            CaseRecords cases,
            RunRecords runs,
            SearchTexts searchTexts,
            Inbox inbox,
            Runs engine,
            Attachments attachments,
            ApplicationEventPublisher events) {
        this.engine = engine;
        this.attachments = attachments;
        this.events = events;
        this.cases = cases;
        this.runs = runs;
        this.searchTexts = searchTexts;
        this.inbox = inbox;
    }

    /**
     * Hands all cases of a household with their runs and open work to another village, and the runs that belong to the
     * household itself.
     *
     * @param householdId the household
     * @param householdNumber its number, to which files of its changes are bound
     * @param village the village that answers for it from now on
     * @return numbers of its cases, the earliest first
     */
    public List<String> moved(long householdId, String householdNumber, AreaCode village) {
        List<CaseRecord> all = cases.findByHouseholdIdOrderById(householdId);
        List<String> subjects = new ArrayList<>(List.of(householdNumber));
        List<RunRecord> own = runs.findByHouseholdIdAndCaseNumberIsNullOrderById(householdId).stream()
                .filter(run -> run.view().leadNumber() == null)
                .toList();
        AreaCode from = Stream.concat(
                        all.stream().map(CaseRecord::area),
                        own.stream().map(run -> run.view().area()))
                .reduce((earlier, later) -> later)
                .orElse(village);
        all.forEach(file -> {
            subjects.add(file.number());
            file.move(village);
            runs.findByCaseNumberOrderById(file.number()).forEach(run -> hand(run, village, subjects));
        });
        own.forEach(run -> hand(run, village, subjects));
        attachments.move(subjects, from, village);
        List<String> numbers = all.stream().map(CaseRecord::number).toList();
        events.publishEvent(new HouseholdMoved(householdId, numbers, from, village));
        return numbers;
    }

    private void hand(RunRecord run, AreaCode village, List<String> subjects) {
        subjects.add(run.view().number());
        follow(run, village, run.view().headName());
        // Whoever was at it in the village that hands over cannot go on.
        inbox.ofRun(run.view().number()).stream()
                .filter(entry -> entry.claimedBy() != null && entry.area().equals(village))
                .forEach(entry -> engine.assign(entry.taskId(), null));
    }

    /**
     * Lets the open case and its open work go by the name of the new head; what is closed keeps the name it had.
     *
     * @param householdId the household
     * @param headName who is its head from now on
     */
    public void headedBy(long householdId, String headName) {
        cases.findByHouseholdIdAndClosedOnIsNull(householdId).ifPresent(file -> {
            file.headedBy(headName);
            runs.findByCaseNumberOrderById(file.number()).stream()
                    .filter(run -> run.view().endedOn() == null)
                    .forEach(run -> follow(run, file.area(), headName));
        });
    }

    private void follow(RunRecord run, AreaCode village, String headName) {
        RunView view = run.view();
        var found = searchTexts.found(headName, view.number(), view.caseNumber(), view.leadNumber(), village);
        AreaCode was = view.area();
        run.follow(village, headName, found);
        inbox.ofRun(view.number())
                .forEach(entry -> inbox.follow(
                        entry.taskId(), entry.area().equals(was) ? village : entry.area(), headName, found));
    }
}
