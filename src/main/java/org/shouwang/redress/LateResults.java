package org.shouwang.redress;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouwang.codelist.CodeLists;
import org.shouwang.comparison.ComparisonAnswer;
import org.shouwang.comparison.Comparisons;
import org.shouwang.comparison.NegativeList;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.RunView;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Departments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Results of departments that come after the county's approval. A hit marks the case as approved with a conflict and
 * opens its verification; nothing is taken back silently.
 */
@Component
public class LateResults {

    private final Cases cases;
    private final CaseRuns runs;
    private final Comparisons comparisons;
    private final Departments departments;
    private final CodeLists codes;
    private final Profiles profiles;
    private final Notifications notifications;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    LateResults(
            Cases cases,
            CaseRuns runs,
            Comparisons comparisons,
            Departments departments,
            CodeLists codes,
            Profiles profiles,
            Notifications notifications,
            CurrentActor currentActor,
            WorkClock clock) {
        this.cases = cases;
        this.runs = runs;
        this.comparisons = comparisons;
        this.departments = departments;
        this.codes = codes;
        this.profiles = profiles;
        this.notifications = notifications;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * A department's result after the approval.
     *
     * @param department its key
     * @param queriedOn when it looked into its data
     * @param answeredOn legal date of the answer
     * @param hits what it found on the negative list; none where it found nothing
     */
    public record Result(
            String department, LocalDate queriedOn, LocalDate answeredOn, List<ComparisonAnswer.Hit> hits) {

        /** No hits is an empty list. */
        public Result {
            hits = hits == null ? List.of() : List.copyOf(hits);
        }
    }

    /**
     * What the departments answered in a case, the late ones among them.
     *
     * @param caseNumber the case
     * @return the answers in the order in which they were recorded
     * @throws Refusal 404 outside my area
     */
    @Transactional(readOnly = true)
    public List<ComparisonAnswer> answers(String caseNumber) {
        runs.readable(caseNumber);
        return comparisons.ofCase(caseNumber);
    }

    /**
     * Whether I may record a result that comes after the approval.
     *
     * @param file the case, as I was given it
     * @return whether it is approved and I am the county's clerk there
     */
    public boolean mayRecord(CaseFile file) {
        return file.latest(AfterDecision.IDENTIFIED).isPresent()
                && currentActor.require().may("COUNTY_CLERK", file.area());
    }

    /**
     * Records a result that came after the approval.
     *
     * @param caseNumber the case
     * @param result what the department found
     * @return number of the run in which a hit is verified; nothing without a hit
     * @throws Refusal 404 outside my area, 403 for another department than mine, 409 before the approval, 422 with all
     *     reasons against it
     */
    @Transactional
    public Optional<String> record(String caseNumber, Result result) {
        Actor actor = currentActor.require();
        RunView run = runs.first(caseNumber)
                .filter(first -> actor.scope().covers(first.area()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("procedure.unknown")));
        boolean department = result.department() != null && actor.mayFor(result.department(), run.area());
        if (!department && !actor.may("COUNTY_CLERK", run.area())) {
            throw Refusal.forbidden(Reason.of("redress.not-your-department"));
        }
        List<CaseEvent> events = cases.events(caseNumber);
        LocalDate approved = AfterDecision.latest(events, AfterDecision.IDENTIFIED)
                .map(CaseEvent::on)
                .orElseThrow(() -> Refusal.conflict(Reason.of("redress.not-approved")));
        check(run, events, result, approved);
        comparisons.lateAnswer(
                run.number(),
                caseNumber,
                run.area(),
                new ComparisonAnswer(
                        result.department(),
                        !result.hits().isEmpty(),
                        department ? ComparisonAnswer.Way.COMPARED : ComparisonAnswer.Way.PAPER,
                        result.answeredOn(),
                        result.hits()));
        cases.record(
                caseNumber,
                new CaseEvent(AfterDecision.LATE_RESULT, result.answeredOn(), run.number(), details(result)));
        return result.hits().isEmpty() ? Optional.empty() : Optional.of(conflict(caseNumber, result));
    }

    private String conflict(String caseNumber, Result result) {
        cases.record(caseNumber, new CaseEvent(AfterDecision.CONFLICT, result.answeredOn(), null, details(result)));
        RunView run = runs.start(caseNumber, ComparisonConflict.KEY);
        runs.journal("redress.conflict", run, "department", result.department());
        notifications.tell(
                List.of(
                        Addressee.role("TOWNSHIP_CLERK", run.area()),
                        Addressee.role("COUNTY_CLERK", run.area()),
                        Addressee.role("COUNTY_LEADER", run.area())),
                "comparison-conflict",
                List.of(
                        run.headName(),
                        caseNumber,
                        departments
                                .require(run.area().county().orElseThrow(), result.department())
                                .name()
                                .zh()),
                "case/" + caseNumber);
        return run.number();
    }

    private void check(RunView run, List<CaseEvent> events, Result result, LocalDate approved) {
        Reasons reasons = new Reasons();
        boolean known = departments.of(run.area().county().orElseThrow()).stream()
                .anyMatch(department -> department.key().equals(result.department()));
        reasons.addIf(!known, Reason.of("redress.department-unknown").at("department"));
        LocalDate answered = result.answeredOn();
        LocalDate queried = result.queriedOn();
        if (answered == null) {
            reasons.add(Reason.of("task.done-on-missing").at("answeredOn"));
        } else {
            reasons.addIf(
                    answered.isAfter(clock.today()),
                    Reason.of("task.done-on-in-future", answered, clock.today()).at("answeredOn"));
            reasons.addIf(
                    answered.isBefore(approved),
                    Reason.of("redress.answered-before-approval", answered, approved)
                            .at("answeredOn"));
        }
        reasons.addIf(queried == null, Reason.of("redress.queried-on-missing").at("queriedOn"));
        AfterDecision.latest(events, "APPLIED")
                .map(applied -> applied.details().path("authorisedOn").asText(""))
                .filter(day -> !day.isBlank() && queried != null)
                .map(LocalDate::parse)
                .filter(day -> queried.isBefore(day))
                .ifPresent(authorised ->
                        reasons.add(Reason.of("comparison.query-before-authorisation", queried, authorised)
                                .at("queriedOn")));
        for (int i = 0; i < result.hits().size(); i++) {
            ComparisonAnswer.Hit hit = result.hits().get(i);
            reasons.addIf(
                    !codes.has("NEGATIVE_ITEM", hit.item(), clock.today()),
                    Reason.of("redress.hit-unknown", hit.item() == null ? "" : hit.item())
                            .at("hits[" + i + "].item"));
            reasons.addIf(
                    hit.person() == null
                            || hit.person().isBlank()
                            || hit.detail() == null
                            || hit.detail().isBlank(),
                    Reason.of("redress.hit-incomplete").at("hits[" + i + "].detail"));
        }
        reasons.addAll(NegativeList.against(
                profiles.require(run.profileId()),
                result.hits().stream()
                        .map(hit -> codes.has("NEGATIVE_ITEM", hit.item(), clock.today()) ? hit.item() : "")
                        .toList(),
                "hits"));
        reasons.refuseIfAny();
    }

    private static ObjectNode details(Result result) {
        ObjectNode details = JsonNodeFactory.instance
                .objectNode()
                .put("department", result.department())
                .put("found", !result.hits().isEmpty());
        ArrayNode hits = details.putArray("foundItems");
        result.hits().forEach(hit -> hits.addObject()
                .put("item", hit.item())
                .put("person", hit.person())
                .put("detail", hit.detail()));
        if (!result.hits().isEmpty()) {
            details.put(
                    "explanation",
                    result.hits().stream()
                            .map(hit -> hit.person() + ": " + hit.detail())
                            .collect(Collectors.joining("; ")));
        }
        return details;
    }
}
