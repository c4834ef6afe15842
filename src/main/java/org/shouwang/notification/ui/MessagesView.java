package org.shouwang.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import org.shouwang.notification.Notification;
import org.shouwang.notification.Notifications;
import org.shouwang.shared.Page;
import org.shouwang.shell.Dates;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.ViewHeader;

/** What I was told, the latest first; what I have not read stands out in words as well as in weight. */
@Route(value = MessagesView.PATH, layout = MainLayout.class)
@PermitAll
class MessagesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "messages";

    private static final int PAGE = 50;

    private final transient Notifications notifications;
    private final UnorderedList list = new UnorderedList();
    private final Div place = new Div();
    private final Button unread = new Button();
    private final Button all = new Button();
    private boolean unreadOnly;

    MessagesView(Notifications notifications) {
        this.notifications = notifications;
        addClassName("messages");
        Button readAll = new Button(getTranslation("view.notification.read-all"), VaadinIcon.CHECK.create(), click -> {
            notifications.readAll();
            refresh();
        });
        readAll.setId("read-all");
        list.addClassName("message-list");
        add(new ViewHeader(getTranslation("view.notification.title"), readAll), chips(), place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.notification.title");
    }

    private Component chips() {
        Div bar = new Div(all, unread);
        bar.addClassName("chips");
        bar.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("view.notification.parts"));
        all.setText(getTranslation("view.notification.all"));
        all.addClickListener(click -> show(false));
        unread.addClickListener(click -> show(true));
        for (Button chip : new Button[] {all, unread}) {
            chip.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            chip.addClassName("chip");
        }
        return bar;
    }

    private void show(boolean onlyUnread) {
        unreadOnly = onlyUnread;
        refresh();
    }

    private void refresh() {
        unread.setText(getTranslation("view.notification.unread", notifications.unread()));
        chosen(all, !unreadOnly);
        chosen(unread, unreadOnly);
        list.removeAll();
        read(null);
    }

    private static void chosen(Button chip, boolean chosen) {
        chip.setClassName("chip-chosen", chosen);
        chip.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
    }

    private void read(String cursor) {
        Page<Notification> page = notifications.mine(unreadOnly, cursor, PAGE);
        page.rows().forEach(row -> list.add(item(row)));
        place.removeAll();
        if (list.getChildren().findAny().isEmpty()) {
            place.add(new EmptyState(
                    getTranslation(unreadOnly ? "view.notification.none-unread" : "view.notification.none"),
                    getTranslation("view.notification.none.hint")));
            return;
        }
        place.add(list);
        if (page.nextCursor() != null) {
            Button more = new Button(getTranslation("view.shell.more"), click -> read(page.nextCursor()));
            more.setDisableOnClick(true);
            more.addClassName("inbox-more");
            place.add(more);
        }
    }

    private ListItem item(Notification told) {
        ListItem item = new ListItem();
        item.addClassName("message");
        item.setClassName("message-unread", told.readAt() == null);
        String sentence = getTranslation(
                "notification." + told.kind(),
                told.args().stream().map(this::worded).toArray());
        Div words = new Div();
        words.addClassName("message-words");
        if (told.link() == null) {
            words.add(new Span(sentence));
        } else {
            PageLink link = new PageLink(sentence, told.link());
            link.getElement().addEventListener("click", click -> notifications.read(told.id()));
            words.add(link);
        }
        Span when = new Span(Dates.time(told.toldAt()));
        when.addClassName("message-when");
        item.add(picture(told.kind()), words, when);
        if (told.readAt() == null) {
            Button read = new Button(getTranslation("view.notification.mark-read"), click -> {
                notifications.read(told.id());
                refresh();
            });
            read.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            item.add(read);
        }
        return item;
    }

    private String worded(String arg) {
        if (arg.startsWith("@")) {
            return getTranslation(arg.substring(1));
        }
        return arg.startsWith("#") ? Dates.day(LocalDate.parse(arg.substring(1))) : arg;
    }

    private static Component picture(String kind) {
        return switch (kind) {
            case "returned" -> VaadinIcon.ARROW_BACKWARD.create();
            case "objection", "hit" -> VaadinIcon.EXCLAMATION_CIRCLE_O.create();
            case "digest" -> VaadinIcon.ALARM.create();
            case "notice-ended" -> VaadinIcon.CALENDAR_CLOCK.create();
            default -> VaadinIcon.BELL_O.create();
        };
    }
}
