package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.identity.CurrentActor;
import org.shouwang.procedure.CaseFilter;
import org.shouwang.procedure.CaseLists;
import org.shouwang.procedure.CaseRow;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** The cases of one's area, the newest first. */
@Route(value = "cases", layout = MainLayout.class)
@Menu(title = "view.case.list", order = 20, icon = "vaadin:folder-open-o")
@PermitAll
class CaseListView extends Div {

    private static final int PAGE = 50;

    private enum Standing {
        ALL,
        OPEN,
        CLOSED
    }

    private final transient CaseLists lists;
    private final transient WorkClock clock;
    private final TextField text = new TextField();
    private final AreaFilter area;
    private final ComboBox<String> duty = new ComboBox<>();
    private final Select<Standing> standing = new Select<>();
    private final ComboBox<String> procedure = new ComboBox<>();
    private final RowTable<CaseRow> table;
    private final EmptyState nothing;

    CaseListView(CaseLists lists, Territory territory, CurrentActor actor, WorkClock clock) {
        this.lists = lists;
        this.clock = clock;
        area = new AreaFilter(territory, actor.require().scope());
        table = new RowTable<>(getTranslation("view.case.list"));
        nothing = new EmptyState(getTranslation("view.case.none"), getTranslation("view.case.none.hint"));
        filters();
        columns();
        Div filters = new Div(text, area, duty, procedure, standing);
        filters.addClassName("list-filters");
        Locale language = getLocale();
        SheetLink sheet =
                new SheetLink("cases-sheet", getTranslation("view.case.list"), () -> lists.excel(filter(), language));
        add(new ViewHeader(getTranslation("view.case.list"), sheet), filters, table, nothing);
        refresh();
    }

    private void filters() {
        text.setId("cases-text");
        text.setLabel(getTranslation("view.case.search"));
        text.setPlaceholder(getTranslation("view.case.search.hint"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> refresh());
        area.setId("cases-area");
        area.addValueChangeListener(change -> refresh());
        duty.setId("cases-duty");
        duty.setLabel(getTranslation("view.case.waits-at"));
        duty.setPlaceholder(getTranslation("view.shell.area.all"));
        duty.setItems(Stream.concat(CaseStep.duties().stream(), lists.duties().stream())
                .distinct()
                .toList());
        duty.setItemLabelGenerator(word -> getTranslation("duty." + word));
        duty.setClearButtonVisible(true);
        duty.addValueChangeListener(change -> refresh());
        procedure.setId("cases-procedure");
        procedure.setLabel(getTranslation("view.case.procedure"));
        procedure.setPlaceholder(getTranslation("view.shell.area.all"));
        procedure.setItems(lists.procedures());
        procedure.setItemLabelGenerator(key -> getTranslation("process." + key));
        procedure.setClearButtonVisible(true);
        procedure.addValueChangeListener(change -> refresh());
        standing.setId("cases-standing");
        standing.setLabel(getTranslation("view.case.standing"));
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(s -> getTranslation("view.case.standing." + s));
        standing.setValue(Standing.ALL);
        standing.addValueChangeListener(change -> refresh());
    }

    private void columns() {
        table.column(getTranslation("view.case.head"), this::link)
                .text(getTranslation("view.case.number"), CaseRow::number)
                .text(getTranslation("view.case.place"), CaseRow::areaName)
                .column(getTranslation("view.case.waits-at"), this::stands)
                .column(getTranslation("view.case.due"), this::due)
                .text(getTranslation("view.case.found-on"), row -> Dates.day(row.leadFoundOn()))
                .text(getTranslation("view.case.opened-on"), row -> Dates.day(row.openedOn()));
    }

    private Component link(CaseRow row) {
        RouterLink link = new RouterLink(row.headName(), CaseView.class, row.number());
        link.addClassName("row-title");
        return link;
    }

    private Component stands(CaseRow row) {
        if (row.waitsAt().isEmpty()) {
            return new Span(row.last() == null ? "" : getTranslation("event." + row.last()));
        }
        return new Span(row.waitsAt().stream()
                .map(word -> getTranslation("duty." + word))
                .collect(Collectors.joining(getTranslation("view.case.and"))));
    }

    private Component due(CaseRow row) {
        if (row.dueOn() == null) {
            return null;
        }
        Div due = new Div(new Span(Dates.day(row.dueOn())), new DaysLeft((int)
                ChronoUnit.DAYS.between(clock.today(), row.dueOn())));
        due.addClassName("due");
        return due;
    }

    private CaseFilter filter() {
        return new CaseFilter(
                area.area(),
                text.getValue(),
                duty.getValue(),
                null,
                switch (standing.getValue()) {
                    case ALL -> null;
                    case OPEN -> true;
                    case CLOSED -> false;
                },
                procedure.getValue());
    }

    private void refresh() {
        CaseFilter filter = filter();
        boolean any = table.read(cursor -> lists.search(filter, cursor, PAGE));
        table.setVisible(any);
        nothing.setVisible(!any);
    }
}
