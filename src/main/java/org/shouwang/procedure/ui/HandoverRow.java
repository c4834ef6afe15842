package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.shouwang.procedure.Handover;
import org.shouwang.procedure.TaskRow;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;
import org.shouwang.shell.PageLink;

/** One thing I completed: what I did with it and when, and who has it now. */
class HandoverRow extends ListItem {

    HandoverRow(Handover done) {
        setId("done-row-" + done.id());
        addClassNames("task-row", "inbox-row", "handover-row");
        getElement().setAttribute("data-duty", done.duty());
        add(
                InboxRow.cell(
                        "inbox-duty",
                        file(done, getTranslation("duty." + done.duty())),
                        InboxRow.text(getTranslation("verdict." + done.duty() + "." + done.verdict()), "task-small")),
                InboxRow.cell(
                        "inbox-household",
                        InboxRow.text(done.headName(), "task-head"),
                        InboxRow.text(done.villageName(), "task-small")),
                labelled("inbox-number", "number", done.about().number()),
                labelled("inbox-received", "done", Dates.day(done.doneOn())),
                now(done));
    }

    private Component file(Handover done, String text) {
        Component file = done.readable() ? new PageLink(text, done.about().page()) : new Span(text);
        file.getElement().getClassList().add(done.readable() ? "task-open" : "task-head");
        return file;
    }

    private Component now(Handover done) {
        Div now = InboxRow.cell("handover-now", InboxRow.text(getTranslation("view.inbox.column.now"), "task-label"));
        if (!done.readable()) {
            now.add(new Span(getTranslation("view.inbox.now.handed-on")));
        } else if (done.open().isEmpty()) {
            String what = done.ended() ? getTranslation("view.inbox.now.over") : getTranslation("view.inbox.now.waits");
            now.add(new Span(
                    (done.ended() ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.HOURGLASS).create(), new Span(what)));
            if (done.last() != null) {
                now.add(InboxRow.text(getTranslation("event." + done.last()), "task-small"));
            }
        }
        done.open().stream().limit(2).forEach(row -> now.add(waiting(row)));
        if (done.open().size() > 2) {
            now.add(InboxRow.text(
                    getTranslation("view.inbox.now.more", done.open().size() - 2), "task-small"));
        }
        return now;
    }

    private Component waiting(TaskRow row) {
        Div waiting = InboxRow.cell("handover-waiting");
        waiting.add(InboxRow.text(getTranslation("duty." + row.duty()), "task-head"));
        waiting.add(new DaysLeft(row.daysLeft(), row.provisional(), row.workingDaysLeft()));
        waiting.add(InboxRow.text(
                row.claimedByName() == null
                        ? getTranslation("view.inbox.now.nobody")
                        : getTranslation("view.inbox.at", row.claimedByName()),
                "task-small"));
        return waiting;
    }

    private Component labelled(String name, String column, String value) {
        return InboxRow.cell(
                name, InboxRow.text(getTranslation("view.inbox.column." + column), "task-label"), new Span(value));
    }
}
