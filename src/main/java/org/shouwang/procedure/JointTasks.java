package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.process.Runs;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two duties of a household done in one go, such as its application and the visit to it, where the diagram has the one
 * right behind the other and the person may do both. Each leaves its own submission; both are handed in or neither.
 */
@Component
public class JointTasks {

    /**
     * The duty that may be done together with a task.
     *
     * @param duty its word
     * @param verdict the verdict of the task that leads to it
     * @param form what it asks
     * @param values its draft where there is one, else what is known already
     * @param drafted whether there is a draft
     * @param verdicts how it may end
     */
    public record Behind(
            String duty,
            String verdict,
            FormDefinition form,
            ObjectNode values,
            boolean drafted,
            List<VerdictOption> verdicts) {}

    private final Tasks tasks;
    private final Procedures procedures;
    private final Handing handing;
    private final Runs engine;
    private final Inbox inbox;
    private final Drafts drafts;
    private final Forms forms;
    private final CurrentActor currentActor;
    private final Wording wording;
    private final WorkClock clock;

    JointTasks(
            Tasks tasks,
            Procedures procedures,
            Handing handing,
            Runs engine,
            Inbox inbox,
            Drafts drafts,
            Forms forms,
            CurrentActor currentActor,
            Wording wording,
            WorkClock clock) {
        this.tasks = tasks;
        this.procedures = procedures;
        this.handing = handing;
        this.engine = engine;
        this.inbox = inbox;
        this.drafts = drafts;
        this.forms = forms;
        this.currentActor = currentActor;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * The duty that may be done together with a task.
     *
     * @param taskId the task
     * @return nothing where the diagram has something else next, or where the person may not do it
     * @throws Refusal {@code task.unknown} (404) outside my posts, {@code task.already-completed} (409) where it is done
     */
    @Transactional(readOnly = true)
    public Optional<Behind> behind(String taskId) {
        InboxEntry entry = tasks.reach(taskId);
        Actor actor = currentActor.require();
        return procedures
                .conduct(entry.processKey(), entry.duty())
                .flatMap(DutyConduct::together)
                .flatMap(duty -> {
                    RunView run = procedures.require(entry.runNumber());
                    return handing.offered(entry, procedures.context(run, entry.element(), null, actor)).stream()
                            .filter(verdict -> drawnNext(run, entry, verdict, duty, actor))
                            .findFirst()
                            .map(verdict -> behind(entry, run, verdict, duty, actor));
                });
    }

    private boolean drawnNext(RunView run, InboxEntry entry, String verdict, String duty, Actor actor) {
        List<String> next = engine.waysOn(run.definitionId(), entry.element(), verdict);
        return next.size() == 1
                && ProcessVocabulary.word(next.get(0)).equals(duty)
                && engine.roles(run.definitionId(), next.get(0)).stream()
                        .anyMatch(role -> actor.may(role, entry.area()));
    }

    private Behind behind(InboxEntry entry, RunView run, String verdict, String duty, Actor actor) {
        DutyContext context = procedures.context(run, duty, null, actor);
        Optional<DutyConduct> conduct = procedures.conduct(entry.processKey(), duty);
        Optional<ObjectNode> draft =
                drafts.findById(Drafts.behind(entry.taskId(), duty)).map(DraftRecord::values);
        ObjectNode values = draft.map(ObjectNode::deepCopy).orElseGet(() -> {
            ObjectNode known = JsonNodeFactory.instance.objectNode();
            conduct.ifPresent(c -> c.prefill(context, known));
            return known;
        });
        List<String> all = procedures
                .procedure(entry.processKey())
                .vocabulary()
                .verdicts(duty)
                .orElseThrow();
        return new Behind(
                duty,
                verdict,
                forms.latest(duty),
                values,
                draft.isPresent(),
                conduct.map(c -> c.offered(context, all)).orElse(all).stream()
                        .map(name -> new VerdictOption(name, wording.both("verdict." + duty + "." + name)))
                        .toList());
    }

    /**
     * Saves what is typed so far for the duty behind a task; it becomes that duty's draft where the task is handed in
     * alone.
     *
     * @param taskId the task
     * @param values values of the form of the duty behind it
     * @throws Refusal {@code task.not-claimed} (409) where I am not at the task, {@code task.not-together} (409) where
     *     nothing can be done together with it
     */
    @Transactional
    public void saveDraft(String taskId, ObjectNode values) {
        InboxEntry entry = tasks.reach(taskId);
        Actor actor = currentActor.require();
        if (!actor.username().equals(entry.claimedBy())) {
            throw Refusal.conflict(Reason.of("task.not-claimed"));
        }
        String duty = require(taskId).duty();
        handing.bind(forms.latest(duty), values, entry.area(), entry.runNumber());
        String id = Drafts.behind(taskId, duty);
        DraftRecord draft = drafts.findById(id).orElseGet(() -> new DraftRecord(id));
        draft.save(actor.username(), values, clock.instant());
        drafts.save(draft);
    }

    /**
     * Hands in both, one after the other, or neither.
     *
     * @param taskId the task
     * @param first what is handed in for it, with the verdict that leads to the duty behind it
     * @param second what is handed in for that duty
     * @return both submissions
     * @throws Refusal {@code task.not-together} (409); 422 with all reasons, their fields led by the word of their duty
     *     ({@code application.applicant}); else as {@link Tasks#complete(String, Completion)}
     */
    @Transactional
    public List<Submission> complete(String taskId, Completion first, Completion second) {
        Behind behind = require(taskId);
        if (!behind.verdict().equals(first.verdict())) {
            throw Refusal.conflict(Reason.of("task.not-together").at("verdict"));
        }
        InboxEntry entry = tasks.reach(taskId);
        List<Reason> wrong = new ArrayList<>();
        Submission one = null;
        try {
            one = tasks.complete(taskId, first);
        } catch (Refusal refusal) {
            wrong.addAll(of(entry.duty(), refusal));
            ObjectNode values = second.form() == null ? JsonNodeFactory.instance.objectNode() : second.form();
            forms.check(behind.form(), second.verdict(), values)
                    .forEach(reason -> wrong.add(of(behind.duty(), reason)));
            throw new Refusal(Refusal.Kind.INVALID, wrong);
        }
        InboxEntry next = inbox.ofRun(entry.runNumber()).stream()
                .filter(open -> open.duty().equals(behind.duty()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(Reason.of("task.not-together")));
        try {
            tasks.claim(next.taskId());
            return List.of(one, tasks.complete(next.taskId(), second));
        } catch (Refusal refusal) {
            throw new Refusal(Refusal.Kind.INVALID, of(behind.duty(), refusal));
        }
    }

    private Behind require(String taskId) {
        return behind(taskId).orElseThrow(() -> Refusal.conflict(Reason.of("task.not-together")));
    }

    /** Anything but a wrong value concerns the whole, not a field of one form. */
    private static List<Reason> of(String duty, Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.INVALID) {
            throw refusal;
        }
        return refusal.reasons().stream().map(reason -> of(duty, reason)).toList();
    }

    private static Reason of(String duty, Reason reason) {
        return reason.at(reason.field() == null ? duty : duty + "." + reason.field());
    }
}
