package org.shouwang.elimination;

import java.util.List;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.procedure.DeadlineReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells village, township and county that an elimination takes longer than the profile expects; nothing else follows. */
@Component
class EliminationReminders {

    private final Notifications notifications;

    EliminationReminders(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DeadlineReached reached) {
        if (reached.element().equals(EliminationProcess.WARNING)) {
            notifications.tell(
                    List.of(
                            Addressee.role("VILLAGE_CLERK", reached.area()),
                            Addressee.role("TOWNSHIP_CLERK", reached.area()),
                            Addressee.role("COUNTY_CLERK", reached.area())),
                    "elimination-takes-long",
                    List.of(reached.headName(), reached.caseNumber(), "#" + reached.dueOn()),
                    "case/" + reached.caseNumber());
        }
    }
}
