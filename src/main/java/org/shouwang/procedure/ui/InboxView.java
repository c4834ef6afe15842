package org.shouwang.procedure.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.shouwang.identity.CurrentActor;
import org.shouwang.procedure.Handovers;
import org.shouwang.procedure.Look;
import org.shouwang.procedure.Look.Part;
import org.shouwang.procedure.Looks;
import org.shouwang.procedure.Occasion;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.Worklists;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Departments;
import org.shouwang.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;

/** The first page after logging in: what there is to do, for whom, until when; and what I passed on. */
@Route(value = "inbox", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
@Menu(title = "view.inbox.title", order = 0, icon = "vaadin:inbox")
@StyleSheet("context://inbox.css")
@JavaScript("context://inbox.js")
@PermitAll
class InboxView extends Div implements BeforeEnterObserver {

    private static final int MOST_AT_ONCE = 300;

    /** How far a list was read, for coming back from a task to the same place. */
    private record ReadSoFar(Look look, int rows) {}

    private final transient Tasks tasks;
    private final transient Worklists worklists;
    private final transient Handovers handovers;
    private final transient Looks looks;
    private final transient Departments departments;
    private final InboxChips chips = new InboxChips(part -> look(this.look.of(part)));
    private final InboxFilters filters;
    private final InboxBulk bulk;
    private final InboxList list = new InboxList();
    private final Checkbox all = new Checkbox();
    private final Div toolbar = new Div();
    private Look look = Look.FIRST;

    InboxView(
            Tasks tasks,
            Worklists worklists,
            Handovers handovers,
            Looks looks,
            Departments departments,
            Territory territory,
            InboxPaper paper,
            ObjectProvider<Occasion> occasion,
            CurrentActor actor,
            WorkClock clock) {
        this.tasks = tasks;
        this.worklists = worklists;
        this.handovers = handovers;
        this.looks = looks;
        this.departments = departments;
        addClassName("inbox");
        filters = new InboxFilters(
                territory, new AreaFilter(territory, actor.require().scope()), this::look);
        bulk = new InboxBulk(tasks, occasion.stream().findFirst(), this::refresh, this::chooseNothing);
        add(header(paper, clock), chips, filters, toolbar(), bulk, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        // An address may ask for one duty, such as the visits in a phone's bar; that look is not kept.
        look = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("duty")
                .map(duty -> new Look(Look.Part.ALL, duty, null, null, Look.FIRST.sort(), false))
                .orElseGet(() -> LookOfSession.last(looks));
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.shouwangInbox && window.shouwangInbox.open(this)");
    }

    private Component header(InboxPaper paper, WorkClock clock) {
        Button keys = new Button(VaadinIcon.KEYBOARD_O.create(), click -> new InboxKeys().open());
        keys.setId("inbox-keys");
        keys.addClassName("inbox-keys-button");
        keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        keys.setAriaLabel(getTranslation("view.inbox.keys"));
        keys.setTooltipText(getTranslation("view.inbox.keys"));
        Locale locale = getLocale();
        SheetLink sheet = new SheetLink(
                "inbox-sheet",
                getTranslation("view.inbox.title") + " " + clock.today(),
                () -> paper.excel(look, locale));
        PageLink print = new PageLink(getTranslation("view.inbox.print"), "inbox/print");
        print.setId("inbox-print");
        return new ViewHeader(
                getTranslation("view.inbox.title"), new SavedLooks(looks, () -> look, this::look), sheet, print, keys);
    }

    private Component toolbar() {
        all.setId("inbox-all");
        all.setLabel(getTranslation("view.inbox.choose-all"));
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                list.tasks().forEach(row -> row.choose(change.getValue()));
            }
        });
        toolbar.addClassName("inbox-toolbar");
        toolbar.add(all);
        return toolbar;
    }

    private void look(Look wanted) {
        look = wanted;
        LookOfSession.keep(looks, look);
        VaadinSession.getCurrent().setAttribute(ReadSoFar.class, null);
        refresh();
    }

    private void refresh() {
        bulk.clear();
        all.setValue(false);
        chips.show(look.part(), worklists.counts(look.filter()));
        filters.show(look, look.part() == Part.DONE ? handovers.duties() : worklists.duties());
        ReadSoFar before = VaadinSession.getCurrent().getAttribute(ReadSoFar.class);
        int first = before == null || !before.look().equals(look) ? 0 : Math.min(before.rows(), MOST_AT_ONCE);
        if (look.part() == Part.DONE) {
            list.show(
                    getTranslation("view.inbox.list.done"),
                    list.columns("duty", "household", "number", "done", "now"),
                    nothing(),
                    first,
                    (cursor, limit) -> handovers.search(look.filter(), cursor, limit),
                    HandoverRow::new);
        } else {
            list.show(
                    getTranslation("view.inbox.list"),
                    list.columns("", "duty", "household", "number", "received", "due", "at"),
                    nothing(),
                    first,
                    (cursor, limit) -> {
                        var page = tasks.search(look.filter(), cursor, limit);
                        int read = list.size() + page.rows().size();
                        VaadinSession.getCurrent().setAttribute(ReadSoFar.class, new ReadSoFar(look, read));
                        return page;
                    },
                    row -> new InboxRow(row, departments, bulk::choose, this::why));
        }
        list.setClassName("inbox-done", look.part() == Part.DONE);
        toolbar.setVisible(look.part() != Part.DONE && list.size() > 0);
    }

    private void why(TaskRow row) {
        Refusals.guard(() -> tasks.deadline(row.id()).ifPresent(limit -> new WhyThisDate(row, limit).open()));
    }

    private void chooseNothing() {
        list.tasks().forEach(row -> row.choose(false));
        all.setValue(false);
        bulk.clear();
    }

    private Component nothing() {
        if (!look.narrowed()) {
            return new EmptyState(
                    getTranslation("view.inbox.empty." + look.part()),
                    getTranslation("view.inbox.empty." + look.part() + ".hint"));
        }
        boolean onlyText = look.duty() == null && look.area() == null && look.procedure() == null;
        Button clear = new Button(
                getTranslation(onlyText ? "view.inbox.clear-search" : "view.inbox.clear-filters"),
                click -> look(new Look(look.part(), null, null, null, look.sort(), look.descending())));
        clear.setId("inbox-clear");
        return onlyText
                ? new EmptyState(
                        getTranslation("view.inbox.nothing-found", look.text()),
                        getTranslation("view.inbox.nothing-found.hint"),
                        clear)
                : new EmptyState(
                        getTranslation("view.inbox.nothing-filtered"),
                        getTranslation("view.inbox.nothing-filtered.hint"),
                        clear);
    }
}
