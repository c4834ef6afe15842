package org.shouwang.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import org.shouwang.identity.Actor;
import org.shouwang.notification.Callers;
import org.shouwang.notification.Notifications;

/** How many messages wait, kept up to date by the server; nothing where none does. */
class UnreadCount extends Span {

    private static final int MOST = 99;

    private final transient Actor actor;
    private final transient Notifications notifications;
    private final transient Callers callers;
    private transient Runnable end = () -> {};

    UnreadCount(Actor actor, Notifications notifications, Callers callers) {
        this.actor = actor;
        this.notifications = notifications;
        this.callers = callers;
        addClassName("unread-count");
        show(notifications.unread(actor));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        end = callers.listen(actor, () -> {
            int unread = notifications.unread(actor);
            ui.access(() -> show(unread));
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        end.run();
    }

    private void show(int unread) {
        setVisible(unread > 0);
        setText(unread > MOST ? MOST + "+" : String.valueOf(unread));
        getElement().setAttribute("title", getTranslation("view.notification.unread-count", unread));
    }
}
