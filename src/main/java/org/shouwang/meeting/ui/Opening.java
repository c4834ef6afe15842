package org.shouwang.meeting.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shouwang.form.FormDefinition;
import org.shouwang.meeting.MeetingDrafts;
import org.shouwang.meeting.Meetings;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.VerdictOption;
import org.shouwang.procedure.WaitingCase;
import org.shouwang.procedure.WaitingCases;
import org.shouwang.shared.AreaCode;

/** What is on the page of a meeting when it is opened: who waits, who was chosen before, and what is known already. */
class Opening {

    private static final int MOST_TO_LOOK_THROUGH = 2000;

    private final MeetingDrafts drafts;
    private final Meetings meetings;
    private final WaitingCases waiting;
    private final Tasks tasks;
    private final String duty;
    private final AreaCode area;

    Opening(MeetingDrafts drafts, Meetings meetings, WaitingCases waiting, Tasks tasks, String duty, AreaCode area) {
        this.drafts = drafts;
        this.meetings = meetings;
        this.waiting = waiting;
        this.tasks = tasks;
        this.duty = duty;
        this.area = area;
    }

    /** Those who were chosen before come first, so that none of them is missing where very many wait. */
    List<WaitingCase> cases() {
        Set<String> chosen = chosen();
        int most = chosen.isEmpty() ? Meetings.MOST_HOUSEHOLDS : MOST_TO_LOOK_THROUGH;
        return waiting.of(duty, area, most).stream()
                .sorted(Comparator.comparing(one -> !chosen.contains(one.task().id())))
                .limit(Meetings.MOST_HOUSEHOLDS)
                .toList();
    }

    /** Ids of the work that was chosen before the page was opened. */
    Set<String> chosen() {
        Set<String> ids = new HashSet<>();
        drafts.find(duty, area)
                .ifPresent(draft -> draft.values().path(MeetingDrafts.CHOSEN).forEach(id -> ids.add(id.asText())));
        return ids;
    }

    /** Whether the draft's meeting is entered and none of its households waits here any longer. */
    boolean isOver(MeetingDrafts.Draft draft, List<Entry> entries) {
        String entered = draft.values().path("number").asText(null);
        return entered != null
                && meetings.require(entered).refused().stream().noneMatch(result -> entries.stream()
                        .anyMatch(entry -> entry.waiting().task().id().equals(result.taskId())));
    }

    /** What the duty fills in by itself, and the opinion that goes with the way forward. */
    ObjectNode known(WaitingCase first, FormDefinition form, Locale locale) {
        ObjectNode values = tasks.open(first.task().id()).values().deepCopy();
        VerdictOption forward = first.verdicts().get(0);
        form.field("opinion")
                .filter(field -> field.inMeeting() != null && field.requiredBy(forward.name()))
                .ifPresent(field -> values.put("opinion", forward.label().in(locale)));
        values.retain(
                form.ofMeeting().fields().stream().map(field -> field.key()).toList());
        return values;
    }
}
