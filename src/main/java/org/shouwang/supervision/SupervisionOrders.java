package org.shouwang.supervision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Post;
import org.shouwang.identity.PostHolders;
import org.shouwang.identity.PostHolders.Holder;
import org.shouwang.identity.Scope;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.NewRun;
import org.shouwang.procedure.Procedures;
import org.shouwang.process.Inbox;
import org.shouwang.process.Runs;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Departments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Supervision orders (督办单): issued by supervisors and leaders to a unit or person, answered in the inbox. */
@Component
public class SupervisionOrders {

    static final List<String> ISSUERS =
            List.of("SUPERVISOR", "TOWNSHIP_LEADER", "COUNTY_CLERK", "COUNTY_LEADER", "PREFECTURE", "PROVINCE");

    private static final int MOST_OF_A_CASE = 20;

    private final OrderTable orders;
    private final Procedures procedures;
    private final Profiles profiles;
    private final Departments departments;
    private final PostHolders holders;
    private final Inbox inbox;
    private final Runs engine;
    private final Notifications notifications;
    private final CurrentActor actors;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    SupervisionOrders(
            OrderTable orders,
            Procedures procedures,
            Profiles profiles,
            Departments departments,
            PostHolders holders,
            Inbox inbox,
            Runs engine,
            Notifications notifications,
            CurrentActor actors,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.procedures = procedures;
        this.profiles = profiles;
        this.departments = departments;
        this.holders = holders;
        this.inbox = inbox;
        this.engine = engine;
        this.notifications = notifications;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /** The areas in which I may issue orders. */
    public Scope issuing() {
        return actors.find().map(me -> me.scope(ISSUERS.toArray(String[]::new))).orElse(Scope.NONE);
    }

    /**
     * Who could be asked personally in a unit.
     *
     * @param unit within the areas in which I issue
     * @return whoever holds a post there, by name
     */
    public List<Holder> people(AreaCode unit) {
        return issuing().covers(unit) ? holders.at(unit, clock.today()) : List.of();
    }

    /**
     * Issues an order; the reply becomes work of the addressee.
     *
     * @param order what is asked of whom
     * @return the order
     * @throws Refusal {@code supervision.order-not-allowed} (403), or 422 with all reasons against it
     */
    @Transactional
    public OrderView issue(NewOrder order) {
        Actor me = actors.require();
        Scope area = issuing();
        if (area.areas().isEmpty()) {
            throw Refusal.forbidden(Reason.of("supervision.order-not-allowed"));
        }
        Optional<Holder> person = check(order, area);
        AreaCode place = me.posts().stream()
                .filter(post -> ISSUERS.contains(post.role()) && order.unit().within(post.area()))
                .map(Post::area)
                .min(Comparator.comparing(code -> code.value().length()))
                .orElseThrow();
        String number = orders.nextNumber(order.unit());
        orders.insert(number, order, person.map(Holder::accountId).orElse(null), me, place);
        orders.enter(number, "ISSUED", order.demand().strip(), order.dueOn(), me.name(), clock.today());
        start(number, order);
        person.ifPresent(who -> inbox.ofRun(number).forEach(task -> engine.assign(task.taskId(), who.username())));
        tell(number, order, person);
        events.publishEvent(new Journalled(
                "order.issued",
                "order",
                number,
                order.caseNumber(),
                order.unit(),
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("subject", order.subject())
                        .put("dueOn", order.dueOn().toString()),
                null));
        return orders.find(number).orElseThrow();
    }

    private Optional<Holder> check(NewOrder order, Scope area) {
        Reasons reasons = new Reasons();
        boolean reachable = order.unit() != null
                && order.unit().value().length() >= 6
                && order.unit().value().length() <= 12
                && area.covers(order.unit());
        reasons.addIf(!reachable, Reason.of("supervision.order-unit").at("unit"));
        reasons.addIf(
                order.subject() == null
                        || order.subject().isBlank()
                        || order.subject().length() > 60,
                Reason.of("supervision.order-subject").at("subject"));
        reasons.addIf(
                order.demand() == null
                        || order.demand().isBlank()
                        || order.demand().length() > 2000,
                Reason.of("supervision.order-demand").at("demand"));
        LocalDate today = clock.today();
        reasons.addIf(
                order.dueOn() == null || !order.dueOn().isAfter(today),
                Reason.of("supervision.order-due-past").at("dueOn"));
        Optional<Holder> person = Optional.empty();
        if (reachable && order.department() != null) {
            boolean known = order.unit().value().length() == 6
                    && departments.of(order.unit()).stream()
                            .anyMatch(d -> d.key().equals(order.department()));
            reasons.addIf(!known, Reason.of("supervision.order-department").at("department"));
        }
        if (reachable && order.username() != null) {
            person = holders.at(order.unit(), today).stream()
                    .filter(holder -> holder.username().equals(order.username()))
                    .findFirst();
            reasons.addIf(
                    person.isEmpty(), Reason.of("supervision.order-person").at("username"));
        }
        reasons.refuseIfAny();
        return person;
    }

    private void start(String number, NewOrder order) {
        LocalDate today = clock.today();
        procedures.start(new NewRun(
                number,
                OrderProcedure.KEY,
                null,
                number,
                null,
                order.unit(),
                order.subject().strip(),
                profiles.of(order.unit().county().orElseThrow(), today).id(),
                today,
                false));
    }

    private void tell(String number, NewOrder order, Optional<Holder> person) {
        List<Addressee> to = person.map(who -> List.of(Addressee.account(who.username())))
                .orElseGet(() -> inbox.ofRun(number).stream()
                        .flatMap(task -> task.roles().stream())
                        .distinct()
                        .map(role -> order.department() == null
                                ? Addressee.role(role, order.unit())
                                : Addressee.department(order.department(), order.unit()))
                        .toList());
        notifications.tell(to, "order", List.of(number), "supervision/orders/" + number);
    }

    /**
     * An order with its history.
     *
     * @param number its number
     * @return the order
     * @throws Refusal {@code supervision.order-unknown} (404) outside my area
     */
    @Transactional(readOnly = true)
    public OrderView require(String number) {
        Actor me = actors.require();
        return orders.find(number)
                .filter(order -> me.scope().covers(order.unit()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("supervision.order-unknown")));
    }

    /**
     * A page of the orders of my area, the newest first.
     *
     * @param open only open ones (true), only closed ones (false), or null
     * @param cursor where the last page ended, or null
     * @param limit most rows
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<OrderView> search(Boolean open, String cursor, int limit) {
        Scope scope = actors.require().scope();
        Map<String, Object> params = new HashMap<>(scope.params());
        String where = scope.sql("o.unit_code");
        if (open != null) {
            where += open ? " and o.closed_on is null" : " and o.closed_on is not null";
        }
        if (cursor != null && !cursor.isBlank()) {
            where += " and o.id < (select id from supervision_order where number = :cursor)";
            params.put("cursor", cursor);
        }
        return Page.of(orders.list(where, params, limit + 1), limit, OrderView::number);
    }

    /**
     * The orders of my area about a case, the newest first.
     *
     * @param caseNumber the case
     * @return its orders
     */
    @Transactional(readOnly = true)
    public List<OrderView> about(String caseNumber) {
        Scope scope = actors.require().scope();
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("case", caseNumber);
        return orders.list(scope.sql("o.unit_code") + " and o.case_number = :case", params, MOST_OF_A_CASE);
    }
}
