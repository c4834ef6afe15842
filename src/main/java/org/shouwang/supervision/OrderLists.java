package org.shouwang.supervision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Page;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.shared.Wording;
import org.shouwang.territory.Departments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of supervision orders as a spreadsheet; that it left the product stands in the journal. */
@Component
public class OrderLists {

    private static final int MOST = 10_000;
    private static final int PAGE = 500;

    private final SupervisionOrders supervisionOrders;
    private final Departments departments;
    private final Wording wording;
    private final ApplicationEventPublisher events;

    OrderLists(
            SupervisionOrders supervisionOrders,
            Departments departments,
            Wording wording,
            ApplicationEventPublisher events) {
        this.supervisionOrders = supervisionOrders;
        this.departments = departments;
        this.wording = wording;
        this.events = events;
    }

    /**
     * The list as an Excel file.
     *
     * @param open which rows
     * @param language of the reader
     * @return the file with at most ten thousand rows of my area
     */
    @Transactional
    public byte[] excel(Boolean open, Locale language) {
        List<List<Object>> lines = Page.all(cursor -> supervisionOrders.search(open, cursor, PAGE), MOST).stream()
                .map(row -> line(row, language))
                .toList();
        events.publishEvent(new Journalled(
                "order.list-exported",
                "list",
                "orders",
                null,
                null,
                null,
                JsonNodeFactory.instance.objectNode().put("rows", lines.size()),
                null));
        List<String> heads = Stream.of(
                        "view.order.number",
                        "view.order.subject",
                        "view.order.demand",
                        "view.order.unit",
                        "view.order.department.short",
                        "view.order.person.short",
                        "view.order.case.short",
                        "view.order.due",
                        "view.order.issuer",
                        "view.order.issued-on",
                        "view.order.standing")
                .map(column -> wording.get(language, column))
                .toList();
        return Spreadsheet.written(wording.get(language, "view.order.title"), List.of(), heads, lines);
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
