package org.shouwang.demo;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.supervision.NewOrder;
import org.shouwang.supervision.SupervisionOrders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Supervision orders for what is late in the demo: one for a township and one for a department of a county. */
@Component
class DemoOrders {

    private static final String LATE =
            """
            select distinct on (left(area_code, 6)) left(area_code, 9) township, case_number
            from inbox_item where due_on < :today and case_number is not null and process_key = 'identification'
            order by left(area_code, 6), due_on, task_id
            """;

    private final SupervisionOrders orders;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DemoOrders(
            SupervisionOrders orders,
            CurrentActor currentActor,
            WorkClock clock,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.currentActor = currentActor;
        this.clock = clock;
        this.database = database;
        this.transaction = transaction;
    }

    /** Issues them once, by the supervisor of each county. */
    void issue() {
        boolean there = database.sql("select count(*) from demo_filling where part = 'order'")
                        .query(Integer.class)
                        .single()
                > 0;
        if (!there) {
            List<Late> late = database.sql(LATE)
                    .param("today", clock.today())
                    .query((row, n) -> new Late(AreaCode.of(row.getString("township")), row.getString("case_number")))
                    .list();
            transaction.executeWithoutResult(t -> {
                for (int serial = 0; serial < late.size(); serial++) {
                    issue(late.get(serial), serial);
                }
            });
        }
    }

    private void issue(Late late, int serial) {
        LocalDate due = clock.today().plusDays(5);
        AreaCode county = late.township().county().orElseThrow();
        String number = currentActor.callAs("supervisor-" + county, () -> {
            orders.issue(
                    new NewOrder(county, "publicSecurity", null, null, "部门比对回复超期", "演示数据:请尽快回复本部门承担的比对,并说明超期原因。", due));
            return orders.issue(new NewOrder(
                            late.township(), null, null, late.caseNumber(), "案件办理超期", "演示数据:请查明超期原因,限期办结并回复。", due))
                    .number();
        });
        database.sql("insert into demo_filling (part, serial, subject) values ('order', ?, ?)")
                .params(serial, number)
                .update();
    }

    /**
     * A case that is late.
     *
     * @param township where its household lives
     * @param caseNumber the case
     */
    private record Late(AreaCode township, String caseNumber) {}
}
