package org.shouwang.procedure.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.DeadlineRow;
import org.shouwang.procedure.Submission;

/** The six steps of identification: the event that ends each, the places where a case waits in it, its own limit. */
enum CaseStep {
    APPLICATION("application", "APPLIED", null, "application"),
    VISIT("verificationVisit", "VISITED", "visitLimit", "verificationVisit"),
    APPRAISAL(
            "villageAppraisal",
            "NOTICE_CONCLUDED",
            null,
            "villageAppraisal",
            "postNotice",
            "noticePeriod",
            "concludeNotice",
            "objectionInvestigation"),
    TOWNSHIP("townshipCheck", "SIGNED_OFF", "townshipCheckLimit", "townshipCheck", "townshipSignOff", "correction"),
    COMPARISON("departmentComparison", "COMPARED", "comparisonLimit", "departmentComparison", "hitVerification"),
    COUNTY("countyApproval", "IDENTIFIED", null, "countyConsultation", "countyApproval");

    /** Duties that follow when the six steps are done or broken off. */
    private static final List<String> AFTERWARDS =
            List.of("announcement", "systemEntry", "explanation", "reviewRequest", "conflictVerification");

    private final String label;
    private final String event;
    private final String limit;
    private final List<String> places;

    CaseStep(String label, String event, String limit, String... places) {
        this.label = label;
        this.event = event;
        this.limit = limit;
        this.places = List.of(places);
    }

    /** The duties of a case in the order of the procedure. */
    static List<String> duties() {
        return Stream.concat(
                        Arrays.stream(values())
                                .flatMap(step -> step.places.stream())
                                .filter(place -> !place.equals("noticePeriod")),
                        AFTERWARDS.stream())
                .toList();
    }

    /** The step to which a duty belongs; none for what follows the six. */
    static Optional<CaseStep> of(String duty) {
        return Arrays.stream(values())
                .filter(step -> step.places.contains(duty))
                .findFirst();
    }

    /** Key of its name. */
    String word() {
        return "step." + label;
    }

    String event() {
        return event;
    }

    boolean waits(List<String> words) {
        return places.stream().anyMatch(words::contains);
    }

    /** What was handed in within the step, oldest first. */
    List<Submission> submissions(CaseFile file) {
        return file.runs().stream()
                .flatMap(run -> run.submissions().stream())
                .filter(submission -> places.contains(submission.duty()))
                .toList();
    }

    /** The newest entry of its own limit. */
    Optional<DeadlineRow> limit(CaseFile file) {
        return file.runs().stream()
                .flatMap(run -> run.deadlines().stream())
                .filter(row -> row.element().equals(limit))
                .reduce((earlier, later) -> later);
    }
}
