package org.shouwang.rollback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.rollback.CountyList;
import org.shouwang.rollback.ExecutionWindow;
import org.shouwang.rollback.ExecutionWindows;
import org.shouwang.rollback.RollbackLists;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;

/** The lists for rollback and removal of one's area, and the windows in which they may be executed. */
@Route(value = "lists", layout = MainLayout.class)
@StyleSheet("context://rollback.css")
@Menu(title = "view.rollback.title", order = 24, icon = "vaadin:rotate-left")
@RolesAllowed({"COUNTY_CLERK", "COUNTY_LEADER", "PREFECTURE", "PROVINCE", "SUPERVISOR"})
class ListsView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient RollbackLists lists;
    private final transient ExecutionWindows executions;
    private final transient Territory territory;
    private final transient WorkClock clock;
    private final RowTable<CountyList> table;
    private final RowTable<ExecutionWindow> windows;
    private final EmptyState nothing;
    private final H2 windowsTitle;

    ListsView(RollbackLists lists, ExecutionWindows executions, Territory territory, WorkClock clock) {
        this.clock = clock;
        this.lists = lists;
        this.executions = executions;
        this.territory = territory;
        table = new RowTable<CountyList>(getPageTitle())
                .column(getTranslation("view.rollback.number"), ListsView::link)
                .text(getTranslation("view.rollback.county"), CountyList::countyName)
                .text(getTranslation("view.rollback.authority"), this::authority)
                .column(getTranslation("view.rollback.standing"), ListsView::standing)
                .number(getTranslation("view.rollback.households"), list -> String.valueOf(list.households()))
                .number(getTranslation("view.rollback.decided"), list -> String.valueOf(list.decided()))
                .number(getTranslation("view.rollback.executed"), list -> String.valueOf(list.executed()));
        table.setId("lists");
        windows = new RowTable<ExecutionWindow>(getTranslation("view.rollback.windows"))
                .text(getTranslation("view.rollback.window.area"), window -> territory.fullName(window.area()))
                .text(getTranslation("view.rollback.window.from"), window -> Dates.day(window.from()))
                .text(getTranslation("view.rollback.window.until"), window -> Dates.day(window.until()))
                .text(getTranslation("view.rollback.window.by"), ExecutionWindow::openedBy);
        windows.setId("windows");
        windowsTitle = new H2(getTranslation("view.rollback.windows"));
        nothing = new EmptyState(getTranslation("view.rollback.none"), getTranslation("view.rollback.none.hint"));
        add(new ViewHeader(getPageTitle(), opening()), table, nothing, windowsTitle, windows, window());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.rollback.title");
    }

    private Button opening() {
        Button open = new Button(
                getTranslation("view.rollback.open"),
                click -> Refusals.guard(() -> {
                    String number = lists.open(null, List.of(), null);
                    getUI().ifPresent(ui -> ui.navigate("lists/" + number));
                }));
        open.setId("list-open");
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setVisible(lists.mayOpen());
        return open;
    }

    private Component window() {
        List<AreaCode> own = executions.mine();
        ComboBox<AreaCode> area = new ComboBox<>(getTranslation("view.rollback.window.area"));
        area.setId("window-area");
        area.setItems(own.stream()
                .flatMap(code -> Stream.concat(
                        Stream.of(code),
                        territory.within(code, AreaKind.COUNTY).stream().map(Area::code)))
                .distinct()
                .toList());
        area.setItemLabelGenerator(territory::fullName);
        own.stream().findFirst().ifPresent(area::setValue);
        DayPicker from = new DayPicker(getTranslation("view.rollback.window.from"));
        from.setId("window-from");
        from.setInitialPosition(clock.today());
        from.setValue(clock.today());
        DayPicker until = new DayPicker(getTranslation("view.rollback.window.until"));
        until.setId("window-until");
        until.setInitialPosition(clock.today());
        until.setMin(clock.today());
        Button open = new Button(getTranslation("view.rollback.window.open"), click -> {
            boolean done = Refusals.guard(() -> executions.open(area.getValue(), from.getValue(), until.getValue()));
            if (done) {
                Toasts.done(getTranslation("view.rollback.window.done"));
                refresh();
            }
        });
        open.setId("window-open");
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(area, from, until);
        fields.addClassName("list-filters");
        Div entry = new Div(new H3(getTranslation("view.rollback.window.new")), fields, open);
        entry.setId("window-entry");
        entry.addClassName("rollback-entry");
        entry.setVisible(!own.isEmpty());
        return entry;
    }

    private String authority(CountyList list) {
        return getTranslation("rollback.authority." + list.authority().name());
    }

    private static Component link(CountyList list) {
        PageLink link = new PageLink(list.number(), "lists/" + list.number());
        link.addClassName("row-title");
        return link;
    }

    static Component standing(CountyList list) {
        Span standing = new Span();
        if (list.sentOn() == null) {
            standing.setText(standing.getTranslation("view.rollback.gathering"));
        } else if (!list.open()) {
            standing.setText(standing.getTranslation("view.rollback.late", Dates.day(list.sentOn())));
            standing.addClassNames("days-left", "days-left-overdue");
        } else {
            standing.setText(standing.getTranslation("view.rollback.sent", Dates.day(list.sentOn())));
        }
        return standing;
    }

    private void refresh() {
        boolean any = table.read(cursor -> lists.search(null, null, cursor, PAGE));
        table.setVisible(any);
        nothing.setVisible(!any);
        List<ExecutionWindow> open = executions.of(null);
        windows.show(open);
        windows.setVisible(!open.isEmpty());
        windowsTitle.setVisible(!open.isEmpty() || !executions.mine().isEmpty());
    }
}
