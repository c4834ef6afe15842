package org.shouwang.procedure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.measure.CountedStatements;
import org.shouwang.procedure.CasesToLookAt;
import org.shouwang.procedure.ManyRows;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the page of a case tells beside its dates, and how quickly. */
@ProductTest
class CasePageTest {

    private static final String CLERK = "county-341802";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CasesToLookAt cases;

    @Autowired
    private ManyRows rows;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private WorkClock clock;

    @AfterEach
    void leave() {
        Visitor.leave();
        rows.remove();
    }

    @Test
    void each_step_says_who_did_it_and_who_is_to_do_it() {
        open(cases.corrected());

        assertThat(text("case-steps")).contains("申请授权", "2024年5月13日(周一)", "乡镇主要负责人", "办理中");
    }

    @Test
    void opinions_stand_in_the_row_and_a_correction_says_what_it_changed() {
        open(cases.corrected());

        String timeline = text("case-timeline");

        assertThat(timeline).contains("务工收入与银行流水不一致", "按银行流水更正务工收入", "已入户复核,情况属实");
        assertThat(timeline).contains("与入户核实", "工资性收入20,000 元→21,000 元");
        assertThat(timeline).contains("与乡镇核查");
    }

    @Test
    void what_a_clerk_recorded_for_the_leader_is_marked_and_the_step_names_the_leader() {
        open(cases.recordedForTheLeader());

        assertThat(text("case-timeline")).contains("代录:王镇长已在纸质件上签字");
        assertThat(text("case-steps")).contains("王镇长");
    }

    @Test
    void documents_are_listed_by_step_with_whoever_handed_them_in() {
        open(cases.corrected());

        assertThat(text("case-documents")).contains("入户核实(", "评议公示(", "乡镇审核(", "photo.png", "下载");
        assertThat(_find(Anchor.class, spec -> spec.withClasses("document-save")))
                .isNotEmpty();
    }

    @Test
    void the_page_takes_no_more_statements_for_seven_visits_with_photographs_than_for_one() {
        String few = cases.visitedInVain(1);
        String many = cases.visitedInVain(7);

        long forFew = statementsOf(few);
        long forMany = statementsOf(many);

        assertThat(forMany).isEqualTo(forFew).isLessThanOrEqualTo(40);
    }

    @Test
    void with_ten_thousand_open_cases_the_page_comes_in_time() {
        String number = cases.identified();
        rows.addCases(10_000, "341802", clock.today());
        open(number);
        Visitor.leave();

        long best = LongStream.range(0, 12)
                .map(i -> {
                    Visitor.enter(CLERK, context, Set.of(CaseView.class));
                    long start = System.nanoTime();
                    UI.getCurrent().navigate("case/" + number);
                    long took = System.nanoTime() - start;
                    assertThat(text("case-timeline")).contains("县级审定");
                    Visitor.leave();
                    return took;
                })
                .min()
                .orElseThrow();

        assertThat(best / 1_000_000).as("milliseconds").isLessThan(300);
    }

    private long statementsOf(String number) {
        return LongStream.range(0, 2)
                .map(i -> {
                    Visitor.enter(CLERK, context, Set.of(CaseView.class));
                    statements.reset();
                    UI.getCurrent().navigate("case/" + number);
                    long counted = statements.total();
                    assertThat(text("case-timeline")).contains("入户核实");
                    Visitor.leave();
                    return counted;
                })
                .min()
                .orElseThrow();
    }

    private void open(String number) {
        Visitor.enter(CLERK, context, Set.of(CaseView.class));
        UI.getCurrent().navigate("case/" + number);
    }

    private static String text(String id) {
        return _get(Component.class, spec -> spec.withId(id)).getElement().getTextRecursively();
    }
}
