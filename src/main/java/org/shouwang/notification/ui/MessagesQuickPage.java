package org.shouwang.notification.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.notification.Callers;
import org.shouwang.notification.Notifications;
import org.shouwang.shell.QuickPage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The messages in the phone's bar. */
@Component
@Order(40)
class MessagesQuickPage implements QuickPage {

    private final Notifications notifications;
    private final Callers callers;

    MessagesQuickPage(Notifications notifications, Callers callers) {
        this.notifications = notifications;
        this.callers = callers;
    }

    @Override
    public Optional<Place> forActor(Actor actor) {
        return Optional.of(new Place(
                "view.notification.quick",
                VaadinIcon.BELL_O,
                MessagesView.PATH,
                new UnreadCount(actor, notifications, callers)));
    }
}
