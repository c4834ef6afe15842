package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shouwang.shared.Page;

/** The rows of the inbox, page after page as their end comes into view; a button reads on where nothing scrolls. */
class InboxList extends Div {

    static final int PAGE = 50;

    /** Reads a page: the place it begins at, and how many rows. */
    interface Pages<T> {
        Page<T> read(String cursor, int limit);
    }

    private final UnorderedList rows = new UnorderedList();
    private final Div place = new Div();

    InboxList() {
        rows.addClassName("task-rows");
        place.addClassName("inbox-place");
        add(place);
    }

    /** Shows a list from its beginning. */
    <T> void show(
            String label, Component columns, Component empty, int first, Pages<T> pages, Function<T, ListItem> row) {
        rows.removeAll();
        rows.getElement().setAttribute("aria-label", label);
        place.removeAll();
        read(null, Math.max(PAGE, first), pages, row);
        if (size() == 0) {
            place.removeAll();
            place.add(empty);
        } else {
            place.addComponentAsFirst(rows);
            place.addComponentAsFirst(columns);
        }
    }

    int size() {
        return (int) rows.getChildren().count();
    }

    Stream<InboxRow> tasks() {
        return rows.getChildren().filter(InboxRow.class::isInstance).map(InboxRow.class::cast);
    }

    /** Heads of the columns for the eye; each cell carries its own label for those who listen. */
    Component columns(String... names) {
        Div columns = new Div();
        columns.addClassNames("task-row", "inbox-row", "task-columns");
        columns.getElement().setAttribute("aria-hidden", "true");
        for (String name : names) {
            columns.add(new Span(name.isEmpty() ? "" : getTranslation("view.inbox.column." + name)));
        }
        return columns;
    }

    private <T> void read(String cursor, int limit, Pages<T> pages, Function<T, ListItem> row) {
        Page<T> page = pages.read(cursor, limit);
        page.rows().forEach(one -> rows.add(row.apply(one)));
        if (page.nextCursor() == null) {
            return;
        }
        Button more = new Button(getTranslation("view.inbox.more"));
        more.addClickListener(click -> {
            place.remove(more);
            read(page.nextCursor(), PAGE, pages, row);
        });
        more.setId("inbox-more");
        more.setDisableOnClick(true);
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClassName("inbox-more");
        place.add(more);
        more.getElement().executeJs("window.shouwangInbox && window.shouwangInbox.more(this)");
    }
}
