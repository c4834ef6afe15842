package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.shouwang.procedure.TaskRow;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;
import org.shouwang.territory.Departments;

/** One thing to do: a line of the list, on a phone a card. All of it opens the task, but for the box and the date. */
class InboxRow extends ListItem {

    private final transient TaskRow row;
    private final Checkbox box = new Checkbox();

    InboxRow(TaskRow row, Departments departments, BiConsumer<TaskRow, Boolean> chosen, Consumer<TaskRow> why) {
        this.row = row;
        setId("task-row-" + row.id());
        addClassNames("task-row", "inbox-row");
        getElement().setAttribute("data-duty", row.duty());
        String duty = getTranslation("duty." + row.element());
        box.setAriaLabel(getTranslation("view.inbox.choose", duty, row.headName()));
        box.addClassName("inbox-box");
        box.addValueChangeListener(change -> chosen.accept(row, change.getValue()));
        add(
                box,
                what(duty, departments),
                cell("inbox-household", text(row.headName(), "task-head"), text(row.villageName(), "task-small")),
                labelled("inbox-number", "number", row.about().number()),
                labelled("inbox-received", "received", Dates.day(row.receivedOn())),
                due(why),
                at());
    }

    /** Ticks or unticks the row, as a click on its box would. */
    void choose(boolean chosen) {
        box.setValue(chosen);
    }

    TaskRow task() {
        return row;
    }

    private Component what(String label, Departments departments) {
        RouterLink open = new RouterLink(label, TaskView.class, row.id());
        open.addClassName("task-open");
        Div what = cell("inbox-duty", open);
        if (row.returned()) {
            Span returned =
                    new Span(VaadinIcon.ARROW_BACKWARD.create(), new Span(getTranslation("view.inbox.returned")));
            returned.addClassName("inbox-returned");
            what.add(returned);
        }
        if (row.atRisk()) {
            Span risk = new Span(VaadinIcon.WARNING.create(), new Span(getTranslation("view.inbox.at-risk")));
            risk.addClassNames("inbox-returned", "inbox-at-risk");
            what.add(risk);
        }
        if (row.party() != null) {
            what.add(text(Parties.name(departments, row, getLocale()), "task-small"));
        }
        return what;
    }

    private Component due(Consumer<TaskRow> why) {
        DaysLeft left = new DaysLeft(row.daysLeft(), row.provisional(), row.workingDaysLeft());
        if (row.dueOn() == null) {
            return cell("inbox-due", left);
        }
        NativeButton reckoning = new NativeButton("", click -> why.accept(row));
        reckoning.add(left);
        reckoning.addClassName("inbox-why");
        reckoning.getElement().setAttribute("aria-haspopup", "dialog");
        reckoning.getElement().setAttribute("title", getTranslation("view.task.due.why"));
        return cell("inbox-due", reckoning, text(Dates.day(row.dueOn()), "task-small"));
    }

    private Component at() {
        Div at = cell("task-at");
        if (row.claimedBy() != null) {
            at.add(VaadinIcon.USER.create(), new Span(getTranslation("view.inbox.at", row.claimedByName())));
        }
        return at;
    }

    private Component labelled(String name, String column, String value) {
        return cell(name, text(getTranslation("view.inbox.column." + column), "task-label"), new Span(value));
    }

    static Div cell(String name, Component... content) {
        Div cell = new Div(content);
        cell.addClassName(name);
        return cell;
    }

    static Span text(String text, String name) {
        Span span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
