package org.shouwang.procedure.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Submission;

/**
 * Events and submissions of a case in one order. Both come in the order of recording; an event stands after the
 * submission that brought it about, which the clock alone does not tell where both carry the same instant.
 */
final class CaseViewMoments {

    private static final Map<String, List<String>> CAUSES = Map.ofEntries(
            Map.entry("APPLIED", List.of("application")),
            Map.entry("VISITED", List.of("verificationVisit")),
            Map.entry("CORRECTED", List.of("correction")),
            Map.entry("APPRAISED", List.of("villageAppraisal")),
            Map.entry("NOTICE_POSTED", List.of("postNotice")),
            Map.entry("NOTICE_CONCLUDED", List.of("concludeNotice", "objectionInvestigation")),
            Map.entry("OBJECTION_CONCLUDED", List.of("objectionInvestigation")),
            Map.entry("SIGNED_OFF", List.of("townshipSignOff")),
            Map.entry("COMPARED", List.of("departmentComparison")),
            Map.entry("IDENTIFIED", List.of("countyApproval")),
            Map.entry("ANNOUNCED", List.of("announcement")),
            Map.entry("ENTERED", List.of("systemEntry")),
            Map.entry("EXPLAINED", List.of("explanation")));

    /** One of both. */
    record Moment(CaseEvent event, Submission submission) {}

    private CaseViewMoments() {}

    static List<Moment> of(CaseFile file) {
        return merge(
                file.events(),
                file.runs().stream().flatMap(run -> run.submissions().stream()).toList());
    }

    static List<Moment> merge(List<CaseEvent> events, List<Submission> submissions) {
        List<Moment> moments = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < submissions.size(); i++) {
            Submission submission = submissions.get(i);
            while (next < events.size() && precedes(events.get(next), submission)) {
                moments.add(new Moment(events.get(next++), null));
            }
            moments.add(new Moment(null, submission));
            Submission following = i + 1 < submissions.size() ? submissions.get(i + 1) : null;
            while (next < events.size() && follows(events.get(next), submission, following)) {
                moments.add(new Moment(events.get(next++), null));
            }
        }
        events.subList(next, events.size()).forEach(event -> moments.add(new Moment(event, null)));
        return moments;
    }

    private static boolean precedes(CaseEvent event, Submission submission) {
        return causes(event).isEmpty()
                ? !event.recordedAt().isAfter(submission.recordedAt())
                : event.on().isBefore(submission.doneOn());
    }

    /** Where a duty is done several times on a day, the last of them brought the event about. */
    private static boolean follows(CaseEvent event, Submission submission, Submission following) {
        return causes(event).contains(submission.duty())
                && (following == null
                        || !following.duty().equals(submission.duty())
                        || following.doneOn().isAfter(event.on()));
    }

    private static List<String> causes(CaseEvent event) {
        return event.kind().equals("NOT_INCLUDED")
                ? List.of(event.details().path("duty").asText())
                : CAUSES.getOrDefault(event.kind(), List.of());
    }
}
