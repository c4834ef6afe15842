package org.shouwang.procedure.identification;

import org.shouwang.notice.Notices;
import org.shouwang.notice.ObjectionReceived;
import org.shouwang.procedure.CaseDecided;
import org.shouwang.procedure.Procedures;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries over what happens to a notice into the household's procedure, and the other way round. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticesOfHouseholds {

    private static final String MESSAGE = "objectionReceived";

    private final Procedures procedures;
    private final Notices notices;

    NoticesOfHouseholds(Procedures procedures, Notices notices) {
        this.procedures = procedures;
        this.notices = notices;
    }

    /** An objection that holds the household calls its investigation at once, while the notice hangs. */
    @EventListener
    void on(ObjectionReceived received) {
        if (received.holds() && procedures.awaits(received.runNumber(), MESSAGE)) {
            procedures.send(received.runNumber(), MESSAGE);
        }
    }

    /** What has ended otherwise hangs no longer. */
    @EventListener
    void on(CaseDecided decided) {
        if (decided.outcome() != CaseDecided.Outcome.IDENTIFIED) {
            notices.strikeOff(
                    decided.caseNumber(),
                    decided.on(),
                    decided.outcome() == CaseDecided.Outcome.STOPPED ? "STOPPED" : "NOT_INCLUDED");
        }
    }
}
