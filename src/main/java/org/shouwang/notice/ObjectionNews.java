package org.shouwang.notice;

import java.util.List;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells village and township at once that somebody objected; never who. */
@Component
class ObjectionNews {

    private final Notifications notifications;
    private final ObjectionTable table;

    ObjectionNews(Notifications notifications, ObjectionTable table) {
        this.notifications = notifications;
        this.table = table;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ObjectionReceived received) {
        Objection objection = table.find(received.number()).orElseThrow();
        notifications.tell(
                List.of(
                        Addressee.role("VILLAGE_CLERK", objection.area()),
                        Addressee.role("GRID_HEAD", objection.area()),
                        Addressee.role("TOWNSHIP_CLERK", objection.area())),
                received.holds() ? "objection" : "objection-late",
                List.of(objection.headName(), objection.caseNumber()),
                "notices/" + objection.notice());
    }
}
