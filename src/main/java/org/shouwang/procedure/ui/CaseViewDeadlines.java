package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.DeadlineRow;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;

/** The deadlines of a case with the reckoning of each. */
class CaseViewDeadlines extends Div {

    private final transient CaseViewWords words;
    private final LocalDate today;

    CaseViewDeadlines(CaseFile file, CaseViewWords words, LocalDate today) {
        this.words = words;
        this.today = today;
        List<DeadlineRow> rows =
                file.runs().stream().flatMap(run -> run.deadlines().stream()).toList();
        if (rows.isEmpty()) {
            add(new Paragraph(getTranslation("view.case.no-deadlines")));
            return;
        }
        RowTable<DeadlineRow> table = new RowTable<>(getTranslation("view.case.deadlines"));
        table.setId("case-deadlines");
        table.column(getTranslation("view.case.deadline"), this::name)
                .text(getTranslation("view.case.counted-from"), row -> Dates.day(row.startOn()))
                .text(
                        getTranslation("view.case.length"),
                        row -> getTranslation("view.case.days." + row.unit(), row.quantity()))
                .column(getTranslation("view.case.due"), this::due)
                .column(getTranslation("view.case.result"), this::result)
                .column(getTranslation("view.case.reckoning"), this::reckoning);
        table.show(rows);
        add(table);
    }

    private Component name(DeadlineRow row) {
        String name = getTranslation("deadline." + row.element());
        Span title = new Span(row.iteration() == 1 ? name : getTranslation("view.case.again", name, row.iteration()));
        title.addClassName("row-title");
        return title;
    }

    private Component due(DeadlineRow row) {
        Span due = new Span(Dates.day(row.dueOn()));
        return row.provisional() ? new Div(due, new Span(getTranslation("view.shell.provisional"))) : due;
    }

    private Component result(DeadlineRow row) {
        if (row.fulfilledOn() == null) {
            return new DaysLeft((int) ChronoUnit.DAYS.between(today, row.dueOn()), row.provisional());
        }
        boolean late = !row.minimum() && row.fulfilledOn().isAfter(row.dueOn());
        Span result = new Span(
                (late ? VaadinIcon.EXCLAMATION_CIRCLE : VaadinIcon.CHECK_CIRCLE).create(),
                new Span(getTranslation(
                        late ? "view.case.fulfilled-late" : "view.case.fulfilled", Dates.day(row.fulfilledOn()))));
        result.addClassNames("case-result", late ? "case-result-late" : "case-result-kept");
        return result;
    }

    private Component reckoning(DeadlineRow row) {
        Div reckoning = new Div(new Div(words.in(row.derivation().sentence())));
        if (row.derivation().ground() != null) {
            Span ground = new Span(getTranslation(
                    "view.shell.by-rule", Refusals.ground(row.derivation().ground())));
            ground.addClassName("reason-ground");
            reckoning.add(ground);
        }
        reckoning.addClassName("case-reckoning");
        return reckoning;
    }
}
