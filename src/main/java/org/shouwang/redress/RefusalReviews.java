package org.shouwang.redress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.RunView;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests of households that were not included, to have the township look at it again; recorded by staff. */
@Component
public class RefusalReviews {

    private static final List<String> MAY_RECORD =
            List.of("VILLAGE_CLERK", "GRID_WORKER", "GRID_HEAD", "TOWNSHIP_CLERK", "COUNTY_CLERK");

    private final Cases cases;
    private final CaseRuns runs;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    RefusalReviews(Cases cases, CaseRuns runs, CurrentActor currentActor, WorkClock clock) {
        this.cases = cases;
        this.runs = runs;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * A request for review.
     *
     * @param askedBy who of the household asked
     * @param askedOn when
     * @param text what was asked and why
     */
    public record Request(String askedBy, LocalDate askedOn, String text) {}

    /**
     * Whether a review of a case may be recorded by me now.
     *
     * @param file the case, as I was given it
     * @return whether it was refused and no review is under way
     */
    @Transactional(readOnly = true)
    public boolean mayAsk(CaseFile file) {
        return may(currentActor.require(), file)
                && refused(file)
                && !runs.underWay(file.number(), RefusalReview.KEY)
                && file.latest(AfterDecision.REOPENED).isEmpty();
    }

    /**
     * Records a request and opens the township's duty to answer it.
     *
     * @param caseNumber the case that was refused
     * @param request who asked, when and why
     * @return number of the run in which it is answered
     * @throws Refusal 404 outside my area, 403 without a post that records it, 409 where nothing was refused or a review is
     *     under way, 422 with all reasons against what is recorded
     */
    @Transactional
    public String request(String caseNumber, Request request) {
        CaseFile file = cases.require(caseNumber);
        if (!may(currentActor.require(), file)) {
            throw Refusal.forbidden(Reason.of("redress.may-not-record"));
        }
        if (!refused(file)) {
            throw Refusal.conflict(Reason.of("redress.not-refused", caseNumber));
        }
        if (runs.underWay(caseNumber, RefusalReview.KEY)) {
            throw Refusal.conflict(Reason.of("redress.review-under-way"));
        }
        file.latest(AfterDecision.REOPENED).ifPresent(event -> {
            throw Refusal.conflict(Reason.of(
                    "redress.reopened-already", event.details().path("newCase").asText()));
        });
        check(file, request);
        cases.record(
                caseNumber,
                new CaseEvent(
                        AfterDecision.REVIEW_REQUESTED,
                        request.askedOn(),
                        null,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("askedBy", request.askedBy().strip())
                                .put(
                                        "explanation",
                                        request.askedBy().strip() + ": "
                                                + request.text().strip())
                                .put("text", request.text().strip())));
        RunView run = runs.start(caseNumber, RefusalReview.KEY);
        runs.journal(
                "redress.review-requested", run, "askedOn", request.askedOn().toString());
        return run.number();
    }

    private void check(CaseFile file, Request request) {
        Reasons reasons = new Reasons();
        reasons.addIf(
                blank(request.askedBy()), Reason.of("redress.asked-by-missing").at("askedBy"));
        reasons.addIf(blank(request.text()), Reason.of("redress.text-missing").at("text"));
        LocalDate on = request.askedOn();
        LocalDate refusedOn =
                file.latest(AfterDecision.NOT_INCLUDED).orElseThrow().on();
        if (on == null) {
            reasons.add(Reason.of("redress.asked-on-missing").at("askedOn"));
        } else {
            reasons.addIf(
                    on.isAfter(clock.today()),
                    Reason.of("task.done-on-in-future", on, clock.today()).at("askedOn"));
            reasons.addIf(
                    on.isBefore(refusedOn),
                    Reason.of("redress.asked-before-refusal", on, refusedOn).at("askedOn"));
        }
        reasons.refuseIfAny();
    }

    private static boolean may(Actor actor, CaseFile file) {
        return MAY_RECORD.stream().anyMatch(role -> actor.may(role, file.area()));
    }

    private static boolean refused(CaseFile file) {
        return file.latest(AfterDecision.NOT_INCLUDED).isPresent();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
