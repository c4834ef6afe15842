package org.shouwang.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.notification.Callers;
import org.shouwang.notification.Notifications;
import org.shouwang.shell.HeaderPart;
import org.shouwang.shell.PageLink;
import org.springframework.core.annotation.Order;

/** The bell in the header. */
@org.springframework.stereotype.Component
@Order(200)
class Bell implements HeaderPart {

    private final Notifications notifications;
    private final Callers callers;

    Bell(Notifications notifications, Callers callers) {
        this.notifications = notifications;
        this.callers = callers;
    }

    @Override
    public Optional<Component> forActor(Actor actor) {
        PageLink bell = new PageLink("", MessagesView.PATH);
        bell.addClassName("bell");
        bell.getElement().setAttribute("aria-label", UI.getCurrent().getTranslation("view.notification.title"));
        bell.add(VaadinIcon.BELL_O.create(), new UnreadCount(actor, notifications, callers));
        return Optional.of(bell);
    }
}
