package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.form.Forms;
import org.shouwang.identity.Accounts;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.process.InboxQuery;
import org.shouwang.process.Runs;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open work of a person: finding it, taking it, drafting it and completing it. Views and API use this one door; who
 * may do what is decided here. Work outside a person's posts looks as if it did not exist.
 */
@Component
public class Tasks {

    /** «Due soon» on every list: this many days before the date. */
    static final int SOON_DAYS = 3;

    private final Inbox inbox;
    private final Runs engine;
    private final Procedures procedures;
    private final Handing handing;
    private final Drafts drafts;
    private final DeadlineLedger ledger;
    private final Forms forms;
    private final CurrentActor currentActor;
    private final Accounts accounts;
    private final InboxRows rows;
    private final Wording wording;
    private final WorkClock clock;

    Tasks(
            Inbox inbox,
            Runs engine,
            Procedures procedures,
            Handing handing,
            Drafts drafts,
            DeadlineLedger ledger,
            Forms forms,
            CurrentActor currentActor,
            Accounts accounts,
            InboxRows rows,
            Wording wording,
            WorkClock clock) {
        this.inbox = inbox;
        this.engine = engine;
        this.procedures = procedures;
        this.handing = handing;
        this.drafts = drafts;
        this.ledger = ledger;
        this.forms = forms;
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.rows = rows;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * A page of my open work in the order of the filter.
     *
     * @param filter which part of it
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<TaskRow> search(TaskFilter filter, String cursor, int limit) {
        InboxQuery query = rows.query(filter, currentActor.require());
        List<InboxEntry> found = inbox.page(query, cursor, limit + 1);
        InboxRows.Beside beside = rows.beside(found);
        return Page.of(found, limit, last -> Inbox.cursorAfter(query.order(), last))
                .map(entry -> rows.row(entry, beside));
    }

    /**
     * How the date of a task came about.
     *
     * @param taskId the task
     * @return the entry of the ledger; none where no limit is set
     * @throws Refusal {@code task.unknown} (404) outside my posts
     */
    @Transactional(readOnly = true)
    public Optional<DeadlineRow> deadline(String taskId) {
        InboxEntry entry = reach(taskId, currentActor.require());
        return ledger.of(entry.runNumber()).stream()
                .filter(row -> row.dueOn().equals(entry.dueOn()))
                .max(Comparator.comparing((DeadlineRow row) -> row.fulfilledOn() == null)
                        .thenComparing(DeadlineRow::iteration));
    }

    /**
     * Opens a task.
     *
     * @param taskId the task
     * @return all that is needed to do it
     * @throws Refusal {@code task.unknown} (404) outside my posts, {@code task.already-completed} (409) where it is done
     */
    @Transactional(readOnly = true)
    public TaskDetail open(String taskId) {
        Actor actor = currentActor.require();
        InboxEntry entry = reach(taskId, actor);
        RunView run = procedures.require(entry.runNumber());
        DutyContext context = procedures.context(run, entry.element(), entry.party(), actor);
        Optional<DraftRecord> draft = drafts.findById(taskId);
        Optional<DutyConduct> conduct = procedures.conduct(entry.processKey(), entry.duty());
        ObjectNode values =
                draft.map(DraftRecord::values).map(ObjectNode::deepCopy).orElseGet(() -> prefilled(entry, context));
        return new TaskDetail(
                rows.row(entry, rows.beside(List.of(entry))),
                forms.latest(entry.duty()),
                values,
                draft.map(DraftRecord::savedAt).orElse(null),
                handing.offered(entry, context).stream()
                        .map(name -> new VerdictOption(name, wording.both("verdict." + entry.duty() + "." + name)))
                        .toList(),
                actor.username().equals(entry.claimedBy()),
                context.precedingDoneOn(),
                ledger.of(run.number()),
                Discretion.of(context.submissions(), actor, entry.area()),
                entry.element(),
                conduct.flatMap(c -> c.sentBack(context)).orElse(null),
                conduct.map(c -> c.findings(context)).orElse(List.of()));
    }

    /**
     * Takes a task, so that others see who is at it.
     *
     * @param taskId the task
     * @throws Refusal {@code task.claimed-by-other} (409) where somebody else is at it
     */
    @Transactional
    public void claim(String taskId) {
        Actor actor = currentActor.require();
        InboxEntry entry = reach(taskId, actor);
        if (entry.claimedBy() != null && !entry.claimedBy().equals(actor.username())) {
            throw Refusal.conflict(Reason.of("task.claimed-by-other", accounts.nameOf(entry.claimedBy())));
        }
        if (entry.claimedBy() == null) {
            engine.assign(taskId, actor.username());
            journal("task.claimed", entry);
        }
    }

    /**
     * Gives a task back; what was typed stays as its draft.
     *
     * @param taskId the task
     * @throws Refusal {@code task.not-claimed} (409) where I am not at it
     */
    @Transactional
    public void release(String taskId) {
        Actor actor = currentActor.require();
        InboxEntry entry = reach(taskId, actor);
        requireMine(entry, actor);
        engine.assign(taskId, null);
        journal("task.released", entry);
    }

    /**
     * Saves what is typed so far, checked or not.
     *
     * @param taskId the task
     * @param values the form's values
     * @throws Refusal {@code task.not-claimed} (409) where I am not at it
     */
    @Transactional
    public void saveDraft(String taskId, ObjectNode values) {
        Actor actor = currentActor.require();
        InboxEntry entry = reach(taskId, actor);
        requireMine(entry, actor);
        // Whoever takes the task over has to see what was attached to its draft.
        handing.bind(forms.latest(entry.duty()), values, entry.area(), entry.runNumber());
        DraftRecord draft = drafts.findById(taskId).orElseGet(() -> new DraftRecord(taskId));
        draft.save(actor.username(), values, clock.instant());
        drafts.save(draft);
    }

    /**
     * Completes a task: facts, submission, journal, deadlines, inbox and the token change together or not at all.
     *
     * @param taskId the task
     * @param completion what is handed in
     * @return the submission that was stored
     * @throws Refusal 409 where the task is done or not mine, 422 with all reasons against what is handed in
     */
    @Transactional
    public Submission complete(String taskId, Completion completion) {
        return complete(taskId, completion, null);
    }

    /**
     * Completes a task that a meeting dealt with among others.
     *
     * @param taskId the task
     * @param completion what is handed in
     * @param meeting number of the meeting, kept with the submission; null for none
     * @return the submission that was stored
     * @throws Refusal as {@link #complete(String, Completion)}
     */
    @Transactional
    public Submission complete(String taskId, Completion completion, String meeting) {
        Actor actor = currentActor.require();
        InboxEntry entry = reach(taskId, actor);
        requireMine(entry, actor);
        RunView run = procedures.require(entry.runNumber());
        Submission submission = handing.handIn(
                entry,
                procedures.context(run, entry.element(), entry.party(), actor).in(meeting),
                completion,
                meeting);
        handOnDraft(entry);
        return submission;
    }

    /** What was typed for the duty behind this one waits for whoever does it. */
    private void handOnDraft(InboxEntry done) {
        procedures
                .conduct(done.processKey(), done.duty())
                .flatMap(DutyConduct::together)
                .flatMap(duty ->
                        drafts.findById(Drafts.behind(done.taskId(), duty)).map(draft -> Map.entry(duty, draft)))
                .ifPresent(waiting -> inbox.ofRun(done.runNumber()).stream()
                        .filter(open -> open.duty().equals(waiting.getKey()))
                        .findFirst()
                        .ifPresent(open -> drafts.save(waiting.getValue().of(open.taskId()))));
    }

    /** Open work that the person may do. */
    InboxEntry reach(String taskId) {
        return reach(taskId, currentActor.require());
    }

    private InboxEntry reach(String taskId, Actor actor) {
        Optional<InboxEntry> entry = inbox.find(taskId);
        if (entry.isEmpty() && handing.wasHandedIn(taskId)) {
            throw Refusal.conflict(Reason.of("task.already-completed"));
        }
        return entry.filter(e -> reaches(actor, e)).orElseThrow(() -> Refusal.notFound(Reason.of("task.unknown")));
    }

    private static boolean reaches(Actor actor, InboxEntry entry) {
        return entry.roles().stream()
                .anyMatch(role -> role.equals(Role.DEPARTMENT) && entry.party() != null
                        ? actor.mayFor(entry.party(), entry.area())
                        : actor.may(role, entry.area()));
    }

    private static void requireMine(InboxEntry entry, Actor actor) {
        if (!actor.username().equals(entry.claimedBy())) {
            throw Refusal.conflict(Reason.of("task.not-claimed"));
        }
    }

    private ObjectNode prefilled(InboxEntry entry, DutyContext context) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        procedures.conduct(entry.processKey(), entry.duty()).ifPresent(c -> c.prefill(context, values));
        return values;
    }

    private void journal(String verb, InboxEntry entry) {
        procedures.journal(
                verb, procedures.require(entry.runNumber()), Procedures.Figures.of("duty", entry.duty()), null);
    }
}
