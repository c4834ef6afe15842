package org.shouwang.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CasePart;
import org.shouwang.shell.PageLink;
import org.shouwang.supervision.OrderView;
import org.shouwang.supervision.SupervisionOrders;
import org.springframework.core.annotation.Order;

/** The supervision orders about a case, and the way to a new one. */
@org.springframework.stereotype.Component
@Order(40)
class OrderPart implements CasePart {

    private final SupervisionOrders orders;

    OrderPart(SupervisionOrders orders) {
        this.orders = orders;
    }

    @Override
    public Optional<Component> of(CaseFile file, Runnable changed) {
        List<OrderView> about = orders.about(file.number());
        Optional<PageLink> issue = OrderLink.about(orders, file.number(), file.area());
        if (about.isEmpty() && issue.isEmpty()) {
            return Optional.empty();
        }
        Section part = new Section(new H2(UI.getCurrent().getTranslation("view.order.title")));
        part.setId("case-orders");
        part.addClassName("case-section");
        if (!about.isEmpty()) {
            UnorderedList list = new UnorderedList();
            about.forEach(order -> list.add(new ListItem(
                    new PageLink(order.subject(), "supervision/orders/" + order.number()),
                    new com.vaadin.flow.component.Text(" "),
                    OrdersView.standing(order))));
            part.add(list);
        }
        issue.ifPresent(link -> {
            link.setId("case-order");
            part.add(new Paragraph(link));
        });
        return Optional.of(part);
    }
}
