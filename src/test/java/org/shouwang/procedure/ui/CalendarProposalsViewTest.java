package org.shouwang.procedure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.household.HouseholdView;
import org.shouwang.policy.CalendarEraser;
import org.shouwang.policy.CountyDays;
import org.shouwang.procedure.CalendarProposals;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class CalendarProposalsViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private CountyDays countyDays;

    @Autowired
    private CalendarProposals proposals;

    @Autowired
    private CalendarEraser eraser;

    @BeforeEach
    void the_administrator_opens_the_browser() {
        Visitor.enter("admin", context, Set.of(CalendarProposalsView.class));
    }

    @AfterEach
    void the_browser_is_closed() {
        eraser.erase();
        Visitor.leave();
    }

    @Test
    void an_administrator_sees_dates_before_and_after_and_approves_them_at_one_go() {
        walker.moveTo(LocalDate.parse("2026-11-20"));
        HouseholdView household = walker.household("419901102201", "ORDINARY", 1);
        walker.screening(household, LocalDate.parse("2026-11-20"));
        walker.as(
                "admin",
                () -> countyDays.add(
                        AreaCode.of("419901"),
                        LocalDate.parse("2026-11-24"),
                        false,
                        new Text("当地节日", "Local day"),
                        "县里的通知"));
        long proposal = walker.as("admin", proposals::list).get(0).id();

        UI.getCurrent().navigate("calendar-proposals");
        List<String> rows = Rows.of(_find(RowTable.class).get(0));
        _click(_get(Button.class, spec -> spec.withId("approve-" + proposal)));

        assertThat(rows)
                .anyMatch(row -> row.contains(household.headName())
                        && row.contains("2026年11月25日")
                        && row.contains("2026年11月26日")
                        && row.contains("扣除11月24日"));
        assertThat(walker.as("admin", () -> proposals.require(proposal)).waiting())
                .isZero();
        assertThat(_find(Button.class, spec -> spec.withId("approve-" + proposal)))
                .isEmpty();
    }

    @Test
    void whoever_is_no_administrator_finds_nothing_there() {
        Visitor.logIn("village-341802002201", context);

        UI.getCurrent().navigate("calendar-proposals");

        assertThat(_find(EmptyState.class)).hasSize(1);
    }
}
