package org.shouwang.procedure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Collectors;
import org.shouwang.codelist.CodeLists;
import org.shouwang.form.Forms;
import org.shouwang.procedure.FieldComment;
import org.shouwang.procedure.SentBack;
import org.shouwang.procedure.TaskDetail;
import org.shouwang.shared.Reason;
import org.shouwang.shell.Dates;
import org.shouwang.shell.Refusals;

/** What stands above a form before it is filled: why the file came back, and what looks odd in it. */
class TaskNotes extends Div {

    private final transient Forms forms;
    private final transient CodeLists codes;

    TaskNotes(TaskDetail task, Forms forms, CodeLists codes) {
        this.forms = forms;
        this.codes = codes;
        if (task.sentBack() != null) {
            add(sentBack(task.sentBack()));
        }
        if (!task.findings().isEmpty()) {
            add(findings(task.findings()));
        }
        setVisible(getComponentCount() > 0);
    }

    private Div sentBack(SentBack back) {
        Div note = note("task-sent-back");
        Paragraph head = new Paragraph(VaadinIcon.ARROW_BACKWARD.create());
        head.add(getTranslation(
                "view.task.sent-back", Dates.day(back.on()), back.byName(), getTranslation("duty." + back.duty())));
        head.addClassName("outlook-head");
        note.add(head);
        if (!back.reasons().isEmpty()) {
            note.add(new Paragraph(back.reasons().stream()
                    .map(key -> codes.label("RETURN_REASON", key).in(getLocale()))
                    .collect(Collectors.joining(getTranslation("view.task.list-comma")))));
        }
        if (back.text() != null) {
            note.add(new Paragraph(back.text()));
        }
        if (!back.comments().isEmpty()) {
            UnorderedList list = new UnorderedList();
            back.comments()
                    .forEach(comment -> list.add(
                            new ListItem(getTranslation("view.task.comment", label(comment), comment.comment()))));
            note.add(list);
        }
        return note;
    }

    private String label(FieldComment comment) {
        return forms.latest(comment.form())
                .field(comment.field())
                .map(field -> field.label().in(getLocale()))
                .orElse(comment.field());
    }

    private Div findings(List<Reason> findings) {
        Div note = note("task-findings");
        Paragraph head = new Paragraph(VaadinIcon.EXCLAMATION_CIRCLE_O.create());
        head.add(getTranslation("view.task.findings"));
        head.addClassName("outlook-head");
        UnorderedList list = new UnorderedList();
        findings.forEach(finding -> list.add(new ListItem(Refusals.sentence(finding))));
        note.add(head, list);
        return note;
    }

    private static Div note(String id) {
        Div note = new Div();
        note.setId(id);
        note.addClassNames("outlook", "task-note");
        note.getElement().setAttribute("role", "note");
        return note;
    }
}
