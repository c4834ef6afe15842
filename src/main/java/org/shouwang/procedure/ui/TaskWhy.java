package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.procedure.Preparations;
import org.shouwang.procedure.Preparations.WayOn;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.TaskDetail;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.VerdictOption;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;
import org.shouwang.shell.Refusals;

/** Why I have this, how long, by which rule, and what happens next. */
@org.springframework.stereotype.Component
class TaskWhy {

    private final Tasks tasks;
    private final Preparations preparations;

    TaskWhy(Tasks tasks, Preparations preparations) {
        this.tasks = tasks;
        this.preparations = preparations;
    }

    List<Component> of(TaskDetail task, Locale locale) {
        List<Component> parts = new ArrayList<>();
        parts.add(new Paragraph(because(task)));
        TaskRow row = task.row();
        Div until = new Div();
        until.addClassName("task-until");
        tasks.deadline(row.id())
                .ifPresentOrElse(
                        limit -> until.add(
                                new Div(
                                        new Span(word(
                                                "why.until",
                                                UI.getCurrent().getTranslation("deadline." + limit.element()),
                                                Dates.day(limit.dueOn()))),
                                        new DaysLeft(row.daysLeft(), row.provisional(), row.workingDaysLeft())),
                                small(limit.derivation().sentence().in(locale)),
                                small(UI.getCurrent()
                                        .getTranslation(
                                                "view.shell.by-rule",
                                                Refusals.ground(
                                                        limit.derivation().ground())))),
                        () -> until.add(new Span(word("why.no-limit"))));
        parts.add(until);
        UnorderedList ways = ways(task, locale);
        ways.setId("task-ways");
        parts.add(new Paragraph(word("why.next")));
        parts.add(ways);
        return parts;
    }

    private static String because(TaskDetail task) {
        String duty = UI.getCurrent().getTranslation("duty." + task.row().element());
        if (task.earlier().isEmpty()) {
            return word(
                    "why.first", Dates.day(task.row().receivedOn()), task.row().villageName(), duty);
        }
        Submission last = task.earlier().get(task.earlier().size() - 1);
        return word(
                "why.after",
                Dates.day(last.doneOn()),
                last.enteredByName(),
                UI.getCurrent().getTranslation("duty." + last.element()),
                UI.getCurrent().getTranslation("verdict." + last.duty() + "." + last.verdict()),
                task.row().villageName(),
                duty);
    }

    private UnorderedList ways(TaskDetail task, Locale locale) {
        Map<String, String> labels = task.verdicts().stream()
                .collect(Collectors.toMap(
                        VerdictOption::name, verdict -> verdict.label().in(locale)));
        UnorderedList list = new UnorderedList();
        for (WayOn way : preparations.waysOn(task.row().id())) {
            String duties = way.duties().stream()
                    .map(duty -> UI.getCurrent().getTranslation("duty." + duty))
                    .collect(Collectors.joining(word("why.or")));
            String next =
                    way.duties().isEmpty() ? ends(way, locale) : way.ends() ? word("why.or-ends", duties) : duties;
            list.add(new ListItem(word("why.way", labels.getOrDefault(way.verdict(), way.verdict()), next)));
        }
        return list;
    }

    private static String ends(WayOn way, Locale locale) {
        return way.endings().isEmpty()
                ? word("why.ends")
                : word(
                        "why.ends-with",
                        way.endings().stream()
                                .map(name -> name.in(locale))
                                .collect(Collectors.joining(word("why.or"))));
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("task-small");
        return small;
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation("view.task." + key, args);
    }
}
