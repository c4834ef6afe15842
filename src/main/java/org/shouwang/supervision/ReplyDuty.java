package org.shouwang.supervision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyConduct;
import org.shouwang.procedure.DutyContext;
import org.springframework.stereotype.Component;

/** The addressee says what was done; the issuer is told. */
@Component
class ReplyDuty implements DutyConduct {

    private final OrderTable orders;
    private final Notifications notifications;

    ReplyDuty(OrderTable orders, Notifications notifications) {
        this.orders = orders;
        this.notifications = notifications;
    }

    @Override
    public String processKey() {
        return OrderProcedure.KEY;
    }

    @Override
    public String duty() {
        return OrderProcedure.REPLY;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        orders.find(context.run().number()).ifPresent(order -> values.put("demand", order.demand()));
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        String number = context.run().number();
        orders.enter(
                number,
                "REPLIED",
                completion.form().path("reply").asText(null),
                null,
                context.actor().name(),
                completion.doneOn());
        notifications.tell(
                List.of(Addressee.account(orders.issuer(number))),
                "order-replied",
                List.of(number),
                "supervision/orders/" + number);
    }
}
