package org.shouwang.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shouwang.identity.PostHolders.Holder;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;
import org.shouwang.supervision.NewOrder;
import org.shouwang.supervision.OrderLists;
import org.shouwang.supervision.OrderView;
import org.shouwang.supervision.SupervisionOrders;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Department;
import org.shouwang.territory.Departments;
import org.shouwang.territory.Territory;

/** Supervision orders of one's area; whoever issues them does it here. */
@Route(value = "supervision/orders", layout = MainLayout.class)
@Menu(title = "view.order.title", order = 31, icon = "vaadin:clipboard-text")
@PermitAll
class OrdersView extends Div implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final transient SupervisionOrders orders;
    private final transient Territory territory;
    private final transient Departments departments;
    private final ComboBox<AreaCode> unit = new ComboBox<>();
    private final ComboBox<Department> department = new ComboBox<>();
    private final ComboBox<Holder> person = new ComboBox<>();
    private final TextField caseNumber = new TextField();
    private final TextField subject = new TextField();
    private final TextArea demand = new TextArea();
    private final DayPicker due = new DayPicker(getTranslation("view.order.due"));
    private final Details entry = new Details(getTranslation("view.order.new"));
    private final RowTable<OrderView> table;
    private final EmptyState nothing;

    OrdersView(SupervisionOrders orders, OrderLists lists, Territory territory, Departments departments) {
        this.orders = orders;
        this.territory = territory;
        this.departments = departments;
        table = new RowTable<>(getTranslation("view.order.title"));
        table.column(getTranslation("view.order.subject"), OrdersView::link)
                .text(getTranslation("view.order.number"), OrderView::number)
                .text(getTranslation("view.order.unit"), order -> addressee(order, departments, getLocale()))
                .text(getTranslation("view.order.due"), order -> Dates.day(order.dueOn()))
                .text(
                        getTranslation("view.order.issued"),
                        order -> getTranslation("view.order.by", order.issuedBy(), Dates.day(order.issuedOn())))
                .column(getTranslation("view.order.standing"), OrdersView::standing);
        nothing = new EmptyState(getTranslation("view.order.none"), getTranslation("view.order.none.hint"));
        Locale language = getLocale();
        SheetLink sheet =
                new SheetLink("orders-sheet", getTranslation("view.order.title"), () -> lists.excel(null, language));
        add(new ViewHeader(getTranslation("view.order.title"), sheet), entry(), table, nothing);
        refresh();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters about = event.getLocation().getQueryParameters();
        about.getSingleParameter("unit")
                .filter(code -> code.matches("\\d{6}|\\d{9}|\\d{12}"))
                .map(AreaCode::of)
                .filter(orders.issuing()::covers)
                .filter(code -> territory.find(code).isPresent())
                .ifPresent(code -> {
                    unit.setValue(code);
                    entry.setOpened(true);
                });
        about.getSingleParameter("case").ifPresent(number -> {
            caseNumber.setValue(number);
            entry.setOpened(true);
        });
    }

    private Component entry() {
        List<AreaCode> units = orders.issuing().areas().stream()
                .flatMap(own -> Stream.of(AreaKind.COUNTY, AreaKind.TOWNSHIP, AreaKind.VILLAGE)
                        .flatMap(kind -> territory.within(own, kind).stream()))
                .map(Area::code)
                .distinct()
                .toList();
        entry.setId("order-entry");
        entry.setVisible(!units.isEmpty());
        unit.setId("order-unit");
        unit.setLabel(getTranslation("view.order.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(territory::shortName);
        unit.addValueChangeListener(change -> reachable());
        department.setId("order-department");
        department.setLabel(getTranslation("view.order.department"));
        department.setItemLabelGenerator(known -> known.name().in(getLocale()));
        department.setClearButtonVisible(true);
        department.setVisible(false);
        person.setId("order-person");
        person.setLabel(getTranslation("view.order.person"));
        person.setItemLabelGenerator(Holder::name);
        person.setClearButtonVisible(true);
        caseNumber.setId("order-case");
        caseNumber.setLabel(getTranslation("view.order.case"));
        subject.setId("order-subject");
        subject.setLabel(getTranslation("view.order.subject"));
        demand.setId("order-demand");
        demand.setLabel(getTranslation("view.order.demand"));
        demand.setWidthFull();
        due.setId("order-due");
        Button issue = new Button(getTranslation("view.order.issue"), click -> issue());
        issue.setId("order-issue");
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(unit, department, person, subject, due, caseNumber);
        fields.addClassName("list-filters");
        entry.add(fields, demand, issue);
        return entry;
    }

    private void reachable() {
        AreaCode chosen = unit.getValue();
        person.clear();
        department.clear();
        person.setItems(chosen == null ? List.of() : orders.people(chosen));
        boolean county = chosen != null && chosen.value().length() == 6;
        department.setVisible(county);
        department.setItems(county ? departments.of(chosen) : List.of());
    }

    private void issue() {
        boolean done = Refusals.guard(() -> {
            OrderView issued = orders.issue(new NewOrder(
                    unit.getValue(),
                    department.getValue() == null ? null : department.getValue().key(),
                    person.getValue() == null ? null : person.getValue().username(),
                    caseNumber.isEmpty() ? null : caseNumber.getValue().strip(),
                    subject.getValue(),
                    demand.getValue(),
                    due.getValue()));
            Toasts.done(getTranslation("view.order.done", issued.number()));
        });
        if (done) {
            subject.clear();
            demand.clear();
            entry.setOpened(false);
            refresh();
        }
    }

    private static Component link(OrderView order) {
        PageLink link = new PageLink(order.subject(), "supervision/orders/" + order.number());
        link.addClassName("row-title");
        return link;
    }

    /** The person, or the department with its county, or the unit. */
    static String addressee(OrderView order, Departments departments, Locale language) {
        if (order.person() != null || order.department() == null) {
            return order.person() == null ? order.unitName() : order.person();
        }
        return order.unitName()
                + " "
                + departments.require(order.unit(), order.department()).name().in(language);
    }

    static Component standing(OrderView order) {
        Span standing = new Span();
        if (order.closedOn() != null) {
            standing.setText(standing.getTranslation("view.order.standing.closed", Dates.day(order.closedOn())));
        } else {
            standing.setText(standing.getTranslation(
                    order.overdue() ? "view.order.standing.overdue" : "view.order.standing.open"));
            standing.addClassNames("days-left", order.overdue() ? "days-left-overdue" : "days-left-ample");
        }
        return standing;
    }

    private void refresh() {
        boolean any = table.read(cursor -> orders.search(null, cursor, PAGE));
        table.setVisible(any);
        nothing.setVisible(!any);
    }
}
