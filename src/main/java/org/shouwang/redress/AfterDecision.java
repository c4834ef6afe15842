package org.shouwang.redress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.DutyContext;

/** What procedures after a decision share: events they leave on the case, and the day they begin with. */
final class AfterDecision {

    static final String NOT_INCLUDED = "NOT_INCLUDED";
    static final String IDENTIFIED = "IDENTIFIED";
    static final String REVIEW_REQUESTED = "REVIEW_REQUESTED";
    static final String REFUSAL_UPHELD = "REFUSAL_UPHELD";
    static final String REOPENED = "REOPENED";
    static final String REOPENED_FROM = "REOPENED_FROM";
    static final String LATE_RESULT = "LATE_RESULT";
    static final String CONFLICT = "COMPARISON_CONFLICT";
    static final String CONFLICT_NOT_SO = "CONFLICT_NOT_SO";
    static final String CONFLICT_TRUE = "CONFLICT_TRUE";

    private AfterDecision() {}

    /** Such a procedure begins with the day that somebody asked or answered. */
    static LocalDate begun(DutyContext context, Cases cases, String event) {
        return latest(cases.events(context.run().caseNumber()), event)
                .map(CaseEvent::on)
                .orElse(context.run().startedOn());
    }

    static Optional<CaseEvent> latest(List<CaseEvent> events, String... kinds) {
        return events.stream()
                .filter(event -> List.of(kinds).contains(event.kind()))
                .reduce((earlier, later) -> later);
    }
}
