package org.shouwang.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.identity.CurrentActor;
import org.shouwang.journal.Journal;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class HouseholdListsTest {

    private static final String VILLAGE = "529901102202";
    private static final String CLERK = "village-" + VILLAGE;

    @Autowired
    private Households households;

    @Autowired
    private HouseholdLists lists;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private Journal journal;

    @Autowired
    private WorkClock clock;

    @LocalServerPort
    private int port;

    @Test
    void households_are_narrowed_by_where_their_cases_stand() {
        HouseholdView with = walker.household(VILLAGE, "ORDINARY", 2);
        HouseholdView without = walker.household(VILLAGE, "ORDINARY", 2);
        String opened = walker.declaration(with, clock.today()).caseNumber();

        assertThat(numbers(Standing.IN_PROCEDURE)).contains(with.number()).doesNotContain(without.number());
        assertThat(numbers(Standing.NO_OPEN_CASE)).contains(without.number()).doesNotContain(with.number());
        assertThat(numbers(Standing.MONITORED)).doesNotContain(with.number(), without.number());
        assertThat(numbers(Standing.ELIMINATED)).doesNotContain(with.number(), without.number());
        assertThat(actor.callAs(CLERK, () -> households.cases(with.id())))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.number()).isEqualTo(opened);
                    assertThat(c.standing()).isEqualTo(Standing.IN_PROCEDURE);
                });
        HouseholdRow row = rows(new HouseholdFilter(with.number(), null, null)).get(0);
        assertThat(row.openCase()).isEqualTo(opened);
        assertThat(actor.callAs(
                                CLERK,
                                () -> households.search(
                                        new HouseholdFilter(null, null, null, null, "MARGINAL_AT_RISK", false),
                                        null,
                                        10))
                        .rows())
                .isEmpty();
    }

    @Test
    void a_department_sees_no_cases_in_the_registry() {
        HouseholdView with = walker.household(VILLAGE, "ORDINARY", 2);
        walker.declaration(with, clock.today());
        String department = "department-education-529901";

        var row = actor.callAs(
                        department, () -> households.search(new HouseholdFilter(with.number(), null, null), null, 5))
                .rows()
                .get(0);

        assertThat(row.standing()).isNull();
        assertThat(row.openCase()).isNull();
        assertThat(actor.callAs(department, () -> households.cases(with.id()))).isEmpty();
        assertThat(actor.callAs(
                                department,
                                () -> households.search(
                                        new HouseholdFilter(null, null, null, Standing.IN_PROCEDURE, null, false),
                                        null,
                                        5))
                        .rows())
                .isEmpty();
    }

    @Test
    void every_order_is_read_onwards_without_gap_or_repetition() {
        for (int i = 0; i < 5; i++) {
            walker.household(VILLAGE, "ORDINARY", 1);
        }
        for (HouseholdOrder order : HouseholdOrder.values()) {
            List<String> onwards = new ArrayList<>();
            String cursor = null;
            do {
                String after = cursor;
                var page = actor.callAs(CLERK, () -> households.search(HouseholdFilter.ALL, order, after, 2));
                page.rows().forEach(row -> onwards.add(row.number()));
                cursor = page.nextCursor();
            } while (cursor != null);

            List<String> atOnce =
                    actor.callAs(CLERK, () -> households.search(HouseholdFilter.ALL, order, null, 200)).rows().stream()
                            .map(HouseholdRow::number)
                            .toList();
            assertThat(onwards).as("%s", order).isEqualTo(atOnce).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void a_list_that_leaves_the_product_stays_within_the_area_and_stands_in_the_journal() {
        HouseholdView own = walker.household(VILLAGE, "ORDINARY", 2);
        HouseholdView foreign = walker.household("519901101201", "ORDINARY", 2);

        var paper = actor.callAs(
                CLERK, () -> lists.paper(HouseholdFilter.ALL, HouseholdOrder.NUMBER, Locale.SIMPLIFIED_CHINESE));

        assertThat(paper.lines())
                .extracting(line -> line.get(0))
                .contains(own.number())
                .doesNotContain(foreign.number());
        assertThat(actor.callAs(CLERK, () -> journal.of("household", "-")))
                .anyMatch(entry -> entry.verb().equals("household.listed")
                        && entry.username().equals(CLERK));
    }

    @Test
    void the_interface_narrows_orders_and_exports_the_same_list() {
        HouseholdView own = walker.household(VILLAGE, "ORDINARY", 2);
        ApiClient clerk = new ApiClient(port).as(CLERK);

        var found = clerk.get("/households?withoutContact=true&order=EDITED&standing=NO_OPEN_CASE&text=" + own.number())
                .expect(200);
        var sheet = clerk.get("/households/sheet?text=" + own.number()).expect(200);

        assertThat(found.body().path("items").findValuesAsText("number")).containsExactly(own.number());
        assertThat(sheet.bytes()).startsWith('P', 'K');
        clerk.get("/households/" + own.number() + "/cases").expect(200);
        clerk.get("/households?standing=NOWHERE").expect(400);
    }

    private List<String> numbers(Standing standing) {
        return rows(new HouseholdFilter(null, AreaCode.of(VILLAGE), null, standing, null, false)).stream()
                .map(HouseholdRow::number)
                .toList();
    }

    private List<HouseholdRow> rows(HouseholdFilter filter) {
        return actor.callAs(CLERK, () -> households.search(filter, null, 200)).rows();
    }
}
