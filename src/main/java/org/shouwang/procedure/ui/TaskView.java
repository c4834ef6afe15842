package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormView;
import org.shouwang.form.ui.FormViews;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.TaskDetail;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.VerdictOption;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;

/** One task: opening it takes it; what is typed is kept at once; its buttons say how it ends. */
@Route(value = "task", layout = MainLayout.class)
@PermitAll
class TaskView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Tasks tasks;
    private final transient Forms forms;
    private final transient FormViews formViews;
    private final transient TaskFacts facts;
    private final transient WorkClock clock;
    private final Span saved = new Span();
    private DatePicker doneOn;
    private FormView form;
    private transient TaskDetail task;

    TaskView(Tasks tasks, Forms forms, FormViews formViews, TaskFacts facts, WorkClock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.formViews = formViews;
        this.facts = facts;
        this.clock = clock;
        addClassName("task");
        saved.setId("draft-saved");
        saved.addClassName("draft-saved");
        saved.getElement().setAttribute("role", "status");
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
        return getTranslation("duty." + task.row().duty());
    }

    private void show() {
        removeAll();
        form = formViews.of(task.form());
        form.setValues(task.values());
        form.setReadOnly(!task.mine());
        if (task.mine()) {
            Map<String, String> labels = new LinkedHashMap<>();
            task.verdicts()
                    .forEach(verdict ->
                            labels.put(verdict.name(), verdict.label().in(getLocale())));
            form.setVerdicts(labels);
            form.addChangeListener(values -> keep());
        }
        saved(task.draftSavedAt());

        Div work = new Div();
        work.addClassName("task-work");
        work.add(heading(getTranslation("view.task.form")));
        if (task.mine()) {
            doneOn = doneOn();
            work.add(doneOn, form, new VerdictBar(task.verdicts(), this::hand, saved));
        } else {
            work.add(taken(), form);
        }
        Div columns = new Div(work, facts.of(task, getLocale()));
        columns.addClassName("task-columns-two");
        add(header(), columns);
    }

    private Component header() {
        ViewHeader header = new ViewHeader(
                getTranslation("duty." + task.row().duty()) + " · " + task.row().headName(),
                new DaysLeft(task.row().daysLeft(), task.row().provisional()));
        if (task.mine()) {
            Button release = new Button(getTranslation("view.task.release"), click -> release());
            release.setId("release");
            release.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            header.add(release);
        }
        return header;
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

    private DatePicker doneOn() {
        LocalDate today = clock.today();
        DatePicker picker = formViews.date();
        picker.setId("done-on");
        picker.setLabel(getTranslation("view.task.done-on"));
        picker.setHelperText(getTranslation("view.task.done-on.help", Dates.day(task.earliestDoneOn())));
        // The rule itself is the facade's; here days that break it are only not offered.
        picker.setManualValidation(true);
        picker.setMin(task.earliestDoneOn());
        picker.setMax(today);
        picker.setValue(today);
        picker.addValueChangeListener(change -> {
            picker.setInvalid(false);
            form.mended("doneOn");
        });
        return picker;
    }

    private void keep() {
        if (Refusals.guard(() -> tasks.saveDraft(task.row().id(), form.values()))) {
            saved(clock.instant());
        }
    }

    private void saved(Instant at) {
        saved.setText(at == null ? "" : getTranslation("view.task.saved", CLOCK.format(at.atZone(WorkClock.ZONE))));
    }

    private void release() {
        if (Refusals.guard(() -> {
            tasks.saveDraft(task.row().id(), form.values());
            tasks.release(task.row().id());
        })) {
            Toasts.done(getTranslation("view.task.released"));
            getUI().ifPresent(ui -> ui.navigate(InboxView.class));
        }
    }

    /** Asks once more where there is no way back, but only what the form itself does not already refuse. */
    private void hand(VerdictOption verdict) {
        if (!Verdict.asksAgain(verdict.name())) {
            complete(verdict);
            return;
        }
        List<Reason> wrong = forms.check(task.form(), verdict.name(), form.values());
        if (wrong.isEmpty()) {
            Verdict.ask(verdict, task.row(), getLocale(), () -> complete(verdict));
        } else {
            refused(wrong);
        }
    }

    private void complete(VerdictOption verdict) {
        try {
            tasks.complete(task.row().id(), new Completion(verdict.name(), doneOn.getValue(), form.values()));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                Refusals.show(refusal);
            }
            refused(refusal.reasons());
            return;
        }
        Toasts.done(getTranslation("view.task.done", verdict.label().in(getLocale())));
        removeAll();
        add(new WhatNext(tasks, task.row(), verdict));
    }

    private void refused(List<Reason> reasons) {
        List<Reason> ofDate =
                reasons.stream().filter(r -> "doneOn".equals(r.field())).toList();
        doneOn.setInvalid(!ofDate.isEmpty());
        doneOn.setErrorMessage(ofDate.stream().map(Refusals::sentence).collect(Collectors.joining(" ")));
        form.showReasons(reasons);
    }

    /** The heading of a part of the page. */
    static H2 heading(String text) {
        H2 heading = new H2(text);
        heading.addClassName("task-heading");
        return heading;
    }
}
