package org.shouwang.comparison.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.shouwang.comparison.ComparisonTables;
import org.shouwang.comparison.ComparisonTables.Line;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.ViewHeader;

/** The monthly table of comparisons: each department, what it was asked, how much came on time, how long it took. */
@Route(value = "comparisons", layout = MainLayout.class)
@Menu(title = "view.comparison.title", order = 28, icon = "vaadin:table")
@RolesAllowed({"COUNTY_CLERK", "COUNTY_LEADER", "DEPARTMENT", "PREFECTURE", "PROVINCE", "SUPERVISOR", "AUDITOR"})
class ComparisonTableView extends Div {

    private final transient ComparisonTables tables;
    private YearMonth month;

    ComparisonTableView(ComparisonTables tables, WorkClock clock) {
        this.tables = tables;
        addClassName("comparison-table");
        show(YearMonth.from(clock.today()));
    }

    private void show(YearMonth shown) {
        month = shown;
        removeAll();
        H2 heading = new H2(month.toString());
        heading.setId("comparison-month");
        Button previous = new Button(getTranslation("view.comparison.previous"), click -> show(month.minusMonths(1)));
        previous.setId("comparison-previous");
        Button next = new Button(getTranslation("view.comparison.next"), click -> show(month.plusMonths(1)));
        next.setId("comparison-next");
        Div months = new Div(previous, next);
        months.getStyle().set("display", "flex").set("gap", "8px");
        add(
                new ViewHeader(getTranslation("view.comparison.title"), excel()),
                new Paragraph(getTranslation("view.comparison.intro")),
                months,
                heading);
        List<Line> lines = tables.monthly(null, month);
        if (lines.isEmpty()) {
            add(new EmptyState(getTranslation("view.comparison.none"), getTranslation("view.comparison.none.hint")));
            return;
        }
        RowTable<Line> table = new RowTable<Line>(getTranslation("view.comparison.title"))
                .text(getTranslation("view.comparison.department"), Line::departmentName)
                .number(getTranslation("view.comparison.requests"), line -> String.valueOf(line.requests()))
                .number(getTranslation("view.comparison.answered"), line -> String.valueOf(line.answered()))
                .number(getTranslation("view.comparison.on-time"), line -> String.valueOf(line.onTime()))
                .number(getTranslation("view.comparison.overdue"), line -> String.valueOf(line.overdue()))
                .number(
                        getTranslation("view.comparison.on-time-percent"),
                        line -> line.onTimePercent() == null
                                ? null
                                : line.onTimePercent().toPlainString())
                .number(
                        getTranslation("view.comparison.average-days"),
                        line -> line.averageDays() == null
                                ? null
                                : line.averageDays().toPlainString());
        table.show(lines);
        add(table);
    }

    private SheetLink excel() {
        Locale locale = getLocale();
        YearMonth of = month;
        return new SheetLink(
                "comparison-excel",
                getTranslation("view.comparison.title") + " " + of,
                () -> tables.excel(null, of, locale));
    }
}
