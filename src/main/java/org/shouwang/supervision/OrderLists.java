package org.shouwang.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Wording;
import org.shouwang.territory.Departments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of supervision orders as a spreadsheet; that it left the product stands in the journal. */
@Component
public class OrderLists {

    private final SupervisionOrders supervisionOrders;
    private final Departments departments;
    private final Wording wording;
    private final ListExport exports;

    OrderLists(SupervisionOrders supervisionOrders, Departments departments, Wording wording, ListExport exports) {
        this.supervisionOrders = supervisionOrders;
        this.departments = departments;
        this.wording = wording;
        this.exports = exports;
    }

    /**
     * The list as an Excel file.
     *
     * @param open which rows
     * @param language of the reader
     * @return the file with at most {@link ListExport#MOST} rows of my area
     */
    @Transactional
    public byte[] excel(Boolean open, Locale language) {
        return exports.of("order.list-exported", "orders", wording.get(language, "view.order.title"), language)
                .noting("open", open)
                .columns(
                        "view.order.",
                        "number",
                        "subject",
                        "demand",
                        "unit",
                        "department.short",
                        "person.short",
                        "case.short",
                        "due",
                        "issuer",
                        "issued-on",
                        "standing")
                .written((cursor, limit) -> supervisionOrders.search(open, cursor, limit), row -> line(row, language));
    }

    private List<Object> line(OrderView row, Locale language) {
        return Arrays.asList(
                row.number(),
                row.subject(),
                row.demand(),
                row.unitName(),
                row.department() == null
                        ? null
                        : departments
                                .require(row.unit(), row.department())
                                .name()
                                .in(language),
                row.person(),
                row.caseNumber(),
                row.dueOn(),
                row.issuedBy(),
                row.issuedOn(),
                standing(row, language));
    }

    private String standing(OrderView order, Locale language) {
        return order.closedOn() != null
                ? wording.get(language, "view.order.standing.closed", order.closedOn())
                : wording.get(language, "view.order.standing." + (order.overdue() ? "overdue" : "open"));
    }
}
