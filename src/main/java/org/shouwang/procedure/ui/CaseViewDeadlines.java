package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.shouwang.procedure.CaseDeadlines;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.DeadlineChange;
import org.shouwang.procedure.DeadlineRow;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;

/** The deadlines of a case: what each counts from, how its date comes about, and what was changed in it since. */
@StyleSheet("context://calendar.css")
class CaseViewDeadlines extends Div {

    private final transient CaseFile file;
    private final transient CaseDeadlines deadlines;
    private final transient CaseViewWords words;
    private final transient Runnable changed;
    private final LocalDate today;
    private final boolean mayExtend;
    private final boolean mayRecord;

    CaseViewDeadlines(CaseFile file, CaseDeadlines deadlines, CaseViewWords words, LocalDate today, Runnable changed) {
        this.file = file;
        this.deadlines = deadlines;
        this.words = words;
        this.today = today;
        this.changed = changed;
        this.mayExtend = deadlines.mayExtend(file);
        this.mayRecord = deadlines.mayRecord(file);
        List<DeadlineRow> rows =
                file.runs().stream().flatMap(run -> run.deadlines().stream()).toList();
        if (rows.isEmpty()) {
            add(new Paragraph(getTranslation("view.case.no-deadlines")));
            return;
        }
        RowTable<DeadlineRow> table = new RowTable<>(getTranslation("view.case.deadlines"));
        table.setId("case-deadlines");
        table.column(getTranslation("view.case.deadline"), this::name)
                .column(getTranslation("view.case.counted-from"), this::start)
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

    private Component start(DeadlineRow row) {
        Div start = new Div(new Span(Dates.day(row.startOn())));
        if (row.startEvent() != null) {
            boolean duty =
                    !row.startEvent().equals("leadFound") && !row.startEvent().equals("caseOpened");
            start.add(new Div(
                    duty ? words.duty(row.startEvent()) : getTranslation("deadline.start." + row.startEvent())));
        }
        if (!row.firstStartOn().equals(row.startOn())) {
            start.add(new Div(getTranslation("view.case.first-start", Dates.day(row.firstStartOn()))));
        }
        return start;
    }

    private Component due(DeadlineRow row) {
        Span due = new Span(Dates.day(row.dueOn()));
        return row.provisional() ? new Div(due, new Span(getTranslation("view.shell.provisional"))) : due;
    }

    private Component result(DeadlineRow row) {
        if (row.fulfilledOn() == null) {
            Div open = new Div(new DaysLeft((int) ChronoUnit.DAYS.between(today, row.dueOn()), row.provisional()));
            action(row, open);
            return open;
        }
        Span result = new Span(
                (row.late() ? VaadinIcon.EXCLAMATION_CIRCLE : VaadinIcon.CHECK_CIRCLE).create(),
                new Span(getTranslation(
                        row.late() ? "view.case.fulfilled-late" : "view.case.fulfilled",
                        Dates.day(row.fulfilledOn()))));
        result.addClassNames("case-result", row.late() ? "case-result-late" : "case-result-kept");
        return result;
    }

    private void action(DeadlineRow row, Div beside) {
        if (row.element().equals("planLimit")) {
            if (mayRecord) {
                beside.add(button("view.case.record-done", "record-" + row.id(), row, CaseViewDeadlineDialog::done));
            }
        } else if (mayExtend && !row.minimum()) {
            beside.add(button("view.case.extend", "extend-" + row.id(), row, CaseViewDeadlineDialog::extension));
        }
    }

    private Button button(String text, String id, DeadlineRow row, Opening opening) {
        Button button =
                new Button(getTranslation(text), click -> opening.open(deadlines, file.number(), row, today, changed)
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setId(id);
        return button;
    }

    private interface Opening {
        CaseViewDeadlineDialog open(
                CaseDeadlines deadlines, String number, DeadlineRow row, LocalDate today, Runnable changed);
    }

    private Component reckoning(DeadlineRow row) {
        Div reckoning = new Div(new Div(words.in(row.derivation().sentence())));
        if (row.derivation().ground() != null) {
            Span ground = new Span(getTranslation(
                    "view.shell.by-rule", Refusals.ground(row.derivation().ground())));
            ground.addClassName("reason-ground");
            reckoning.add(ground);
        }
        if (!row.changes().isEmpty()) {
            UnorderedList changes = new UnorderedList();
            row.changes().forEach(change -> changes.add(new ListItem(said(change))));
            Div more = new Div(new Span(getTranslation("view.case.deadline-changes")), changes);
            more.addClassName("deadline-more");
            reckoning.add(more);
        }
        reckoning.addClassName("case-reckoning");
        return reckoning;
    }

    private String said(DeadlineChange change) {
        String what = getTranslation(
                "view.case.deadline-changed",
                Dates.day(change.changedOn()),
                change.changedBy(),
                getTranslation("deadline.change." + change.cause()),
                Dates.day(change.dueBefore()),
                Dates.day(change.dueAfter()));
        if (change.reason() != null) {
            return getTranslation("view.case.deadline-changed.why", what, change.reason(), change.ground());
        }
        return change.calendarBefore().equals(change.calendarAfter())
                ? what
                : getTranslation(
                        "view.case.deadline-changed.calendar", what, change.calendarBefore(), change.calendarAfter());
    }
}
