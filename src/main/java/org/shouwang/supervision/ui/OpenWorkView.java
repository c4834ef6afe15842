package org.shouwang.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.ViewHeader;
import org.shouwang.supervision.OpenWork;
import org.shouwang.supervision.OpenWork.Part;
import org.shouwang.supervision.OpenWork.Wanted;
import org.shouwang.supervision.Supervision;
import org.shouwang.supervision.SupervisionOrders;
import org.shouwang.supervision.WorkRow;
import org.shouwang.territory.Territory;

/** The open work behind a figure of the board, what is due first. */
@Route(value = "supervision/work", layout = MainLayout.class)
@RolesAllowed({
    "SUPERVISOR",
    "TOWNSHIP_CLERK",
    "TOWNSHIP_LEADER",
    "COUNTY_CLERK",
    "COUNTY_LEADER",
    "PREFECTURE",
    "PROVINCE"
})
class OpenWorkView extends Div implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final transient OpenWork work;
    private final transient Supervision supervision;
    private final transient Territory territory;
    private final AreaFilter area;
    private final Select<Part> part = new Select<>();
    private final ComboBox<String> procedure = new ComboBox<>();
    private final RowTable<WorkRow> table;
    private final EmptyState nothing;
    private String duty;
    private String party;
    private boolean entering;

    OpenWorkView(OpenWork work, Supervision supervision, SupervisionOrders orders, Territory territory) {
        this.work = work;
        this.supervision = supervision;
        this.territory = territory;
        area = new AreaFilter(territory, supervision.watched());
        area.setId("work-area");
        area.addValueChangeListener(change -> refresh());
        part.setId("work-part");
        part.setLabel(getTranslation("view.supervision.work.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(p -> getTranslation("view.supervision.work.part." + p));
        part.setValue(Part.ALL);
        part.addValueChangeListener(change -> refresh());
        procedure.setId("work-procedure");
        procedure.setLabel(getTranslation("view.supervision.procedure"));
        procedure.setPlaceholder(getTranslation("view.shell.area.all"));
        procedure.setItems(supervision.procedures());
        procedure.setItemLabelGenerator(key -> getTranslation("process." + key));
        procedure.setClearButtonVisible(true);
        procedure.addValueChangeListener(change -> refresh());
        table = new RowTable<>(getTranslation("view.supervision.work"));
        table.column(getTranslation("view.supervision.work.for"), OpenWorkView::about)
                .text(getTranslation("view.supervision.work.duty"), row -> getTranslation("duty." + row.duty()))
                .text(getTranslation("view.supervision.work.place"), WorkRow::areaName)
                .text(getTranslation("view.supervision.work.received"), row -> Dates.day(row.receivedOn()))
                .column(getTranslation("view.supervision.work.due"), OpenWorkView::due);
        if (!orders.issuing().areas().isEmpty()) {
            table.column(getTranslation("view.order.title"), row -> order(orders, row));
        }
        nothing = new EmptyState(
                getTranslation("view.supervision.work.none"), getTranslation("view.supervision.work.none.hint"));
        Div filters = new Div(area, procedure, part);
        filters.addClassName("list-filters");
        add(new ViewHeader(getTranslation("view.supervision.work"), sheet()), filters, table, nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entering = true;
        duty = asked(event, "duty").orElse(null);
        party = asked(event, "party").orElse(null);
        part.setValue(asked(event, "part")
                .filter(p -> p.matches("ALL|DUE_SOON|OVERDUE"))
                .map(Part::valueOf)
                .orElse(Part.ALL));
        asked(event, "procedure").filter(supervision.procedures()::contains).ifPresent(procedure::setValue);
        asked(event, "area").flatMap(this::known).ifPresent(area::setValue);
        entering = false;
        refresh();
    }

    private static Optional<String> asked(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    private Optional<org.shouwang.territory.Area> known(String code) {
        try {
            return territory.find(AreaCode.of(code));
        } catch (Refusal malformed) {
            return Optional.empty();
        }
    }

    private static Component about(WorkRow row) {
        PageLink link = new PageLink(row.headName(), row.about().page());
        link.addClassName("row-title");
        return link;
    }

    /** A department's work is asked of it at the county. */
    private static Component order(SupervisionOrders orders, WorkRow row) {
        AreaCode place = AreaCode.of(row.area());
        AreaCode unit = row.party() == null ? place : place.county().orElse(place);
        return OrderLink.about(orders, row.caseNumber(), unit).orElse(null);
    }

    private static Component due(WorkRow row) {
        Div due = new Div(
                new Span(row.dueOn() == null ? "" : Dates.day(row.dueOn())),
                new DaysLeft(row.daysLeft(), row.provisional()));
        due.addClassName("due");
        return due;
    }

    private Component sheet() {
        Locale language = getLocale();
        return new SheetLink(
                "work-sheet", getTranslation("view.supervision.work"), () -> work.excel(wanted(), language));
    }

    private Wanted wanted() {
        return new Wanted(area.area(), duty, party, part.getValue(), procedure.getValue());
    }

    private void refresh() {
        if (!entering) {
            boolean any = table.read(cursor -> work.search(wanted(), cursor, PAGE));
            table.setVisible(any);
            nothing.setVisible(!any);
        }
    }
}
