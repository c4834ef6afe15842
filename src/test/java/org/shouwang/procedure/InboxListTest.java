package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.ProductTest;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.NameKey;
import org.shouwang.policy.DayUnit;
import org.shouwang.procedure.TaskFilter.Bucket;
import org.shouwang.procedure.TaskFilter.Sort;
import org.shouwang.shared.AreaCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How open work is ordered, found and counted, and what is said of work passed on. */
@ProductTest
class InboxListTest {

    private static final String COUNTY = "529901";
    private static final String TOWNSHIP = "529901101";
    private static final String CLERK = "township-" + TOWNSHIP;
    private static final String VILLAGE_CLERK = "village-529901101201";
    private static final LocalDate DAY = LocalDate.of(2024, 5, 13);

    @Autowired
    CaseWalker walker;

    @Autowired
    Walks walks;

    @Autowired
    Tasks tasks;

    @Autowired
    Worklists worklists;

    @Autowired
    Handovers handovers;

    @Autowired
    Looks looks;

    @Autowired
    SearchTexts searchTexts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void someLeadsWait() {
        walker.moveTo(DAY);
        int have = walker.as(CLERK, () -> worklists.counts(TaskFilter.ALL).all());
        for (int i = have; i < 7; i++) {
            lead(i % 2 == 0 ? "529901101201" : "529901101202");
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void every_order_is_read_page_by_page_forwards_and_backwards_without_gap_or_repetition(Sort sort) {
        List<TaskRow> forwards = all(new TaskFilter(null, null, null, Bucket.ALL, null, sort, false));
        List<TaskRow> backwards = all(new TaskFilter(null, null, null, Bucket.ALL, null, sort, true));

        assertThat(forwards).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
        assertThat(forwards).isSortedAccordingTo(Comparator.comparing(key(sort)));
        assertThat(backwards.stream().map(TaskRow::id))
                .containsExactlyElementsOf(
                        reversed(forwards.stream().map(TaskRow::id).toList()));
    }

    @Test
    void after_a_row_that_is_done_the_next_follows_in_the_order_one_came_from() {
        Look byHead = new Look(Look.Part.ALL, "checkLead", null, null, Sort.HEAD, false);
        List<TaskRow> rows = all(byHead.filter());

        List<String> next = walker.as(CLERK, () -> {
            looks.remember(byHead);
            return List.of(
                    worklists.next(rows.get(2)).orElseThrow().id(),
                    worklists.next(rows.get(rows.size() - 1)).orElseThrow().id());
        });

        assertThat(next).containsExactly(rows.get(3).id(), rows.get(0).id());
    }

    @Test
    void work_is_found_by_name_initials_number_and_village() {
        String lead = lead("529901101202");
        TaskRow row = walker.as(CLERK, () -> walker.find(lead, "checkLead"));
        String initials = NameKey.of(row.headName()).initials().iterator().next();

        for (String text : List.of(
                row.headName(), initials, initials.toUpperCase(), lead, lead.toLowerCase(), row.villageName())) {
            assertThat(found(text)).as(text).contains(row.id());
        }
        assertThat(found("%")).isEmpty();
        assertThat(found("没有这个人")).isEmpty();
    }

    @Test
    void a_place_outside_my_area_finds_nothing() {
        TaskFilter elsewhere = new TaskFilter(null, AreaCode.of("529901102"), null, Bucket.ALL, null);

        assertThat(walker.as(CLERK, () -> tasks.search(elsewhere, null, 10).rows()))
                .isEmpty();
        assertThat(walker.as(CLERK, () -> worklists.counts(elsewhere).all())).isZero();
    }

    @Test
    void the_counts_are_those_of_the_lists() {
        TaskRow one = all(TaskFilter.ALL).get(0);
        if (one.claimedBy() == null) {
            walker.as(CLERK, () -> {
                tasks.claim(one.id());
                return null;
            });
        }

        TaskCounts counts = walker.as(CLERK, () -> worklists.counts(TaskFilter.ALL));

        for (Bucket bucket : Bucket.values()) {
            assertThat(counts.of(bucket))
                    .as(bucket.name())
                    .isEqualTo(
                            all(new TaskFilter(null, null, null, bucket, null)).size());
        }
        assertThat(counts.mine()).isPositive();
    }

    @Test
    void working_days_are_told_where_the_limit_counts_them_and_the_date_explains_itself() {
        Walk walk = walks.declared().upTo("townshipCheck");
        TaskRow row = walker.as("township-150724100", () -> walker.find(walk.run(), "townshipCheck"));

        var limit = walker.as("township-150724100", () -> tasks.deadline(row.id()));

        assertThat(limit).isPresent();
        assertThat(limit.get().dueOn()).isEqualTo(row.dueOn());
        assertThat(row.dueUnit()).isEqualTo(limit.get().unit());
        if (row.dueUnit() == DayUnit.WORKING) {
            assertThat(row.workingDaysLeft()).isBetween(0, row.daysLeft());
        } else {
            assertThat(row.workingDaysLeft()).isNull();
        }
    }

    @Test
    void what_is_sent_back_is_marked_as_returned_until_it_is_handed_on() {
        Walk walk = walks.declared().upTo("townshipCheck");
        walk.does("townshipCheck", "RETURN");
        TaskRow back = walker.as("village-150724100004", () -> walker.find(walk.run(), "correction"));
        TaskFilter returned = new TaskFilter(null, null, null, Bucket.RETURNED, walk.caseNumber());

        assertThat(back.returned()).isTrue();
        assertThat(walker.as("village-150724100004", () -> tasks.search(returned, null, 9)
                        .rows()))
                .extracting(TaskRow::duty)
                .containsExactly("correction");
        walk.does("correction", "RESUBMIT");
        assertThat(walk.open()).noneMatch(entry -> entry.returned());
    }

    @Test
    void what_i_passed_on_says_what_i_did_and_who_has_it_now() {
        Walk walk = walks.declared().upTo("townshipCheck");
        TaskFilter mine = new TaskFilter(null, null, null, Bucket.ALL, walk.caseNumber());

        List<Handover> passedOn = walker.as(
                "village-150724100004", () -> handovers.search(mine, null, 20).rows());

        assertThat(passedOn).extracting(Handover::duty).contains("application", "verificationVisit");
        assertThat(passedOn)
                .isSortedAccordingTo(Comparator.comparing(Handover::id).reversed());
        assertThat(passedOn.get(0).open()).extracting(TaskRow::duty).containsExactly("townshipCheck");
        assertThat(passedOn.get(0).ended()).isFalse();
        assertThat(walker.as("village-150724100004", () -> handovers.count(mine)))
                .isEqualTo(passedOn.size());
        assertThat(walker.as(CLERK, () -> handovers.search(mine, null, 20).rows()))
                .isEmpty();
    }

    @Test
    void a_department_is_not_told_how_the_file_goes_on() {
        Walk walk = walks.declared().upTo("departmentComparison").compared("CLEAN", form -> {});
        String run = walk.run();
        String account = jdbc.sql(
                        "select entered_by from submission where run_number = :run and party is not null order by id limit 1")
                .param("run", run)
                .query(String.class)
                .single();

        List<Handover> passedOn = walker.as(account, () -> handovers
                .search(new TaskFilter(null, null, null, Bucket.ALL, walk.caseNumber()), null, 20)
                .rows());

        assertThat(passedOn).isNotEmpty();
        if (account.startsWith("department")) {
            assertThat(passedOn)
                    .allMatch(done -> !done.readable() && done.open().isEmpty() && done.last() == null);
        }
    }

    @Test
    void rows_from_before_the_search_are_found_after_the_start() {
        String lead = lead("529901101201");
        jdbc.sql("update inbox_item set search_text = '', head_key = '' where run_number = :run")
                .param("run", lead)
                .update();
        jdbc.sql("update procedure_run set search_text = '' where number = :run")
                .param("run", lead)
                .update();

        searchTexts.fillIn();

        assertThat(found(lead)).hasSize(1);
        assertThat(jdbc.sql("select search_text from procedure_run where number = :run")
                        .param("run", lead)
                        .query(String.class)
                        .single())
                .contains(lead.toLowerCase());
    }

    private String lead(String village) {
        HouseholdView household = walker.household(village, "ORDINARY", 1);
        return walker.screening(household, DAY).number();
    }

    private List<String> found(String text) {
        return walker.as(
                CLERK, () -> tasks.search(new TaskFilter(null, null, text, Bucket.ALL, null), null, 100).rows().stream()
                        .map(TaskRow::id)
                        .toList());
    }

    private List<TaskRow> all(TaskFilter filter) {
        List<TaskRow> rows = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            var page = walker.as(CLERK, () -> tasks.search(filter, from, 2));
            rows.addAll(page.rows());
            cursor = page.nextCursor();
        } while (cursor != null);
        return rows;
    }

    private static Function<TaskRow, String> key(Sort sort) {
        return switch (sort) {
            case DUE -> row -> row.dueOn() == null ? "9999-12-31" : row.dueOn().toString();
            case RECEIVED -> row -> row.receivedOn().toString();
            case VILLAGE -> row -> row.village().value();
            case HEAD -> row -> NameKey.of(row.headName()).sort();
        };
    }

    private static List<String> reversed(List<String> list) {
        List<String> copy = new ArrayList<>(list);
        java.util.Collections.reverse(copy);
        return copy;
    }
}
