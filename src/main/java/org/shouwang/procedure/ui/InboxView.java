package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.shouwang.procedure.TaskCounts;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskFilter.Bucket;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.shared.Page;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Departments;

/** The first page after logging in: what there is to do, for whom, until when. */
@Route(value = "inbox", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
@Menu(title = "view.inbox.title", order = 0, icon = "vaadin:inbox")
@PermitAll
class InboxView extends Div implements BeforeEnterObserver {

    private static final int PAGE = 30;
    private static final int TYPING_PAUSE_MILLIS = 400;

    /** Which part was looked at last, for coming back from a task. */
    private record Looked(Bucket bucket, String text) {}

    private final transient Tasks tasks;
    private final transient Departments departments;
    private final Map<Bucket, Button> chips = new EnumMap<>(Bucket.class);
    private final TextField search = new TextField();
    private final UnorderedList rows = new UnorderedList();
    private final Div place = new Div();
    private Bucket bucket = Bucket.ALL;
    private String text = "";

    InboxView(Tasks tasks, Departments departments) {
        this.tasks = tasks;
        this.departments = departments;
        addClassName("inbox");
        rows.addClassName("task-rows");
        rows.getElement().setAttribute("aria-label", getTranslation("view.inbox.list"));
        Looked looked = VaadinSession.getCurrent().getAttribute(Looked.class);
        if (looked != null) {
            bucket = looked.bucket();
            text = looked.text();
        }
        add(new ViewHeader(getTranslation("view.inbox.title"), searchBox()), chips(), place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private Component searchBox() {
        search.setId("inbox-search");
        search.setAriaLabel(getTranslation("view.inbox.search"));
        search.setPlaceholder(getTranslation("view.inbox.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.setValue(text);
        search.addValueChangeListener(change -> {
            text = change.getValue().strip();
            refresh();
        });
        return search;
    }

    private Component chips() {
        Div bar = new Div();
        bar.addClassName("chips");
        bar.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("view.inbox.parts"));
        for (Bucket part : Bucket.values()) {
            Button chip = new Button();
            chip.setId("inbox-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            chip.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            chip.addClassName("chip");
            chip.addClickListener(click -> {
                bucket = part;
                refresh();
            });
            chips.put(part, chip);
            bar.add(chip);
        }
        return bar;
    }

    private void refresh() {
        VaadinSession.getCurrent().setAttribute(Looked.class, new Looked(bucket, text));
        TaskCounts counts = tasks.counts(filter(Bucket.ALL));
        chips.forEach((part, chip) -> {
            int count = counts.of(part);
            chip.setText(getTranslation("view.inbox.part." + part.name(), count));
            chip.getElement().setAttribute("aria-pressed", String.valueOf(part == bucket));
            chip.setClassName("chip-chosen", part == bucket);
            chip.setClassName("chip-alarm", part == Bucket.OVERDUE && count > 0);
        });
        rows.removeAll();
        place.removeAll();
        read(null);
    }

    private void read(String cursor) {
        Page<TaskRow> page = tasks.search(filter(bucket), cursor, PAGE);
        page.rows().forEach(row -> rows.add(new InboxRow(row, departments)));
        place.removeAll();
        if (rows.getChildren().findAny().isEmpty()) {
            place.add(nothing());
            return;
        }
        place.add(columns(), rows);
        if (page.nextCursor() == null) {
            return;
        }
        Button more = new Button(getTranslation("view.inbox.more"), click -> read(page.nextCursor()));
        more.setId("inbox-more");
        more.setDisableOnClick(true);
        more.addClassName("inbox-more");
        place.add(more);
    }

    /** Heads of the columns for the eye; each cell carries its own label for those who listen. */
    private Component columns() {
        Div columns = new Div();
        columns.addClassNames("task-row", "task-columns");
        columns.getElement().setAttribute("aria-hidden", "true");
        for (String column : new String[] {"duty", "household", "number", "received", "due", "at"}) {
            columns.add(new Span(getTranslation("view.inbox.column." + column)));
        }
        return columns;
    }

    private Component nothing() {
        if (!text.isEmpty()) {
            Button clear = new Button(getTranslation("view.inbox.clear-search"), click -> search.clear());
            return new EmptyState(
                    getTranslation("view.inbox.nothing-found", text),
                    getTranslation("view.inbox.nothing-found.hint"),
                    clear);
        }
        return new EmptyState(
                getTranslation("view.inbox.empty." + bucket.name()),
                getTranslation("view.inbox.empty." + bucket.name() + ".hint"));
    }

    private TaskFilter filter(Bucket part) {
        return new TaskFilter(null, null, text.isEmpty() ? null : text, part, null);
    }
}
