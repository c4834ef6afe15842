package org.shouwang.supervision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyConduct;
import org.shouwang.procedure.DutyContext;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** Whoever issued the order, or stands in the same place, accepts the reply or returns it with a new date. */
@Component
class ReviewDuty implements DutyConduct {

    private final OrderTable orders;

    ReviewDuty(OrderTable orders) {
        this.orders = orders;
    }

    @Override
    public String processKey() {
        return OrderProcedure.KEY;
    }

    @Override
    public String duty() {
        return OrderProcedure.REVIEW;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        context.latest(OrderProcedure.REPLY)
                .ifPresent(reply ->
                        values.put("reply", reply.values().path("reply").asText("")));
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        String number = context.run().number();
        reasons.addIf(!inTheIssuersPlace(context.actor(), number), Reason.of("supervision.order-issuer-only"));
        if (completion.verdict().equals(OrderProcedure.RETURN)) {
            reasons.addIf(
                    newDate(completion)
                            .filter(due -> due.isAfter(context.today()))
                            .isEmpty(),
                    Reason.of("supervision.order-due-past").at("newDueOn"));
        }
    }

    private boolean inTheIssuersPlace(Actor actor, String number) {
        AreaCode area = orders.issuerArea(number);
        return actor.username().equals(orders.issuer(number))
                || actor.posts().stream()
                        .anyMatch(post -> SupervisionOrders.ISSUERS.contains(post.role()) && area.within(post.area()));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        String number = context.run().number();
        boolean returned = completion.verdict().equals(OrderProcedure.RETURN);
        LocalDate due = returned ? newDate(completion).orElseThrow() : null;
        orders.enter(
                number,
                returned ? "RETURNED" : "ACCEPTED",
                completion.form().path("opinion").asText(null),
                due,
                context.actor().name(),
                completion.doneOn());
        if (returned) {
            orders.due(number, due);
        } else {
            orders.close(number, completion.doneOn());
        }
    }

    private static Optional<LocalDate> newDate(Completion completion) {
        try {
            return Optional.of(
                    LocalDate.parse(completion.form().path("newDueOn").asText()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
