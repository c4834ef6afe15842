package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.shouwang.codelist.CodeLists;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormView;
import org.shouwang.form.ui.FormViews;
import org.shouwang.procedure.JointTasks;
import org.shouwang.procedure.Preparations;
import org.shouwang.procedure.Recusals;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.TaskDetail;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.VerdictOption;
import org.shouwang.procedure.Worklists;
import org.shouwang.procedure.ui.VerdictBar.Then;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.DaysLeft;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;

/** One task: opening it takes it; what is typed is kept at once; its buttons say how it ends. */
@Route(value = "task", layout = MainLayout.class)
@PermitAll
class TaskView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final List<String> REVIEWS =
            List.of("townshipCheck", "townshipSignOff", "countyConsultation", "countyApproval");

    private final transient Tasks tasks;
    private final transient Worklists worklists;
    private final transient Forms forms;
    private final transient FormViews formViews;
    private final transient TaskFacts facts;
    private final transient Preparations preparations;
    private final transient JointTasks together;
    private final transient Recusals recusals;
    private final transient CodeLists codes;
    private final transient WorkClock clock;
    private TaskWork mine;
    private transient TaskDetail task;

    TaskView(
            Tasks tasks,
            Worklists worklists,
            Forms forms,
            FormViews formViews,
            TaskFacts facts,
            Preparations preparations,
            JointTasks together,
            Recusals recusals,
            CodeLists codes,
            WorkClock clock) {
        this.tasks = tasks;
        this.worklists = worklists;
        this.forms = forms;
        this.formViews = formViews;
        this.facts = facts;
        this.preparations = preparations;
        this.together = together;
        this.recusals = recusals;
        this.codes = codes;
        this.clock = clock;
        addClassName("task");
    }

    @Override
    public void setParameter(BeforeEvent event, String taskId) {
        task = tasks.open(taskId);
        if (task.row().claimedBy() == null) {
            try {
                tasks.claim(taskId);
            } catch (Refusal takenMeanwhile) {
                Refusals.show(takenMeanwhile);
            }
            task = tasks.open(taskId);
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("duty." + task.row().element());
    }

    private void show() {
        removeAll();
        Div work = new Div();
        work.addClassName("task-work");
        work.add(heading(getTranslation("view.task.form")), new TaskNotes(task, forms, codes));
        if (task.mine()) {
            mine = new TaskWork(task, tasks, together, preparations, forms, formViews, clock, this::handedIn);
            work.add(mine);
        } else {
            FormView form = formViews.of(task.form());
            form.setValues(task.values());
            form.setReadOnly(true);
            work.add(taken(), form);
        }
        Div columns = new Div(work, facts.of(task, getLocale()));
        columns.addClassName("task-columns-two");
        add(header(), columns);
    }

    private Component header() {
        ViewHeader header = new ViewHeader(
                getTranslation("duty." + task.row().element()) + " · "
                        + task.row().headName(),
                new DaysLeft(task.row().daysLeft(), task.row().provisional()));
        PageLink help = new PageLink("?", "help/" + task.row().duty());
        help.addClassName("task-help");
        help.getElement().setAttribute("aria-label", getTranslation("view.task.help"));
        header.add(help);
        if (task.mine()) {
            Button release = new Button(getTranslation("view.task.release"), click -> release());
            release.setId("release");
            release.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            header.add(release);
            if (task.row().caseNumber() != null
                    && REVIEWS.contains(task.row().duty())
                    && recusals.mayDeclare(task.row().caseNumber())) {
                header.add(recuse());
            }
        }
        return header;
    }

    /** Whoever is kin of the household, say, gives the file to somebody else. */
    private Button recuse() {
        Button recuse = new Button(
                getTranslation("view.recusal.title"),
                click -> new RecusalDialog(recusals, task.row().caseNumber(), this::release).open());
        recuse.setId("recuse");
        recuse.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return recuse;
    }

    private Component taken() {
        Div taken = new Div(
                VaadinIcon.USER.create(),
                new Span(getTranslation("view.task.taken", task.row().claimedByName())));
        taken.setId("taken");
        taken.addClassName("task-taken");
        taken.getElement().setAttribute("role", "status");
        return taken;
    }

    private void release() {
        if (Refusals.guard(() -> {
            mine.keep();
            tasks.release(task.row().id());
        })) {
            Toasts.done(getTranslation("view.task.released"));
            getUI().ifPresent(ui -> ui.navigate(InboxView.class));
        }
    }

    private void handedIn(VerdictOption verdict, Then then, List<Submission> submissions) {
        if (then == Then.NEXT) {
            Optional<TaskRow> next = worklists.next(task.row());
            getUI().ifPresent(ui -> next.ifPresentOrElse(
                    row -> ui.navigate(TaskView.class, row.id()), () -> ui.navigate(InboxView.class)));
        } else {
            removeAll();
            add(new WhatNext(tasks, worklists, task.row(), verdict, submissions));
        }
    }

    /** The heading of a part of the page. */
    static H2 heading(String text) {
        H2 heading = new H2(text);
        heading.addClassName("task-heading");
        return heading;
    }
}
