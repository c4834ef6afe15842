package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormView;
import org.shouwang.form.ui.FormViews;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.DeadlineRow;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.TaskDetail;
import org.shouwang.procedure.TaskRow;
import org.shouwang.process.About;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DiagramViewer;
import org.shouwang.shell.Refusals;
import org.shouwang.territory.Departments;

/** What a person wants beside the form: the household, until when and why, and what others handed in before. */
@org.springframework.stereotype.Component
class TaskFacts {

    private final Households households;
    private final Departments departments;
    private final Forms forms;
    private final FormViews formViews;
    private final Cases cases;
    private final TaskWhy why;

    TaskFacts(
            Households households,
            Departments departments,
            Forms forms,
            FormViews formViews,
            Cases cases,
            TaskWhy why) {
        this.cases = cases;
        this.why = why;
        this.households = households;
        this.departments = departments;
        this.forms = forms;
        this.formViews = formViews;
    }

    Component of(TaskDetail task, Locale locale) {
        Aside facts = new Aside();
        facts.addClassName("task-facts");
        facts.getElement().setAttribute("aria-label", word("facts"));
        Details reason = part("why", true);
        reason.setId("task-why");
        why.of(task, locale).forEach(reason::add);
        Details household = part("household", true);
        household.add(household(task.row(), locale));
        facts.add(reason, household);
        if (!task.deadlines().isEmpty()) {
            Details deadlines = part("deadlines", false);
            task.deadlines().forEach(row -> deadlines.add(deadline(row, locale)));
            facts.add(deadlines);
        }
        if (!task.earlier().isEmpty()) {
            Details earlier = part("earlier", true);
            task.earlier().forEach(submission -> earlier.add(earlier(submission, locale)));
            facts.add(earlier);
        }
        if (task.row().caseNumber() != null) {
            facts.add(diagram(task));
        }
        return facts;
    }

    /** A part that can be folded away, as one does on a phone. */
    private static Details part(String key, boolean opened) {
        Details part = new Details(TaskView.heading(word(key)));
        part.addClassName("task-part");
        part.setOpened(opened);
        return part;
    }

    /** The drawing is fetched when somebody wants to see it. */
    private Component diagram(TaskDetail task) {
        Details diagram = part("diagram", false);
        diagram.setId("task-diagram");
        diagram.addOpenedChangeListener(change -> {
            if (change.isOpened() && diagram.getContent().findAny().isEmpty()) {
                try {
                    DiagramViewer viewer = new DiagramViewer();
                    viewer.setDiagram(cases.diagram(
                            cases.require(task.row().caseNumber()), task.row().runNumber()));
                    viewer.setTokens(
                            List.of(task.element()),
                            task.earlier().stream().map(Submission::element).toList());
                    diagram.add(viewer);
                } catch (Refusal notMine) {
                    diagram.add(
                            new Paragraph(Refusals.sentence(notMine.reasons().get(0))));
                }
            }
        });
        return diagram;
    }

    private Component household(TaskRow row, Locale locale) {
        DescriptionList list = new DescriptionList();
        list.addClassName("form-values");
        Optional<HouseholdView> household = household(row);
        line(list, "head", new Span(row.headName()));
        line(list, "village", new Span(row.villageName()));
        household.ifPresent(known -> {
            line(list, "household-number", new Anchor("households/" + known.number(), known.number()));
            line(list, "people", new Span(word("people.count", known.members().size())));
            if (known.headPhoneMasked() != null) {
                line(list, "phone", new Span(known.headPhoneMasked()));
            }
        });
        if (row.caseNumber() != null) {
            line(list, "case", new Anchor("case/" + row.caseNumber(), row.caseNumber()));
        }
        if (row.leadNumber() != null) {
            line(list, "lead", new Anchor(About.origin(row.leadNumber()), row.leadNumber()));
        }
        if (row.party() != null) {
            line(list, "party", new Span(Parties.name(departments, row, locale)));
        }
        line(list, "received", new Span(Dates.day(row.receivedOn())));
        return list;
    }

    /** Whoever may do the task need not reach the household's page, for instance when it moved away. */
    private Optional<HouseholdView> household(TaskRow row) {
        if (row.householdId() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(households.require(new HouseholdId(row.householdId())));
        } catch (Refusal outOfReach) {
            return Optional.empty();
        }
    }

    private static void line(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(word("fact." + key)), new DescriptionList.Description(value));
    }

    private Component deadline(DeadlineRow row, Locale locale) {
        Div entry = new Div();
        entry.addClassName("task-deadline");
        Span name = new Span(UI.getCurrent().getTranslation("deadline." + row.element()));
        name.addClassName("task-head");
        Span date =
                new Span(row.provisional() ? word("due.provisional", Dates.day(row.dueOn())) : Dates.day(row.dueOn()));
        entry.add(new Div(name), new Div(date));
        if (row.fulfilledOn() != null) {
            entry.add(small(word("due.fulfilled", Dates.day(row.fulfilledOn()))));
        } else if (row.passedAt() != null && !row.minimum()) {
            entry.add(small(word("due.passed")));
        }
        Details why = new Details(
                word("due.why"),
                new Paragraph(row.derivation().sentence().in(locale)),
                new Paragraph(UI.getCurrent()
                        .getTranslation(
                                "view.shell.by-rule",
                                Refusals.ground(row.derivation().ground()))));
        why.addClassName("task-why");
        entry.add(why);
        return entry;
    }

    private Component earlier(Submission submission, Locale locale) {
        UI ui = UI.getCurrent();
        String duty = ui.getTranslation("duty." + submission.element());
        Div summary = new Div(
                new Div(new Span(duty)),
                small(ui.getTranslation("verdict." + submission.duty() + "." + submission.verdict()) + " · "
                        + Dates.day(submission.doneOn()) + " · " + submission.enteredByName()));
        Details details = new Details(summary);
        details.addClassName("task-earlier");
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                FormView form = formViews.of(forms.require(submission.formKey(), submission.formVersion()));
                form.setValues(submission.values());
                form.setReadOnly(true);
                details.add(form, paper(submission, word("print")));
            }
        });
        return details;
    }

    /** Opens what was handed in as it is printed. */
    static Anchor paper(Submission submission, String text) {
        Anchor paper = new Anchor("print/submission/" + submission.id(), text);
        paper.setTarget("_blank");
        paper.addClassName("task-paper");
        return paper;
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
