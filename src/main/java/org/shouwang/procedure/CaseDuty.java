package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** A duty that leaves dated events in its case; rooms extend it with what their own duties share. */
public abstract class CaseDuty implements DutyConduct {

    private final String processKey;
    private final String duty;
    private final Cases cases;

    /**
     * A duty.
     *
     * @param processKey the procedure it belongs to
     * @param duty its word
     * @param cases where its events are recorded
     */
    protected CaseDuty(String processKey, String duty, Cases cases) {
        this.processKey = processKey;
        this.duty = duty;
        this.cases = cases;
    }

    @Override
    public final String processKey() {
        return processKey;
    }

    @Override
    public final String duty() {
        return duty;
    }

    /** The cases, for what goes beyond an event. */
    protected final Cases cases() {
        return cases;
    }

    /** What happened to the case, oldest first. */
    protected final List<CaseEvent> events(DutyContext context) {
        return cases.events(context.run().caseNumber());
    }

    /** Records what the duty came to, on its legal date and with its verdict. */
    protected final void record(DutyContext context, Completion completion, String kind, ObjectNode details) {
        cases.record(
                context.run().caseNumber(),
                new CaseEvent(
                        kind,
                        completion.doneOn(),
                        context.run().number(),
                        details.put("verdict", completion.verdict())));
    }

    /** Details of an event, empty yet. */
    protected static ObjectNode details() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Whether I entered one of some duties of the run: nobody reviews what comes from the own hands. */
    protected static boolean enteredByMe(DutyContext context, Collection<String> duties) {
        return context.submissions().stream()
                .filter(submission -> duties.contains(submission.duty()))
                .map(Submission::enteredBy)
                .anyMatch(context.actor().username()::equals);
    }

    /**
     * Whether the leader signs, on screen or on paper. A clerk may only record the paper that the leader signed; signing on
     * paper with a photo equals signing on screen.
     */
    protected static boolean leaderSigns(String leader, DutyContext context, Completion completion) {
        return context.actor().may(leader, context.run().area())
                || "PAPER"
                        .equals(completion.form().path("signature").path("mode").asText());
    }
}
