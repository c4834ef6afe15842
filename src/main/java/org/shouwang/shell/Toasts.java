package org.shouwang.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short word that something was done. */
public final class Toasts {

    private static final int MILLISECONDS = 4000;

    private Toasts() {}

    /**
     * Says what was done; goes away by itself.
     *
     * @param text in the language of the page
     */
    public static void done(String text) {
        Notification notification = new Notification();
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(MILLISECONDS);
        Div box = new Div(VaadinIcon.CHECK_CIRCLE_O.create(), new Span(text));
        box.addClassName("toast");
        notification.add(box);
        notification.open();
    }
}
