package org.shouwang.meeting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Post;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings, sign-offs and approvals that deal with many households: entered once, with a result and a file for each
 * household. A meeting that could deal with none of its households is refused as a whole and leaves nothing.
 */
@Component
public class Meetings {

    /** Most households of one meeting. */
    public static final int MOST_HOUSEHOLDS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Meetings.class);

    private final Sitting sitting;
    private final MeetingKinds kinds;
    private final MeetingChecks checks;
    private final Tasks tasks;
    private final MeetingTable table;
    private final MeetingDrafts drafts;
    private final MeetingNews news;
    private final Forms forms;
    private final CurrentActor currentActor;
    private final Territory territory;
    private final Wording wording;
    private final WorkClock clock;

    Meetings(
            Sitting sitting,
            MeetingKinds kinds,
            MeetingChecks checks,
            Tasks tasks,
            MeetingTable table,
            MeetingDrafts drafts,
            MeetingNews news,
            Forms forms,
            CurrentActor currentActor,
            Territory territory,
            Wording wording,
            WorkClock clock) {
        this.sitting = sitting;
        this.kinds = kinds;
        this.checks = checks;
        this.tasks = tasks;
        this.table = table;
        this.drafts = drafts;
        this.news = news;
        this.forms = forms;
        this.currentActor = currentActor;
        this.territory = territory;
        this.wording = wording;
        this.clock = clock;
    }

    /** Words of the duties that a meeting may do, in the order of the procedure. */
    public List<String> duties() {
        return kinds.duties();
    }

    /**
     * Refuses a duty that no meeting does.
     *
     * @param duty word of a duty
     * @throws Refusal {@code meeting.duty-unknown} (422)
     */
    public void requireDuty(String duty) {
        if (kinds.of(duty).isEmpty()) {
            throw Refusal.invalid(Reason.of("meeting.duty-unknown", duty, String.join(", ", kinds.duties()))
                    .at("duty"));
        }
    }

    /**
     * Enters a meeting: each household in a transaction of its own, so that one that is refused never keeps the others.
     *
     * @param given the meeting
     * @param clientKey what the client names this meeting by, so that posting it twice does nothing twice; or null
     * @return the meeting with a result for each household, done or refused
     * @throws Refusal 422 where the meeting itself is incomplete or no household could be dealt with, fields of
     *     households being {@code results[0].…}; {@code meeting.area-unknown} (404) outside my area;
     *     {@code meeting.key-used} (409) where the key belongs to another meeting
     */
    public Meeting hold(NewMeeting given, String clientKey) {
        Actor actor = currentActor.require();
        Optional<MeetingTable.Head> before = table.find(actor.username(), clientKey);
        if (before.isPresent()) {
            return same(before.get(), given);
        }
        FormDefinition form = checks.check(given, clientKey, readable(actor));
        ObjectNode shared = forms.kept(form.ofMeeting(), given.shared());
        MeetingTable.Head meeting = new MeetingTable.Head(
                0,
                null,
                given.duty(),
                given.area(),
                given.doneOn(),
                form.key(),
                form.version(),
                shared,
                actor.username(),
                actor.name(),
                clock.instant());
        try {
            return deal(meeting, clientKey, given.results());
        } catch (DuplicateKeyException sameAtTheSameTime) {
            return same(table.find(actor.username(), clientKey).orElseThrow(() -> sameAtTheSameTime), given);
        }
    }

    /**
     * Deals with further households, or again with those that were refused, on the record of a meeting that I entered.
     *
     * @param number the meeting
     * @param results the households
     * @return the meeting with all its results
     * @throws Refusal {@code meeting.unknown} (404) where I didn't enter it, 422 where no household could be dealt with
     */
    public Meeting resume(String number, List<NewMeeting.Result> results) {
        MeetingTable.Head meeting = table.find(number)
                .filter(held -> held.enteredBy().equals(currentActor.require().username()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("meeting.unknown")));
        checks.requireResults(results);
        Set<String> done = table.results(meeting.id()).stream()
                .filter(MeetingResult::isDone)
                .map(MeetingResult::taskId)
                .collect(Collectors.toSet());
        List<NewMeeting.Result> open =
                results.stream().filter(r -> !done.contains(r.taskId())).toList();
        return open.isEmpty() ? require(number) : deal(meeting, null, open);
    }

    /**
     * A meeting with the results that I may see.
     *
     * @param number the meeting
     * @return the meeting
     * @throws Refusal {@code meeting.unknown} (404) where it does not exist or neither its area nor one of its households
     *     lies in mine
     */
    @Transactional(readOnly = true)
    public Meeting require(String number) {
        Scope scope = readable(currentActor.require());
        return table.find(number)
                .map(this::read)
                .filter(meeting -> scope.covers(meeting.area())
                        || meeting.results().stream().anyMatch(r -> scope.covers(r.village())))
                .map(meeting -> scope.covers(meeting.area()) ? meeting : only(meeting, scope))
                .orElseThrow(() -> Refusal.notFound(Reason.of("meeting.unknown")));
    }

    /**
     * A page of the meetings of my area, and of those that dealt with a household of it; the newest first.
     *
     * @param duty word of the duty, or null
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<MeetingRow> search(String duty, String cursor, int limit) {
        Scope scope = readable(currentActor.require());
        Long before = cursor == null ? null : table.idOf(cursor);
        return Page.of(table.page(scope, duty, before, limit + 1), limit, MeetingRow::number);
    }

    private Meeting deal(MeetingTable.Head given, String clientKey, List<NewMeeting.Result> results) {
        MeetingTable.Head meeting = given;
        Map<NewMeeting.Result, List<Reason>> refused = new LinkedHashMap<>();
        for (NewMeeting.Result result : results) {
            try {
                meeting = sitting.deal(meeting, clientKey, results.indexOf(result), result);
            } catch (Refusal refusal) {
                refused.put(result, refusal.reasons());
            } catch (DuplicateKeyException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("A household of a meeting failed; the others go on", e);
                refused.put(result, List.of(Reason.of("meeting.failed")));
            }
        }
        if (meeting.id() == 0) {
            throw new Refusal(
                    Refusal.Kind.INVALID, MeetingChecks.againstAll(forms.latest(given.duty()), results, refused));
        }
        for (var one : refused.entrySet()) {
            sitting.refuse(
                    meeting,
                    results.indexOf(one.getKey()),
                    one.getKey(),
                    row(one.getKey().taskId()),
                    one.getValue().stream().map(this::objection).toList());
        }
        if (refused.isEmpty()) {
            drafts.drop(meeting.duty(), meeting.area());
        }
        Meeting held = require(meeting.number());
        news.tell(held, results.stream().map(NewMeeting.Result::taskId).collect(Collectors.toSet()));
        return held;
    }

    /** As much of a refused household as whoever enters it may see. */
    private TaskRow row(String taskId) {
        try {
            return tasks.open(taskId).row();
        } catch (Refusal outOfReach) {
            return null;
        }
    }

    private MeetingResult.Objection objection(Reason reason) {
        return new MeetingResult.Objection(
                reason.id(),
                new Text(wording.of(reason, Locale.SIMPLIFIED_CHINESE), wording.of(reason, Locale.ENGLISH)),
                reason.field(),
                reason.legalReference());
    }

    private Meeting same(MeetingTable.Head before, NewMeeting given) {
        Set<String> tasks =
                table.results(before.id()).stream().map(MeetingResult::taskId).collect(Collectors.toSet());
        boolean other = !before.duty().equals(given.duty())
                || !before.heldOn().equals(given.doneOn())
                || given.results().stream().anyMatch(result -> !tasks.contains(result.taskId()));
        if (other) {
            throw Refusal.conflict(Reason.of("meeting.key-used", before.number()));
        }
        return require(before.number());
    }

    private Meeting read(MeetingTable.Head head) {
        return new Meeting(
                head.number(),
                head.duty(),
                head.area(),
                territory.shortName(head.area()),
                head.heldOn(),
                head.formKey(),
                head.formVersion(),
                head.shared(),
                head.enteredBy(),
                head.enteredByName(),
                head.recordedAt(),
                table.results(head.id()));
    }

    private static Meeting only(Meeting meeting, Scope scope) {
        return new Meeting(
                meeting.number(),
                meeting.duty(),
                meeting.area(),
                meeting.areaName(),
                meeting.heldOn(),
                meeting.formKey(),
                meeting.formVersion(),
                meeting.shared(),
                meeting.enteredBy(),
                meeting.enteredByName(),
                meeting.recordedAt(),
                meeting.results().stream()
                        .filter(result -> scope.covers(result.village()))
                        .toList());
    }

    /** A department sees what it is asked, in its task, and no meeting. */
    private static Scope readable(Actor actor) {
        return Scope.of(actor.posts().stream()
                .filter(post -> !post.role().equals(Role.DEPARTMENT))
                .map(Post::area)
                .toList());
    }
}
