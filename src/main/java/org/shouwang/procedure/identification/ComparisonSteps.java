package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.comparison.ComparisonAnswer;
import org.shouwang.comparison.Comparisons;
import org.shouwang.comparison.NewComparison;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.springframework.stereotype.Component;

/** What the system does about the comparison, wherever the diagram of a province has it. */
@Component
class ComparisonSteps {

    private static final String LIMIT = "comparisonLimit";

    private final Cases cases;
    private final Comparisons comparisons;
    private final Deadlines deadlines;

    ComparisonSteps(Cases cases, Comparisons comparisons, Deadlines deadlines) {
        this.deadlines = deadlines;
        this.cases = cases;
        this.comparisons = comparisons;
    }

    /** Those who still have to answer: a comparison broken off and taken up again asks nobody twice. */
    List<String> parties(DutyContext context) {
        List<ComparisonAnswer> answers = comparisons.answers(context.run().number());
        return answers.isEmpty()
                ? context.profile().comparisonDepartments()
                : answers.stream()
                        .filter(answer -> answer.found() == null)
                        .map(ComparisonAnswer::department)
                        .toList();
    }

    String request(DutyContext context) {
        String run = context.run().number();
        List<String> persons = CoveredPersons.names(Collected.of(context.submissions()));
        if (comparisons.complete(run, persons)) {
            return "ALREADY_ANSWERED";
        }
        boolean takenUpAgain = comparisons.answers(run).stream().anyMatch(answer -> answer.found() == null);
        if (!takenUpAgain) {
            ask(context, persons);
        }
        return "ASKED";
    }

    private void ask(DutyContext context, List<String> persons) {
        JsonNode application = context.latest(Duty.APPLICATION.word())
                .<JsonNode>map(Submission::values)
                .orElseGet(JsonNodeFactory.instance::objectNode);
        comparisons.request(new NewComparison(
                context.run().number(),
                context.run().caseNumber(),
                context.run().area(),
                context.precedingDoneOn(),
                application.hasNonNull("authorisationSignedOn")
                        ? LocalDate.parse(
                                application.path("authorisationSignedOn").asText())
                        : null,
                persons,
                context.profile().comparisonDepartments(),
                context.run().householdId(),
                due(context)));
    }

    private LocalDate due(DutyContext context) {
        Profile profile = context.profile();
        return profile.limit(LIMIT)
                .map(limit -> deadlines
                        .compute(
                                context.precedingDoneOn(),
                                limit,
                                profile.rollDeadlineToWorkday(),
                                profile.ground(LIMIT))
                        .date())
                .orElse(null);
    }

    /** A hit that the village has verified since is none any more: what it found has been decided upon. */
    String summarise(DutyContext context) {
        List<ComparisonAnswer> answers = comparisons.answers(context.run().number());
        long hits = answers.stream().filter(ComparisonAnswer::found).count();
        boolean verified = context.latest(Duty.DEPARTMENT_COMPARISON.word(), Duty.HIT_VERIFICATION.word())
                .filter(last -> last.duty().equals(Duty.HIT_VERIFICATION.word()))
                .isPresent();
        LocalDate on = context.latest(Duty.DEPARTMENT_COMPARISON.word())
                .map(last -> answeredOn(context, last))
                .orElse(context.precedingDoneOn());
        record(context, on, answers.size(), hits);
        return hits > 0 && !verified ? "HIT" : "CLEAN";
    }

    /** The day of the last answer: what goes on beside the comparison may take longer than it. */
    private static LocalDate answeredOn(DutyContext context, Submission last) {
        return context.submissions().stream()
                .filter(submission -> submission.duty().equals(last.duty()))
                .map(Submission::doneOn)
                .max(LocalDate::compareTo)
                .orElse(last.doneOn());
    }

    private void record(DutyContext context, LocalDate on, int departments, long hits) {
        String caseNumber = context.run().caseNumber();
        ObjectNode details = JsonNodeFactory.instance
                .objectNode()
                .put("departments", departments)
                .put("hits", hits);
        boolean known = cases.events(caseNumber).stream()
                .anyMatch(event -> event.kind().equals(CaseEvents.COMPARED)
                        && event.on().equals(on)
                        && event.details().path("hits").asLong() == hits);
        if (!known) {
            cases.record(
                    caseNumber,
                    new CaseEvent(CaseEvents.COMPARED, on, context.run().number(), details));
        }
    }
}
