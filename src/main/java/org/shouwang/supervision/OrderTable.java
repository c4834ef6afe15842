package org.shouwang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes supervision orders. */
@Component
class OrderTable {

    private final JdbcClient jdbc;
    private final Territory territory;
    private final WorkClock clock;

    OrderTable(JdbcClient jdbc, Territory territory, WorkClock clock) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.clock = clock;
    }

    String nextNumber(AreaCode unit) {
        long serial = jdbc.sql("select nextval('supervision_order_seq')")
                .query(Long.class)
                .single();
        return "DB-%s-%d-%06d"
                .formatted(unit.county().orElse(unit), clock.today().getYear(), serial);
    }

    void insert(String number, NewOrder order, Long account, Actor issuer, AreaCode issuerArea) {
        jdbc.sql(
                        "insert into supervision_order (number, unit_code, department, account_id, case_number, subject, demand,"
                                + " due_on, issued_by, issued_by_name, issuer_area, issued_on, issued_at) values (:number, :unit,"
                                + " :department, :account, :case, :subject, :demand, :due, :by, :name, :area, :today, :now)")
                .param("number", number)
                .param("unit", order.unit().value())
                .param("department", order.department())
                .param("account", account)
                .param("case", order.caseNumber())
                .param("subject", order.subject().strip())
                .param("demand", order.demand().strip())
                .param("due", order.dueOn())
                .param("by", issuer.username())
                .param("name", issuer.name())
                .param("area", issuerArea.value())
                .param("today", clock.today())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void enter(String number, String kind, String said, LocalDate dueOn, String by, LocalDate on) {
        jdbc.sql("insert into supervision_order_entry (order_number, kind, said, due_on, by_name, on_day, recorded_at)"
                        + " values (:number, :kind, :said, :due, :by, :on, :now)")
                .param("number", number)
                .param("kind", kind)
                .param("said", said)
                .param("due", dueOn)
                .param("by", by)
                .param("on", on)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void due(String number, LocalDate dueOn) {
        jdbc.sql("update supervision_order set due_on = :due where number = :number")
                .param("due", dueOn)
                .param("number", number)
                .update();
    }

    void close(String number, LocalDate on) {
        jdbc.sql("update supervision_order set closed_on = :on where number = :number")
                .param("on", on)
                .param("number", number)
                .update();
    }

    /** Who may judge the reply: in the issuer's place. */
    AreaCode issuerArea(String number) {
        return AreaCode.of(jdbc.sql("select issuer_area from supervision_order where number = :number")
                .param("number", number)
                .query(String.class)
                .single());
    }

    String issuer(String number) {
        return jdbc.sql("select issued_by from supervision_order where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    Optional<OrderView> find(String number) {
        return list("o.number = :number", Map.of("number", number), 1).stream()
                .findFirst()
                .map(order -> with(order, history(number)));
    }

    List<OrderView> list(String where, Map<String, Object> params, int limit) {
        return jdbc.sql(
                        "select o.*, a.name as person from supervision_order o left join account a on a.id = o.account_id"
                                + " where " + where + " order by o.id desc limit :limit")
                .params(params)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private List<OrderView.Entry> history(String number) {
        return jdbc.sql("select kind, said, due_on, by_name, on_day from supervision_order_entry"
                        + " where order_number = :number order by id")
                .param("number", number)
                .query((row, n) -> new OrderView.Entry(
                        row.getString("kind"),
                        row.getString("said"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("by_name"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    private OrderView row(ResultSet row, int number) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate closed = row.getObject("closed_on", LocalDate.class);
        AreaCode unit = AreaCode.of(row.getString("unit_code"));
        return new OrderView(
                row.getString("number"),
                unit,
                territory.shortName(unit),
                row.getString("department"),
                row.getString("person"),
                row.getString("case_number"),
                row.getString("subject"),
                row.getString("demand"),
                due,
                row.getString("issued_by_name"),
                row.getObject("issued_on", LocalDate.class),
                closed,
                closed == null && due.isBefore(clock.today()),
                List.of());
    }

    private static OrderView with(OrderView order, List<OrderView.Entry> history) {
        return new OrderView(
                order.number(),
                order.unit(),
                order.unitName(),
                order.department(),
                order.person(),
                order.caseNumber(),
                order.subject(),
                order.demand(),
                order.dueOn(),
                order.issuedBy(),
                order.issuedOn(),
                order.closedOn(),
                order.overdue(),
                history);
    }
}
