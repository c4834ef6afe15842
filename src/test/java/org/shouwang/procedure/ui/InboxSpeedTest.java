package org.shouwang.procedure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.measure.CountedStatements;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.Look;
import org.shouwang.procedure.Looks;
import org.shouwang.procedure.ManyRows;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskFilter.Bucket;
import org.shouwang.procedure.TaskFilter.Sort;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.Worklists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox of whoever sees the most, with ten thousand cases open. */
@ProductTest
class InboxSpeedTest {

    private static final String COUNTY = "341802";
    private static final String CLERK = "county-" + COUNTY;
    private static final LocalDate DAY = LocalDate.of(2024, 5, 13);

    @Autowired
    ApplicationContext context;

    @Autowired
    CaseWalker walker;

    @Autowired
    Tasks tasks;

    @Autowired
    Worklists worklists;

    @Autowired
    Looks looks;

    @Autowired
    ManyRows rows;

    @Autowired
    CountedStatements statements;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void everybodyIsReady() {
        walker.moveTo(DAY);
        rows.remove();
        walker.as(CLERK, () -> {
            looks.remember(Look.FIRST);
            return null;
        });
    }

    @AfterEach
    void cleanUp() {
        rows.remove();
    }

    @Test
    void the_page_takes_no_more_statements_for_fifty_rows_than_for_three() {
        rows.add(3, COUNTY, "COUNTY_CLERK", DAY);
        long few = opened();
        rows.remove();
        rows.add(200, COUNTY, "COUNTY_CLERK", DAY);

        long many = opened();

        // One more where somebody is at a row: the names of all who are.
        assertThat(many).isLessThanOrEqualTo(few + 1).isLessThanOrEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"county-341802", "prefecture-3418"})
    void with_ten_thousand_open_cases_counts_page_and_search_come_in_time(String account) {
        rows.add(10_000, COUNTY, account.startsWith("county") ? "COUNTY_CLERK" : "PREFECTURE", DAY);
        assertThat(walker.as(account, () -> worklists.counts(TaskFilter.ALL).all()))
                .isGreaterThanOrEqualTo(10_000);
        for (Sort sort : Sort.values()) {
            TaskFilter filter = new TaskFilter(null, null, null, Bucket.ALL, null, sort, false);
            TaskFilter found = new TaskFilter(null, null, "zhang99", Bucket.ALL, null, sort, false);

            long best = LongStream.range(0, 5)
                    .map(i -> {
                        long start = System.nanoTime();
                        walker.as(
                                account,
                                () -> List.of(
                                        worklists.counts(filter),
                                        tasks.search(filter, null, 50),
                                        tasks.search(found, null, 50)));
                        return System.nanoTime() - start;
                    })
                    .min()
                    .orElseThrow();

            assertThat(best / 1_000_000).as(sort + " in milliseconds").isLessThan(300);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "due_key; date '2024-05-20'; inbox_item_due",
                "received_on; date '2024-05-10'; inbox_item_received",
                "area_code collate \"C\"; '341802002'; inbox_item_village",
                "head_key; 'zhang 05'; inbox_item_head"
            })
    void a_page_of_every_order_begins_where_the_index_says(String column, String key, String index) {
        rows.add(10_000, COUNTY, "COUNTY_CLERK", DAY);

        String plan = String.join(
                "\n",
                jdbc.sql("explain select * from inbox_item where (area_code like '" + COUNTY
                                + "%' and roles @> array['COUNTY_CLERK']) and (" + column + ", task_id) > (" + key
                                + ", 'many-000500') order by " + column + ", task_id limit 51")
                        .query(String.class)
                        .list());

        assertThat(plan).contains(index).doesNotContain("Sort");
    }

    private long opened() {
        return LongStream.range(0, 3)
                .map(i -> {
                    Visitor.enter(CLERK, context, Set.of(InboxView.class, TaskView.class));
                    statements.reset();
                    UI.getCurrent().navigate(InboxView.class);
                    long counted = statements.total();
                    assertThat(_find(InboxRow.class)).isNotEmpty();
                    Visitor.leave();
                    return counted;
                })
                .min()
                .orElseThrow();
    }
}
