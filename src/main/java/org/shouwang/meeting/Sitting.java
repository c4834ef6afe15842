package org.shouwang.meeting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.Finding;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.WaitingCases;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One household of a meeting, in a transaction of its own: it is taken and handed in through the procedure's own door,
 * so that what holds for a single household holds here, and one that is refused never keeps the others.
 */
@Component
class Sitting {

    private static final List<String> VOTES = List.of("votesFor", "votesAgainst", "abstained");

    private final Tasks tasks;
    private final WaitingCases waiting;
    private final Forms forms;
    private final MeetingTable table;
    private final ApplicationEventPublisher events;

    Sitting(Tasks tasks, WaitingCases waiting, Forms forms, MeetingTable table, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.waiting = waiting;
        this.forms = forms;
        this.table = table;
        this.events = events;
    }

    /**
     * Deals with one household; the meeting itself is stored with the first that it deals with.
     *
     * @param meeting with id 0 where it is not stored yet
     * @param clientKey what its client names it by, or null
     * @param place its place in the list
     * @param given the household's result
     * @return the meeting as it is stored
     * @throws Refusal with all reasons against this household; nothing has changed then
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public MeetingTable.Head deal(MeetingTable.Head meeting, String clientKey, int place, NewMeeting.Result given) {
        TaskRow row = tasks.open(given.taskId()).row();
        requireSame(meeting, row);
        MeetingTable.Head held = meeting.id() == 0 ? stored(meeting, clientKey) : meeting;
        FormDefinition form = forms.require(meeting.formKey(), meeting.formVersion());
        ObjectNode own = given.values() == null ? JsonNodeFactory.instance.objectNode() : given.values();
        ObjectNode values = forms.merged(form, given.verdict(), meeting.shared(), own);
        Finding finding = waiting.findings(List.of(row.caseNumber())).get(row.caseNumber());
        tasks.claim(given.taskId());
        Submission submission = tasks.complete(
                given.taskId(), new Completion(given.verdict(), meeting.heldOn(), values), held.number());
        table.put(held.id(), place, result(given, row, finding, votes(values), submission.id(), List.of()));
        return held;
    }

    /** Keeps why a household was refused; of a task out of reach there is no row. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refuse(
            MeetingTable.Head meeting,
            int place,
            NewMeeting.Result given,
            TaskRow row,
            List<MeetingResult.Objection> objections) {
        table.put(meeting.id(), place, result(given, row, null, null, null, objections));
    }

    private MeetingTable.Head stored(MeetingTable.Head meeting, String clientKey) {
        MeetingTable.Head held = table.add(meeting, clientKey);
        events.publishEvent(new Journalled(
                "meeting.held",
                "meeting",
                held.number(),
                null,
                held.area(),
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("duty", held.duty())
                        .put("doneOn", held.heldOn().toString()),
                null));
        return held;
    }

    private static void requireSame(MeetingTable.Head meeting, TaskRow row) {
        if (!row.duty().equals(meeting.duty())) {
            throw Refusal.invalid(Reason.of("meeting.other-duty").at("taskId"));
        }
        AreaCode area = meeting.area();
        if (!row.village().within(area)) {
            throw Refusal.invalid(
                    Reason.of("meeting.other-area", row.villageName()).at("taskId"));
        }
    }

    private static ObjectNode votes(ObjectNode values) {
        ObjectNode votes = JsonNodeFactory.instance.objectNode();
        VOTES.stream().filter(values::hasNonNull).forEach(key -> votes.set(key, values.get(key)));
        return votes.isEmpty() ? null : votes;
    }

    private static MeetingResult result(
            NewMeeting.Result given,
            TaskRow row,
            Finding finding,
            ObjectNode votes,
            Long submission,
            List<MeetingResult.Objection> objections) {
        return new MeetingResult(
                given.taskId(),
                given.verdict(),
                row == null ? null : row.caseNumber(),
                row == null ? null : row.runNumber(),
                row == null ? null : row.headName(),
                row == null ? null : row.village(),
                row == null ? null : row.villageName(),
                finding == null ? null : finding.category(),
                finding == null ? null : finding.people(),
                finding == null ? null : finding.perHead(),
                votes,
                submission,
                objections);
    }
}
