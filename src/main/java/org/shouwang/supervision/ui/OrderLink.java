package org.shouwang.supervision.ui;

import java.util.Optional;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.PageLink;
import org.shouwang.supervision.SupervisionOrders;

/** Leads to a new supervision order about a piece of work, for those who may issue one there. */
final class OrderLink {

    private OrderLink() {}

    static Optional<PageLink> about(SupervisionOrders orders, String caseNumber, AreaCode unit) {
        AreaCode known = unit.village().orElse(unit);
        if (!orders.issuing().covers(known)) {
            return Optional.empty();
        }
        PageLink link = new PageLink(
                "", "supervision/orders?unit=" + known + (caseNumber == null ? "" : "&case=" + caseNumber));
        link.setText(link.getTranslation("view.order.new"));
        link.addClassName("order-link");
        return Optional.of(link);
    }
}
