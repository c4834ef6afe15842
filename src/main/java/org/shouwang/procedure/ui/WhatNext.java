package org.shouwang.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskFilter.Bucket;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.VerdictOption;
import org.shouwang.procedure.Worklists;

/** After a task: what was done, and the way on, first to the same household, then to what is due next. */
class WhatNext extends Div {

    private static final int LOOK_AHEAD = 20;

    WhatNext(Tasks tasks, Worklists worklists, TaskRow done, VerdictOption verdict, List<Submission> handedIn) {
        setId("task-done");
        addClassName("task-done");
        H1 heading = new H1(
                getTranslation("view.task.done.heading", getTranslation("duty." + done.duty()), done.headName()));
        // What had the focus is gone; whoever has no mouse goes on from here.
        heading.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        add(
                VaadinIcon.CHECK_CIRCLE_O.create(),
                heading,
                new Paragraph(
                        getTranslation("view.task.done.as", verdict.label().in(getLocale()))));
        Div papers = new Div();
        papers.addClassName("task-done-papers");
        handedIn.forEach(submission -> papers.add(TaskFacts.paper(
                submission, getTranslation("view.task.print-of", getTranslation("duty." + submission.duty())))));
        add(papers);
        Div ways = new Div();
        ways.addClassName("task-done-ways");
        Optional<TaskRow> same = done.caseNumber() == null
                ? Optional.empty()
                : open(tasks, new TaskFilter(null, null, null, Bucket.ALL, done.caseNumber()), done.claimedBy());
        Optional<TaskRow> next = worklists.next(done);
        same.ifPresent(row -> ways.add(
                way("next-same", getTranslation("view.task.next-same", getTranslation("duty." + row.element())), row)));
        next.filter(row -> same.isEmpty() || !same.get().id().equals(row.id()))
                .ifPresent(row -> ways.add(way(
                        "next",
                        getTranslation("view.task.next", getTranslation("duty." + row.element()), row.headName()),
                        row)));
        ways.getChildren()
                .findFirst()
                .map(Button.class::cast)
                .ifPresent(first -> first.addThemeVariants(ButtonVariant.LUMO_PRIMARY));
        Button back = new Button(
                getTranslation("view.task.back"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(InboxView.class)));
        back.setId("back-to-inbox");
        ways.add(back);
        add(ways);
    }

    /** What nobody else is at. */
    private static Optional<TaskRow> open(Tasks tasks, TaskFilter filter, String me) {
        return tasks.search(filter, null, LOOK_AHEAD).rows().stream()
                .filter(row -> row.claimedBy() == null || row.claimedBy().equals(me))
                .findFirst();
    }

    private static Button way(String id, String text, TaskRow row) {
        Button way = new Button(
                text, click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(TaskView.class, row.id())));
        way.setId(id);
        return way;
    }
}
