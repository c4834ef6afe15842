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
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.shouwang.codelist.CodeLists;
import org.shouwang.form.FormDefinition;
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
import org.shouwang.procedure.ui.VerdictBar.Then;
import org.shouwang.shared.Reason;
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

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private static final List<String> REVIEWS =
            List.of("townshipCheck", "townshipSignOff", "countyConsultation", "countyApproval");

    private final transient Tasks tasks;
    private final transient Forms forms;
    private final transient FormViews formViews;
    private final transient TaskFacts facts;
    private final transient Preparations preparations;
    private final transient JointTasks together;
    private final transient Recusals recusals;
    private final transient CodeLists codes;
    private final transient WorkClock clock;
    private final Span saved = new Span();
    private final Div second = new Div();
    private final Div bar = new Div();
    private DutySheet own;
    private DutySheet other;
    private transient TaskDetail task;
    private transient JointTasks.Behind behind;

    TaskView(
            Tasks tasks,
            Forms forms,
            FormViews formViews,
            TaskFacts facts,
            Preparations preparations,
            JointTasks together,
            Recusals recusals,
            CodeLists codes,
            WorkClock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.formViews = formViews;
        this.facts = facts;
        this.preparations = preparations;
        this.together = together;
        this.recusals = recusals;
        this.codes = codes;
        this.clock = clock;
        second.addClassName("task-second");
        bar.addClassName("verdict-bar-place");
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
        return getTranslation("duty." + task.row().element());
    }

    private void show() {
        removeAll();
        String id = task.row().id();
        Div work = new Div();
        work.addClassName("task-work");
        work.add(heading(getTranslation("view.task.form")), new TaskNotes(task, forms, codes));
        if (task.mine()) {
            LocalDate today = clock.today();
            behind = together.behind(id).orElse(null);
            own = new DutySheet(formViews, forms, task.form(), "")
                    .filled(
                            task.values(),
                            task.verdicts(),
                            task.earliestDoneOn(),
                            today,
                            values -> keep(() -> tasks.saveDraft(id, values)),
                            (values, on) -> preparations.outlook(id, values, on))
                    .knowing(preparations.knownBefore(id));
            own.commented(task.sentBack());
            Button joint = joint(id, today);
            bar.removeAll();
            work.add(joint, own, second, bar);
            join(joint, behind != null && behind.drafted());
        } else {
            FormView form = formViews.of(task.form());
            form.setValues(task.values());
            form.setReadOnly(true);
            work.add(taken(), form);
        }
        saved(task.draftSavedAt());
        Div columns = new Div(work, facts.of(task, getLocale()));
        columns.addClassName("task-columns-two");
        add(header(), columns);
    }

    /** Where the next duty may be done in the same go, its form is at hand below this one. */
    private Button joint(String id, LocalDate today) {
        Button joint = new Button();
        joint.setId("joint");
        joint.addClassName("task-joint");
        joint.setVisible(behind != null);
        if (behind != null) {
            String duty = behind.duty();
            other = new DutySheet(formViews, forms, behind.form(), duty + "-")
                    .filled(
                            behind.values(),
                            behind.verdicts(),
                            task.earliestDoneOn(),
                            today,
                            values -> keep(() -> together.saveDraft(id, values)),
                            (values, on) -> preparations.outlookBehind(id, duty, values, on))
                    .knowing(preparations.knownBehind(id, duty));
            joint.addClickListener(click -> join(joint, !second.isVisible()));
        }
        return joint;
    }

    private void join(Button joint, boolean both) {
        second.removeAll();
        second.setVisible(both);
        bar.removeAll();
        if (both) {
            second.add(heading(getTranslation("duty." + behind.duty())), other);
            bar.add(new VerdictBar(behind.verdicts(), this::handBoth, saved));
        } else {
            bar.add(new VerdictBar(task.verdicts(), this::hand, saved));
        }
        if (behind != null) {
            joint.setText(getTranslation(
                    both ? "view.task.joint.apart" : "view.task.joint", getTranslation("duty." + behind.duty())));
        }
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

    private void keep(Runnable draft) {
        if (Refusals.guard(draft)) {
            saved(clock.instant());
        }
    }

    private void saved(Instant at) {
        saved.setText(at == null ? "" : getTranslation("view.task.saved", CLOCK.format(at.atZone(WorkClock.ZONE))));
    }

    private void release() {
        if (Refusals.guard(() -> {
            tasks.saveDraft(task.row().id(), own.values());
            tasks.release(task.row().id());
        })) {
            Toasts.done(getTranslation("view.task.released"));
            getUI().ifPresent(ui -> ui.navigate(InboxView.class));
        }
    }

    /** Asks once more where there is no way back, but only what the form itself does not already refuse. */
    private void hand(VerdictOption verdict, Then then) {
        ask(
                verdict,
                () -> wrong(own, task.form(), verdict.name()),
                this::refused,
                () -> complete(
                        verdict, then, () -> List.of(tasks.complete(task.row().id(), own.completion(verdict.name())))));
    }

    /** Both or neither; the reasons come with the duty that they are of. */
    private void handBoth(VerdictOption verdict, Then then) {
        ask(
                verdict,
                () -> Stream.concat(
                                of(task.row().duty(), wrong(own, task.form(), behind.verdict())),
                                of(behind.duty(), wrong(other, behind.form(), verdict.name())))
                        .toList(),
                this::refusedBoth,
                () -> complete(
                        verdict,
                        then,
                        () -> together.complete(
                                task.row().id(), own.completion(behind.verdict()), other.completion(verdict.name()))));
    }

    private List<Reason> wrong(DutySheet sheet, FormDefinition form, String verdict) {
        return forms.check(form, verdict, sheet.values());
    }

    private static Stream<Reason> of(String duty, List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.at(duty + "." + reason.field()));
    }

    private void ask(
            VerdictOption verdict, Supplier<List<Reason>> check, Consumer<List<Reason>> refused, Runnable agreed) {
        if (!Verdict.asksAgain(verdict.name())) {
            agreed.run();
            return;
        }
        List<Reason> wrong = check.get();
        if (wrong.isEmpty()) {
            Verdict.ask(verdict, task.row(), getLocale(), agreed);
        } else {
            refused.accept(wrong);
        }
    }

    private void complete(VerdictOption verdict, Then then, Supplier<List<Submission>> handing) {
        List<Submission> handedIn;
        try {
            handedIn = handing.get();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                Refusals.show(refusal);
            }
            if (second.isVisible()) {
                refusedBoth(refusal.reasons());
            } else {
                refused(refusal.reasons());
            }
            return;
        }
        Toasts.done(getTranslation("view.task.done", verdict.label().in(getLocale())));
        if (then == Then.NEXT) {
            Optional<TaskRow> next = tasks.next(task.row());
            getUI().ifPresent(ui -> next.ifPresentOrElse(
                    row -> ui.navigate(TaskView.class, row.id()), () -> ui.navigate(InboxView.class)));
        } else {
            removeAll();
            add(new WhatNext(tasks, task.row(), verdict, handedIn));
        }
    }

    private void refused(List<Reason> reasons) {
        own.refused(reasons);
    }

    private void refusedBoth(List<Reason> reasons) {
        other.refused(of(reasons, behind.duty()));
        own.refused(of(reasons, task.row().duty()));
    }

    private static List<Reason> of(List<Reason> reasons, String duty) {
        return reasons.stream()
                .filter(reason -> reason.field() != null && (reason.field() + ".").startsWith(duty + "."))
                .map(reason -> reason.at(
                        reason.field().equals(duty) ? null : reason.field().substring(duty.length() + 1)))
                .toList();
    }

    /** The heading of a part of the page. */
    static H2 heading(String text) {
        H2 heading = new H2(text);
        heading.addClassName("task-heading");
        return heading;
    }
}
