package org.shouwang.meeting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.AreaCode;
import org.springframework.stereotype.Component;

/** Households that wait for a meeting, brought there by the people of their village, township and county. */
@Component
public class Assembled {

    static final String COUNTY = "341802";
    static final LocalDate MONDAY = LocalDate.of(2024, 5, 13);
    static final LocalDate CONCLUDED = LocalDate.of(2024, 5, 20);

    private final CaseWalker walker;
    private final Meetings meetings;

    Assembled(CaseWalker walker, Meetings meetings) {
        this.walker = walker;
        this.meetings = meetings;
    }

    /** Runs of new households of a village that wait for a duty; the clock stands where that left it. */
    public List<String> waitingFor(String duty, String village, int households) {
        walker.moveTo(MONDAY);
        List<String> runs = declared(village, households, MONDAY);
        for (Step step : STEPS) {
            if (step.duty().equals(duty)) {
                return runs;
            }
            if (step.duty().equals("departmentComparison")) {
                walker.moveTo(CONCLUDED);
            }
            pass(step, runs, village, step.afterNotice() ? CONCLUDED : MONDAY);
        }
        throw new AssertionError(duty + " is not on the straight way");
    }

    /** Number of a meeting that appraised one new household of a village today; two more wait for one. */
    public String appraised(String village, LocalDate today) {
        List<String> runs = declared(village, 3, today);
        STEPS.stream()
                .takeWhile(step -> !step.duty().equals("villageAppraisal"))
                .forEach(step -> pass(step, runs, village, today));
        String clerk = "village-" + village;
        return walker.as(clerk, () -> {
            ObjectNode shared = JsonNodeFactory.instance
                    .objectNode()
                    .put("meetingAt", today + "T09:00")
                    .put("meetingPlace", "村委会")
                    .put("entitled", 35)
                    .put("present", 32)
                    .put("votesFor", 30)
                    .put("votesAgainst", 2)
                    .put("abstained", 0);
            shared.putArray("minutesPhoto").add(walker.attachment().toString());
            var result = new NewMeeting.Result(task(clerk, runs.get(0), "villageAppraisal"), "PASSED", null);
            return meetings.hold(
                            new NewMeeting("villageAppraisal", AreaCode.of(village), today, shared, List.of(result)),
                            null)
                    .number();
        });
    }

    /** Number of a notice that a village posted today for a new household. */
    public String posted(String village, LocalDate today) {
        List<String> runs = declared(village, 1, today);
        STEPS.stream()
                .takeWhile(step -> !step.duty().equals("departmentComparison"))
                .forEach(step -> pass(step, runs, village, today));
        return walker.file(runs.get(0).substring(0, runs.get(0).lastIndexOf('-')), village.substring(0, 6))
                .latest("NOTICE_POSTED")
                .orElseThrow()
                .details()
                .path("notice")
                .asText();
    }

    private List<String> declared(String village, int households, LocalDate on) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            runs.add(walker.declaration(walker.household(village, "ORDINARY", 2 + i % 3), on)
                            .caseNumber()
                    + "-1");
        }
        return runs;
    }

    private void pass(Step step, List<String> runs, String village, LocalDate today) {
        for (String run : runs) {
            if (step.duty().equals("departmentComparison")) {
                walker.compared(run, today);
            } else {
                walker.does(
                        step.account(village),
                        run,
                        step.duty(),
                        step.verdict(),
                        today,
                        form -> step.usual(form, today));
            }
        }
    }

    /** The id of a run's task in the inbox of an account. */
    public String task(String account, String run, String duty) {
        return walker.as(account, () -> walker.find(run, duty)).id();
    }

    private static final List<Step> STEPS = List.of(
            new Step("application", "SUBMIT", "village-%s", 12),
            new Step("verificationVisit", "PROPOSE", "village-%s", 12),
            new Step("villageAppraisal", "PASSED", "village-%s", 12),
            new Step("postNotice", "POST", "village-%s", 12),
            new Step("departmentComparison", "CLEAN", "", 6),
            new Step("concludeNotice", "NO_OBJECTION", "village-%s", 12),
            new Step("townshipCheck", "CONFIRMED", "township-%s", 9),
            new Step("townshipSignOff", "AGREE", "townshipleader-%s", 9),
            new Step("countyConsultation", "SUBMIT_FOR_APPROVAL", "county-%s", 6),
            new Step("countyApproval", "APPROVE", "countyleader-%s", 6),
            new Step("announcement", "PUBLISH", "county-%s", 6));

    private record Step(String duty, String verdict, String pattern, int digits) {

        String account(String village) {
            return pattern.formatted(village.substring(0, digits));
        }

        boolean afterNotice() {
            return !Set.of("application", "verificationVisit", "villageAppraisal", "postNotice")
                    .contains(duty);
        }

        void usual(ObjectNode form, LocalDate today) {
            Consumer<ObjectNode> values =
                    switch (duty) {
                        case "application" -> f -> f.put("commitmentAccepted", true)
                                .put("authorisationGiven", true)
                                .put("authorisationSignedOn", today.toString());
                        case "verificationVisit" -> f -> f.put("headCount", 4)
                                .put("wages", 20000)
                                .put("operatingIncome", 18000)
                                .put("operatingExpenditure", 7000)
                                .put("property", 800)
                                .put("transfers", 3200)
                                .put("outOfPocket", 6400)
                                .put("suddenEvent", false)
                                .put("ableToCope", false)
                                .put("proposedCategory", "MARGINAL_AT_RISK");
                        case "villageAppraisal" -> f -> f.put("meetingAt", today + "T09:00")
                                .put("entitled", 35)
                                .put("present", 32)
                                .put("votesFor", 30)
                                .put("votesAgainst", 2)
                                .put("abstained", 0);
                        default -> f -> {};
                    };
            values.accept(form);
        }
    }
}
