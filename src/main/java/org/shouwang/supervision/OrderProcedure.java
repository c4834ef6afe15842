package org.shouwang.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Limit;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.LimitRule;
import org.shouwang.procedure.Procedure;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.LegalReference;
import org.springframework.stereotype.Component;

/** A supervision order as the engine sees it: the addressee replies until the date of the order, the issuer judges. */
@Component
class OrderProcedure implements Procedure {

    static final String KEY = "supervisionOrder";
    static final String REPLY = "supervisionReply";
    static final String REVIEW = "supervisionReview";
    static final String RETURN = "RETURN_REPLY";

    private static final String LIMIT = "supervisionReplyLimit";

    static final ProcessVocabulary VOCABULARY = new ProcessVocabulary(
            KEY,
            Map.of(REPLY, List.of("REPLY"), REVIEW, List.of("ACCEPT", RETURN)),
            Map.of("addressOrder", List.of("VILLAGE", "TOWNSHIP", "COUNTY", "DEPARTMENT")),
            Set.of(LIMIT),
            Set.of());

    private final OrderTable orders;

    OrderProcedure(OrderTable orders) {
        this.orders = orders;
    }

    @Override
    public ProcessVocabulary vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Optional<String> carryOut(String step, DutyContext context) {
        OrderView order = order(context);
        if (order.department() != null) {
            return Optional.of("DEPARTMENT");
        }
        return Optional.of(
                switch (order.unit().value().length()) {
                    case 6 -> "COUNTY";
                    case 9 -> "TOWNSHIP";
                    default -> "VILLAGE";
                });
    }

    @Override
    public List<String> parties(String duty, DutyContext context) {
        return List.of(order(context).department());
    }

    /** The date was set by whoever issued or returned the order; the ledger keeps it as days from that day. */
    @Override
    public Optional<LimitRule> limit(String timer, DutyContext context) {
        OrderView order = order(context);
        LocalDate start = order.history().stream()
                .filter(entry -> entry.dueOn() != null)
                .reduce((first, last) -> last)
                .map(OrderView.Entry::on)
                .orElse(order.issuedOn());
        int days = (int) Math.max(1, ChronoUnit.DAYS.between(start, order.dueOn()));
        return Optional.of(new LimitRule(
                start, new Limit(days, DayUnit.CALENDAR), false, false, LegalReference.to(order.number(), null)));
    }

    @Override
    public Optional<String> timerOf(String duty) {
        return duty.equals(REPLY) ? Optional.of(LIMIT) : Optional.empty();
    }

    private OrderView order(DutyContext context) {
        return orders.find(context.run().number()).orElseThrow();
    }
}
