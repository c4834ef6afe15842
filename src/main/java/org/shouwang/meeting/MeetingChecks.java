package org.shouwang.meeting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.form.Sharing;
import org.shouwang.identity.Scope;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** What speaks against a meeting as it was entered, each reason at the field of the meeting or of the household. */
@Component
class MeetingChecks {

    private static final int LONGEST_KEY = 100;

    private final MeetingKinds kinds;
    private final Forms forms;
    private final Territory territory;

    MeetingChecks(MeetingKinds kinds, Forms forms, Territory territory) {
        this.kinds = kinds;
        this.forms = forms;
        this.territory = territory;
    }

    /** Refuses what speaks against a meeting before any household is dealt with; its form as it stands today. */
    FormDefinition check(NewMeeting given, String clientKey, Scope readable) {
        Reasons reasons = new Reasons();
        reasons.addIf(
                kinds.of(given.duty()).isEmpty(),
                Reason.of("meeting.duty-unknown", given.duty(), String.join(", ", kinds.duties()))
                        .at("duty"));
        reasons.addIf(given.area() == null, Reason.of("meeting.area-missing").at("area"));
        reasons.addIf(given.doneOn() == null, Reason.of("task.done-on-missing").at("doneOn"));
        reasons.addIf(
                clientKey != null && (clientKey.isBlank() || clientKey.length() > LONGEST_KEY),
                Reason.of("meeting.key-malformed", LONGEST_KEY));
        checkResults(given.results(), reasons);
        reasons.refuseIfAny();
        if (!readable.covers(given.area()) || territory.find(given.area()).isEmpty()) {
            throw Refusal.notFound(Reason.of("meeting.area-unknown").at("area"));
        }
        FormDefinition form = forms.latest(given.duty());
        checkShared(form, given).forEach(reasons::add);
        reasons.refuseIfAny();
        return form;
    }

    /** Refuses households that cannot be those of one meeting. */
    void requireResults(List<NewMeeting.Result> results) {
        Reasons reasons = new Reasons();
        checkResults(results, reasons);
        reasons.refuseIfAny();
    }

    private static void checkResults(List<NewMeeting.Result> results, Reasons reasons) {
        reasons.addIf(results.isEmpty(), Reason.of("meeting.nobody").at("results"));
        reasons.addIf(
                results.size() > Meetings.MOST_HOUSEHOLDS,
                Reason.of("meeting.too-many", results.size(), Meetings.MOST_HOUSEHOLDS)
                        .at("results"));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < results.size(); i++) {
            String task = results.get(i).taskId();
            reasons.addIf(
                    task == null || task.isBlank(),
                    Reason.of("meeting.task-missing").at("results[" + i + "].taskId"));
            reasons.addIf(
                    task != null && !seen.add(task),
                    Reason.of("meeting.task-twice").at("results[" + i + "].taskId"));
        }
    }

    /** What speaks against the meeting itself, whatever its households; nothing is begun before that is mended. */
    private Set<Reason> checkShared(FormDefinition form, NewMeeting given) {
        FormDefinition asked = form.ofMeeting();
        ObjectNode shared = given.shared() == null ? JsonNodeFactory.instance.objectNode() : given.shared();
        Set<Reason> found = new LinkedHashSet<>(forms.check(asked, null, shared));
        Set<String> verdicts = given.results().stream()
                .map(result -> String.valueOf(result.verdict()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String verdict : verdicts) {
            forms.check(asked, verdict, shared).stream()
                    .filter(reason -> asked.field(root(reason))
                            .filter(field -> field.inMeeting() == Sharing.SAME)
                            .isPresent())
                    .forEach(found::add);
        }
        return found.stream()
                .map(reason -> reason.at("shared." + reason.field()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is wrong with the meeting's own values is said once, what is wrong with a household at its place. */
    static List<Reason> againstAll(
            FormDefinition form, List<NewMeeting.Result> results, Map<NewMeeting.Result, List<Reason>> refused) {
        Set<Reason> found = new LinkedHashSet<>();
        refused.forEach((result, reasons) -> reasons.forEach(reason -> {
            boolean ofMeeting = reason.field() != null
                    && form.field(root(reason))
                            .filter(field -> field.inMeeting() == Sharing.SAME)
                            .isPresent();
            String place = "results[" + results.indexOf(result) + "]";
            if ("doneOn".equals(reason.field())) {
                found.add(reason);
            } else if (ofMeeting) {
                found.add(reason.at("shared." + reason.field()));
            } else if (reason.field() == null) {
                found.add(reason.at(place));
            } else if (List.of("verdict", "taskId").contains(reason.field())) {
                found.add(reason.at(place + "." + reason.field()));
            } else {
                found.add(reason.at(place + ".values." + reason.field()));
            }
        }));
        return new ArrayList<>(found);
    }

    private static String root(Reason reason) {
        return reason.field() == null ? "" : reason.field().split("[\\[.]", 2)[0];
    }
}
