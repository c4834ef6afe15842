package org.shouwang.procedure.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.DeadlineRow;
import org.shouwang.procedure.Submission;

/**
 * The steps of identification: the event that ends each, the places where a case waits in it, its own limit. Six are
 * everywhere, in the order of the case's own diagram; some provinces have another before or between.
 */
enum CaseStep {
    ANALYSIS("townshipAnalysis", "ANALYSED", null, "townshipAnalysis"),
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
    TOWNSHIP_NOTICE("townshipNotice", "NOTICE_CONCLUDED", null),
    COMPARISON("departmentComparison", "COMPARED", "comparisonLimit", "departmentComparison", "hitVerification"),
    PLAN("planDraft", "PLAN_DRAFTED", null, "planDraft"),
    COUNTY("countyApproval", "IDENTIFIED", null, "countyConsultation", "countyApproval");

    /** Duties that follow when the six steps are done or broken off. */
    private static final List<String> AFTERWARDS =
            List.of("announcement", "systemEntry", "explanation", "reviewRequest", "conflictVerification");

    private static final String OF_THE_TOWNSHIP = "_township";

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

    /** The steps of a case in the order in which its diagram has them. */
    static List<CaseStep> in(CaseFile file) {
        List<String> order = file.runs().stream()
                .flatMap(run -> run.order().stream())
                .distinct()
                .toList();
        return Arrays.stream(values())
                .filter(step -> step.first(order) < order.size())
                .sorted(Comparator.comparingInt(step -> step.first(order)))
                .toList();
    }

    private int first(List<String> order) {
        for (int i = 0; i < order.size(); i++) {
            if (holds(order.get(i))) {
                return i;
            }
        }
        return order.size();
    }

    /** Whether a place of the diagram is of this step; the township's notice has the words of the village's. */
    private boolean holds(String element) {
        String word = element.split("_", 2)[0];
        boolean ofTownshipNotice = element.endsWith(OF_THE_TOWNSHIP) && APPRAISAL.places.contains(word);
        return ofTownshipNotice ? this == TOWNSHIP_NOTICE : places.contains(word);
    }

    /** When it was done; where two notices hang, each by its own conclusion. */
    Optional<LocalDate> done(CaseFile file) {
        return file.latest(event)
                .map(CaseEvent::on)
                .flatMap(on -> event.equals("NOTICE_CONCLUDED")
                        ? submissions(file).stream()
                                .filter(submission -> submission.duty().equals("concludeNotice"))
                                .map(Submission::doneOn)
                                .reduce((earlier, later) -> later)
                        : Optional.of(on));
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

    boolean waits(List<String> elements) {
        return elements.stream().anyMatch(this::holds);
    }

    /** What was handed in within the step, oldest first. */
    List<Submission> submissions(CaseFile file) {
        return file.runs().stream()
                .flatMap(run -> run.submissions().stream())
                .filter(submission -> holds(submission.element()))
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
