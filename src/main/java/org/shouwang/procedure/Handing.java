package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.document.AttachmentId;
import org.shouwang.document.Attachments;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.identity.Actor;
import org.shouwang.identity.Role;
import org.shouwang.process.InboxEntry;
import org.shouwang.process.Runs;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;

/** What happens when a duty is handed in: every rule first, then everything that changes. */
@Component
class Handing {

    private final Procedures procedures;
    private final SubmissionRecords submissions;
    private final Runs engine;
    private final Forms forms;
    private final Attachments attachments;
    private final WorkClock clock;
    private final DutyLimits limits;

    Handing(
            Procedures procedures,
            SubmissionRecords submissions,
            Runs engine,
            Forms forms,
            Attachments attachments,
            WorkClock clock,
            DutyLimits limits) {
        this.procedures = procedures;
        this.submissions = submissions;
        this.engine = engine;
        this.forms = forms;
        this.attachments = attachments;
        this.clock = clock;
        this.limits = limits;
    }

    boolean wasHandedIn(String taskId) {
        return submissions.existsByTaskId(taskId);
    }

    List<String> offered(InboxEntry entry, DutyContext context) {
        List<String> all = procedures
                .procedure(entry.processKey())
                .vocabulary()
                .verdicts(entry.element())
                .orElseThrow();
        return procedures
                .conduct(entry.processKey(), entry.duty())
                .map(conduct -> conduct.offered(context, all))
                .orElse(all);
    }

    Submission handIn(InboxEntry entry, DutyContext context, Completion given, String meeting) {
        FormDefinition form = forms.latest(entry.duty());
        ObjectNode values = given.form() == null ? JsonNodeFactory.instance.objectNode() : given.form();
        var conduct = procedures.conduct(entry.processKey(), entry.duty());

        Reasons reasons = new Reasons();
        checkVerdict(entry, context, given, reasons);
        checkDate(context, given, reasons);
        reasons.refuseIfAny();
        reasons.addAll(forms.check(form, given.verdict(), values));
        Completion completion = new Completion(given.verdict(), given.doneOn(), forms.kept(form, values));
        conduct.ifPresent(c -> c.check(context, completion, reasons));
        reasons.refuseIfAny();

        ObjectNode kept = conduct.map(c -> c.kept(completion.form())).orElseGet(completion::form);
        Submission submission =
                store(entry, context, new Completion(completion.verdict(), completion.doneOn(), kept), form, meeting);
        forms.attachments(form, completion.form())
                .forEach(id -> attachments.bind(
                        new AttachmentId(id),
                        context.run().area(),
                        context.run().number()));
        limits.fulfil(entry, completion);
        conduct.ifPresent(c -> c.carryOut(context, completion));
        limits.follow(entry, completion, context);
        Procedures.Figures figures = Procedures.Figures.of("duty", entry.duty())
                .with("verdict", completion.verdict())
                .with("doneOn", completion.doneOn().toString())
                .with("enteredAs", submission.enteredAs())
                .with("submission", String.valueOf(submission.id()))
                .with("meeting", meeting);
        if (submission.recordedForLeader()) {
            figures.with("recordedFor", String.join("、", submission.signedBy()));
        }
        procedures.journal("task.completed", context.run(), figures, null);
        engine.complete(entry, completion.verdict());
        return submission;
    }

    void bind(FormDefinition form, ObjectNode values, AreaCode area, String runNumber) {
        forms.attachments(form, values).forEach(id -> attachments.bind(new AttachmentId(id), area, runNumber));
    }

    private void checkVerdict(InboxEntry entry, DutyContext context, Completion given, Reasons reasons) {
        List<String> offered = offered(entry, context);
        reasons.addIf(
                given.verdict() == null || !offered.contains(given.verdict()),
                Reason.of("task.verdict-not-offered", given.verdict(), String.join(", ", offered))
                        .at("verdict"));
    }

    private void checkDate(DutyContext context, Completion given, Reasons reasons) {
        if (given.doneOn() == null) {
            reasons.add(Reason.of("task.done-on-missing").at("doneOn"));
            return;
        }
        reasons.addIf(
                given.doneOn().isAfter(context.today()),
                Reason.of("task.done-on-in-future", given.doneOn(), context.today())
                        .at("doneOn"));
        reasons.addIf(
                given.doneOn().isBefore(context.precedingDoneOn()),
                Reason.of("task.done-on-before-preceding", given.doneOn(), context.precedingDoneOn())
                        .at("doneOn"));
    }

    private Submission store(
            InboxEntry entry, DutyContext context, Completion completion, FormDefinition form, String meeting) {
        Actor actor = context.actor();
        Submission submission = new Submission(
                null,
                context.run().number(),
                entry.duty(),
                entry.element(),
                entry.party(),
                entry.taskId(),
                form.key(),
                form.version(),
                completion.form(),
                completion.verdict(),
                completion.doneOn(),
                clock.instant(),
                forms.collectedBy(form, completion.form()),
                actor.username(),
                actor.name(),
                role(entry, actor),
                forms.signedBy(form, completion.form()),
                meeting);
        return submissions
                .saveAndFlush(
                        new SubmissionRecord(context.run(), entry.element(), entry.party(), entry.taskId(), submission))
                .view();
    }

    private static String role(InboxEntry entry, Actor actor) {
        return entry.roles().stream()
                .filter(role -> role.equals(Role.DEPARTMENT) && entry.party() != null
                        ? actor.mayFor(entry.party(), entry.area())
                        : actor.may(role, entry.area()))
                .findFirst()
                .orElseThrow();
    }
}
