package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyConduct;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;

/** What the duties of identification share. */
abstract class IdentificationDuty implements DutyConduct {

    private final Duty duty;
    private final Cases cases;

    IdentificationDuty(Duty duty, Cases cases) {
        this.duty = duty;
        this.cases = cases;
    }

    @Override
    public String processKey() {
        return IdentificationProcess.KEY;
    }

    @Override
    public String duty() {
        return duty.word();
    }

    void record(DutyContext context, Completion completion, String kind, ObjectNode details) {
        cases.record(
                context.run().caseNumber(),
                new CaseEvent(
                        kind,
                        completion.doneOn(),
                        context.run().number(),
                        details.put("verdict", completion.verdict())));
    }

    List<CaseEvent> events(DutyContext context) {
        return cases.events(context.run().caseNumber());
    }

    /** What the last visit or correction came to. */
    JsonNode found(DutyContext context) {
        return events(context).stream()
                .filter(e -> e.kind().equals(CaseEvents.VISITED) || e.kind().equals(CaseEvents.CORRECTED))
                .map(CaseEvent::details)
                .filter(details -> details.hasNonNull("category"))
                .reduce((earlier, later) -> later)
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    static ObjectNode details() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The names in a field of people, each once: a team of two is not one person named twice. */
    static Set<String> people(Completion completion, String field) {
        Set<String> names = new HashSet<>();
        StreamSupport.stream(completion.form().path(field).spliterator(), false)
                .map(JsonNode::asText)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    static List<String> ids(Completion completion, String field) {
        return StreamSupport.stream(completion.form().path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    static boolean special(DutyContext context) {
        return context.submissions().stream().anyMatch(s -> s.verdict().equals("SPECIAL_CASE_PASSED"));
    }

    /**
     * The leader signs, on screen or on paper; a clerk may only record the paper that the leader signed. Signing on paper
     * with a photo equals signing on screen.
     */
    static void requireLeaderOrPaper(String leader, DutyContext context, Completion completion, Reasons reasons) {
        boolean leads = context.actor().may(leader, context.run().area());
        boolean paper =
                "PAPER".equals(completion.form().path("signature").path("mode").asText());
        reasons.addIf(!leads && !paper, Reason.of("identification.leader-signs").at("signature"));
    }
}
