package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.shouwang.procedure.CaseDuty;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;

/** What the duties of identification share. */
abstract class IdentificationDuty extends CaseDuty {

    IdentificationDuty(Duty duty, Cases cases) {
        super(IdentificationProcess.KEY, duty.word(), cases);
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

    static void requireLeaderOrPaper(String leader, DutyContext context, Completion completion, Reasons reasons) {
        reasons.addIf(
                !leaderSigns(leader, context, completion),
                Reason.of("identification.leader-signs").at("signature"));
    }
}
