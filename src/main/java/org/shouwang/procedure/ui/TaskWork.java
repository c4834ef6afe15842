package org.shouwang.procedure.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormViews;
import org.shouwang.procedure.JointTasks;
import org.shouwang.procedure.Preparations;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.TaskDetail;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.VerdictOption;
import org.shouwang.procedure.ui.VerdictBar.Then;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;

/** The form of a task that I have taken, of the duty behind it too where both are done in one go, and how they end. */
@JavaScript("context://typed.js")
class TaskWork extends Div {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Tasks tasks;
    private final transient Forms forms;
    private final transient FormViews formViews;
    private final transient Preparations preparations;
    private final transient JointTasks together;
    private final transient WorkClock clock;
    private final transient TaskDetail task;
    private final transient JointTasks.Behind behind;
    private final transient HandedIn handed;
    private final Span saved = new Span();
    private final Div second = new Div();
    private final Div bar = new Div();
    private final DutySheet own;
    private DutySheet other;

    /** What follows when the work is handed in. */
    @FunctionalInterface
    interface HandedIn {

        void in(VerdictOption verdict, Then then, List<Submission> submissions);
    }

    TaskWork(
            TaskDetail task,
            Tasks tasks,
            JointTasks together,
            Preparations preparations,
            Forms forms,
            FormViews formViews,
            WorkClock clock,
            HandedIn handed) {
        this.task = task;
        this.tasks = tasks;
        this.together = together;
        this.preparations = preparations;
        this.forms = forms;
        this.formViews = formViews;
        this.clock = clock;
        this.handed = handed;
        second.addClassName("task-second");
        bar.addClassName("verdict-bar-place");
        saved.setId("draft-saved");
        saved.addClassName("draft-saved");
        saved.getElement().setAttribute("role", "status");
        String id = task.row().id();
        behind = together.behind(id).orElse(null);
        own = new DutySheet(formViews, forms, task.form(), "")
                .filled(
                        task.values(),
                        task.verdicts(),
                        task.earliestDoneOn(),
                        clock.today(),
                        values -> keep(() -> tasks.saveDraft(id, values)),
                        (values, on) -> preparations.outlook(id, values, on))
                .knowing(preparations.knownBefore(id));
        own.commented(task.sentBack());
        Button joint = joint(id, clock.today());
        add(joint, own, second, bar);
        join(joint, behind != null && behind.drafted());
        saved(task.draftSavedAt());
        getElement().setAttribute("data-typed", task.row().claimedBy() + "/" + id);
        getElement().executeJs("window.shouwangTyped && window.shouwangTyped.open(this)");
    }

    @ClientCallable
    void restored(int fields) {
        Toasts.done(getTranslation("view.task.restored", fields));
    }

    /** Keeps what is typed now. */
    void keep() {
        tasks.saveDraft(task.row().id(), own.values());
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
            second.add(TaskView.heading(getTranslation("duty." + behind.duty())), other);
            bar.add(new VerdictBar(behind.verdicts(), this::handBoth, saved));
            own.follow(open -> {});
        } else {
            VerdictBar ways = new VerdictBar(task.verdicts(), this::hand, saved);
            bar.add(ways);
            own.follow(ways::follow);
        }
        if (behind != null) {
            joint.setText(getTranslation(
                    both ? "view.task.joint.apart" : "view.task.joint", getTranslation("duty." + behind.duty())));
        }
    }

    private void keep(Runnable draft) {
        if (Refusals.guard(draft)) {
            saved(clock.instant());
        }
    }

    private void saved(Instant at) {
        saved.setText(at == null ? "" : getTranslation("view.task.saved", CLOCK.format(at.atZone(WorkClock.ZONE))));
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
        handed.in(verdict, then, handedIn);
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
}
