package org.shouwang.process;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * What a flow asks before it lets a token pass: the verdict of a duty or step.
 *
 * @param element element id whose verdict is asked for
 * @param verdicts those that open the flow
 */
record Asked(String element, Set<String> verdicts) {

    private static final Pattern WHOLE = Pattern.compile(
            "\\$\\{\\s*(\\w+)Verdict\\s*==\\s*'\\w+'(?:\\s*\\|\\|\\s*\\1Verdict\\s*==\\s*'\\w+')*\\s*}");

    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    /** A message may come or not: what lies behind it is not where a verdict leads. */
    static boolean waitsForMessage(FlowNode node) {
        return node instanceof IntermediateCatchEvent event
                && event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }

    /** What a flow asks; nothing where it has no condition, or one of another kind. */
    static Optional<Asked> by(SequenceFlow flow) {
        if (flow.getConditionExpression() == null) {
            return Optional.empty();
        }
        Matcher whole =
                WHOLE.matcher(flow.getConditionExpression().getTextContent().strip());
        if (!whole.matches()) {
            return Optional.empty();
        }
        Set<String> verdicts = new TreeSet<>();
        Matcher quoted = QUOTED.matcher(whole.group());
        while (quoted.find()) {
            verdicts.add(quoted.group(1));
        }
        return Optional.of(new Asked(whole.group(1), verdicts));
    }
}
