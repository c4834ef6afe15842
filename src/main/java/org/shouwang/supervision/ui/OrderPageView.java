package org.shouwang.supervision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;
import org.shouwang.supervision.OrderView;
import org.shouwang.supervision.SupervisionOrders;
import org.shouwang.territory.Departments;

/** A supervision order and what happened to it. */
@Route(value = "supervision/orders", layout = MainLayout.class)
@PermitAll
class OrderPageView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient SupervisionOrders orders;
    private final transient Departments departments;

    OrderPageView(SupervisionOrders orders, Departments departments) {
        this.orders = orders;
        this.departments = departments;
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        OrderView order = orders.require(number);
        FactList facts = new FactList()
                .fact(getTranslation("view.order.number"), order.number())
                .fact(getTranslation("view.order.unit"), OrdersView.addressee(order, departments, getLocale()))
                .fact(getTranslation("view.order.due"), Dates.day(order.dueOn()))
                .fact(getTranslation("view.order.standing"), OrdersView.standing(order))
                .fact(getTranslation("view.order.demand"), order.demand());
        facts.setId("order-facts");
        if (order.caseNumber() != null) {
            facts.fact(
                    getTranslation("view.order.case.short"),
                    new PageLink(order.caseNumber(), "case/" + order.caseNumber()));
        }
        RowTable<OrderView.Entry> history = new RowTable<>(getTranslation("view.order.history"));
        history.text(getTranslation("view.order.standing"), e -> getTranslation("view.order.entry." + e.kind()))
                .text(
                        getTranslation("view.order.issued"),
                        e -> getTranslation("view.order.by", e.by(), Dates.day(e.on())))
                .text(getTranslation("view.order.demand"), OrderView.Entry::said)
                .text(
                        getTranslation("view.order.due"),
                        e -> e.dueOn() == null ? null : getTranslation("view.order.entry.due", Dates.day(e.dueOn())));
        history.show(order.history());
        add(new ViewHeader(order.subject()), facts, new H2(getTranslation("view.order.history")), history);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.order.title");
    }
}
