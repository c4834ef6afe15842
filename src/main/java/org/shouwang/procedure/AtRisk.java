package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.shared.Journalled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Cases that can hardly be decided in time: a notice that hangs leaves at most one day of the total limit after its own
 * last day. Said once for each notice, to the head of the grid and the township's leader, who can still do something.
 */
@Component
class AtRisk {

    static final String AT_RISK = "AT_RISK";

    /** So many days of the total limit, or fewer, are left when the notice ends. */
    private static final int DAYS_LEFT = 1;

    private static final String SQL =
            """
            select t.run_number from deadline t
            where t.run_number in (:runs) and t.element = 'totalLimit' and t.fulfilled_on is null
                and exists (select 1 from deadline n where n.run_number = t.run_number and n.minimum
                    and n.due_on >= t.due_on - :left
                    and n.iteration = (select max(i.iteration) from deadline i
                        where i.run_number = n.run_number and i.element = n.element))
            """;

    private final JdbcClient jdbc;
    private final DeadlineLedger ledger;
    private final Cases cases;
    private final RunRecords runs;
    private final Notifications notifications;

    AtRisk(JdbcClient jdbc, DeadlineLedger ledger, Cases cases, RunRecords runs, Notifications notifications) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.cases = cases;
        this.runs = runs;
        this.notifications = notifications;
    }

    /** Those of some runs that can hardly be decided in time. */
    Set<String> among(Collection<String> runNumbers) {
        return runNumbers.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(SQL)
                        .param("runs", runNumbers)
                        .param("left", DAYS_LEFT)
                        .query(String.class)
                        .list());
    }

    /** The notice's period stands in the ledger only when the token has gone on, so this looks when all is done. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(Journalled done) {
        if (done.verb().equals("task.completed")
                && done.caseNumber() != null
                && "POST".equals(done.after().path("verdict").asText())) {
            runs.findByCaseNumberOrderById(done.caseNumber()).stream()
                    .map(RunRecord::view)
                    .filter(run -> run.endedOn() == null)
                    .forEach(this::look);
        }
    }

    private void look(RunView run) {
        List<DeadlineRow> rows = ledger.of(run.number());
        Optional<DeadlineRow> total = rows.stream()
                .filter(row -> row.element().equals("totalLimit") && row.fulfilledOn() == null)
                .findFirst();
        Optional<DeadlineRow> notice = rows.stream()
                .filter(row -> row.minimum() && row.fulfilledOn() == null)
                .reduce((earlier, later) -> later);
        if (total.isEmpty()
                || notice.isEmpty()
                || notice.get().dueOn().isBefore(total.get().dueOn().minusDays(DAYS_LEFT))) {
            return;
        }
        LocalDate due = total.get().dueOn();
        LocalDate ends = notice.get().dueOn();
        boolean saidBefore = cases.events(run.caseNumber()).stream()
                .anyMatch(event -> event.kind().equals(AT_RISK)
                        && event.details().path("noticeEndsOn").asText().equals(ends.toString()));
        if (saidBefore) {
            return;
        }
        cases.record(
                run.caseNumber(),
                new CaseEvent(
                        AT_RISK,
                        notice.get().startOn(),
                        run.number(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("noticeEndsOn", ends.toString())
                                .put("dueOn", due.toString())));
        notifications.tellOnce(
                run.number() + " " + ends,
                List.of(Addressee.role("GRID_HEAD", run.area()), Addressee.role("TOWNSHIP_LEADER", run.area())),
                "at-risk",
                List.of(run.headName(), run.caseNumber(), "#" + ends, "#" + due),
                "case/" + run.caseNumber());
    }
}
