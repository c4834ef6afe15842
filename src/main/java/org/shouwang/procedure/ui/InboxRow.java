package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import org.shouwang.procedure.TaskRow;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;
import org.shouwang.territory.Departments;

/** One thing to do: a line of the list, on a phone a card. All of it opens the task. */
class InboxRow extends ListItem {

    InboxRow(TaskRow row, Departments departments) {
        setId("task-row-" + row.id());
        addClassName("task-row");
        getElement().setAttribute("data-duty", row.duty());

        RouterLink what = new RouterLink(getTranslation("duty." + row.duty()), TaskView.class, row.id());
        what.addClassName("task-open");
        Div duty = new Div(what);
        if (row.party() != null) {
            duty.add(small(Parties.name(departments, row, getLocale())));
        }

        Span head = new Span(row.headName());
        head.addClassName("task-head");
        Div household = new Div(head, small(row.villageName()));

        Div due = new Div(new DaysLeft(row.daysLeft(), row.provisional()));
        if (row.dueOn() != null) {
            due.add(small(Dates.day(row.dueOn())));
        }
        add(
                duty,
                household,
                cell("number", row.caseNumber() == null ? row.leadNumber() : row.caseNumber()),
                cell("received", Dates.day(row.receivedOn())),
                due,
                at(row));
    }

    private Component cell(String column, String value) {
        Span label = new Span(getTranslation("view.inbox.column." + column));
        label.addClassName("task-label");
        return new Div(label, new Span(value));
    }

    private Component at(TaskRow row) {
        Div at = new Div();
        at.addClassName("task-at");
        if (row.claimedBy() != null) {
            at.add(VaadinIcon.USER.create(), new Span(getTranslation("view.inbox.at", row.claimedByName())));
        }
        return at;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("task-small");
        return small;
    }
}
