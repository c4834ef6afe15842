package org.shouwang.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;

/**
 * Holds a diagram against the vocabulary of its procedure and against the white list of what a diagram may contain.
 * Expressions run with the server's rights, so the white list is a security rule: whatever is not on it is refused.
 */
public final class ProcessContract {

    /** Roles that may be drawn; the area comes from the case, never from the diagram. */
    private static final Pattern ROLES = Pattern.compile("[A-Z][A-Z_]*(,[A-Z][A-Z_]*)*");

    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)?)Verdict == '([A-Z][A-Z_]*)'"
                    + "((?: \\|\\| \\1Verdict == '[A-Z][A-Z_]*')*)\\}");

    private static final Pattern QUOTED = Pattern.compile("'([A-Z][A-Z_]*)'");

    private ProcessContract() {}

    /**
     * Reads a diagram with a parser that resolves nothing outside the text.
     *
     * @param xml BPMN XML
     * @return the model
     * @throws IllegalArgumentException where it is no BPMN or carries a document type
     */
    public static BpmnModelInstance read(byte[] xml) {
        String text = new String(xml, java.nio.charset.StandardCharsets.UTF_8);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new IllegalArgumentException("a diagram carries no document type");
        }
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
        } catch (ModelException e) {
            throw new IllegalArgumentException("this is no diagram", e);
        }
    }

    /**
     * All that is wrong with a diagram.
     *
     * @param model the diagram
     * @param vocabulary the words of its procedure
     * @return breaches, none where the diagram keeps the contract
     */
    public static List<Breach> check(BpmnModelInstance model, ProcessVocabulary vocabulary) {
        List<Breach> breaches = new ArrayList<>();
        WhiteList.check(((Document) model.getDocument().getDomSource().getNode()).getDocumentElement(), breaches);
        var processes = model.getModelElementsByType(Process.class);
        for (Process process : processes) {
            if (!process.getId().equals(vocabulary.processKey())) {
                breaches.add(new Breach(process.getId(), "is not the process " + vocabulary.processKey()));
            }
        }
        model.getModelElementsByType(UserTask.class).forEach(task -> checkDuty(task, vocabulary, breaches));
        model.getModelElementsByType(ServiceTask.class).forEach(task -> checkStep(task, vocabulary, breaches));
        model.getModelElementsByType(TimerEventDefinition.class)
                .forEach(timer -> checkTimer(timer, vocabulary, breaches));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> checkFlow(flow, vocabulary, breaches));
        for (Message message : model.getModelElementsByType(Message.class)) {
            if (!vocabulary.messages().contains(message.getName())) {
                breaches.add(new Breach(message.getId(), "message is not in the vocabulary: " + message.getName()));
            }
        }
        checkVerdictsHaveWays(model, vocabulary, breaches);
        return breaches;
    }

    /**
     * Words that are coded but drawn in none of the diagrams of a procedure.
     *
     * @param models all shipped diagrams of the procedure
     * @param vocabulary its words
     * @return breaches, none where every word is drawn somewhere
     */
    public static List<Breach> unused(List<BpmnModelInstance> models, ProcessVocabulary vocabulary) {
        Set<String> drawn = new HashSet<>();
        for (BpmnModelInstance model : models) {
            for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
                drawn.add(node.getId());
                drawn.add(ProcessVocabulary.word(node.getId()));
            }
            model.getModelElementsByType(Message.class).forEach(m -> drawn.add(m.getName()));
        }
        Set<String> coded = new TreeSet<>(vocabulary.duties().keySet());
        coded.addAll(vocabulary.steps().keySet());
        coded.addAll(vocabulary.timers());
        coded.addAll(vocabulary.messages());
        coded.removeAll(drawn);
        return coded.stream()
                .map(word -> new Breach(word, "is coded but drawn in no diagram"))
                .toList();
    }

    private static void checkDuty(UserTask task, ProcessVocabulary vocabulary, List<Breach> breaches) {
        if (!vocabulary.duties().containsKey(ProcessVocabulary.word(task.getId()))) {
            breaches.add(new Breach(task.getId(), "duty is not in the vocabulary"));
        }
        String groups = attribute(task, "candidateGroups");
        if (groups == null || !ROLES.matcher(groups).matches()) {
            breaches.add(new Breach(task.getId(), "duty names no role"));
        }
        if (task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop) {
            boolean listed = "${step.parties(execution)}".equals(attribute(loop, "collection"))
                    && "party".equals(attribute(loop, "elementVariable"));
            if (!listed) {
                breaches.add(new Breach(task.getId(), "duty is shared over something other than its parties"));
            }
        }
    }

    private static void checkStep(ServiceTask task, ProcessVocabulary vocabulary, List<Breach> breaches) {
        if (!vocabulary.steps().containsKey(ProcessVocabulary.word(task.getId()))) {
            breaches.add(new Breach(task.getId(), "step is not in the vocabulary"));
        }
        // With camunda:expression the engine would silently do nothing.
        if (!"${step}".equals(attribute(task, "delegateExpression"))) {
            breaches.add(new Breach(task.getId(), "step is not ${step}"));
        }
    }

    private static void checkTimer(TimerEventDefinition timer, ProcessVocabulary vocabulary, List<Breach> breaches) {
        ModelElementInstance event = timer.getParentElement();
        String id = event.getAttributeValue("id");
        boolean own = timer.getTimeDate() != null
                && timer.getTimeDuration() == null
                && timer.getTimeCycle() == null
                && ("${deadline.of(execution,'" + id + "')}")
                        .equals(timer.getTimeDate().getTextContent().strip());
        if (!own) {
            breaches.add(new Breach(id, "timer does not ask the ledger for its own date"));
        }
        if (!vocabulary.timers().contains(ProcessVocabulary.word(id))) {
            breaches.add(new Breach(id, "timer is not in the vocabulary"));
        }
        if (event instanceof BoundaryEvent boundary && boundary.cancelActivity()) {
            breaches.add(new Breach(id, "a limit may not interrupt the work it limits"));
        }
        if (!(event instanceof CatchEvent)) {
            breaches.add(new Breach(id, "a timer belongs to an event that waits"));
        }
    }

    private static void checkFlow(SequenceFlow flow, ProcessVocabulary vocabulary, List<Breach> breaches) {
        if (flow.getConditionExpression() == null) {
            return;
        }
        Matcher matcher =
                CONDITION.matcher(flow.getConditionExpression().getTextContent().strip());
        if (!matcher.matches() || flow.getConditionExpression().getLanguage() != null) {
            breaches.add(new Breach(flow.getId(), "condition is not on the white list"));
            return;
        }
        var verdicts = vocabulary.verdicts(matcher.group(1));
        if (verdicts.isEmpty()) {
            breaches.add(new Breach(flow.getId(), "condition asks for the verdict of an unknown word"));
            return;
        }
        Matcher quoted = QUOTED.matcher(matcher.group());
        while (quoted.find()) {
            if (!verdicts.get().contains(quoted.group(1))) {
                breaches.add(new Breach(flow.getId(), "condition asks for an unknown verdict: " + quoted.group(1)));
            }
        }
    }

    /**
     * Where a duty or step is followed by a question for its verdict, each of its values must have a way, or a token
     * would be stuck. A question asked again further on may leave out what has gone another way by then.
     */
    private static void checkVerdictsHaveWays(
            BpmnModelInstance model, ProcessVocabulary vocabulary, List<Breach> breaches) {
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            Set<String> asked = new HashSet<>();
            Set<String> answered = new HashSet<>();
            boolean otherwise = false;
            for (SequenceFlow flow : node.getOutgoing()) {
                if (flow.getConditionExpression() == null) {
                    otherwise = true;
                    continue;
                }
                Matcher matcher = CONDITION.matcher(
                        flow.getConditionExpression().getTextContent().strip());
                if (matcher.matches()) {
                    asked.add(matcher.group(1));
                    Matcher quoted = QUOTED.matcher(matcher.group());
                    while (quoted.find()) {
                        answered.add(matcher.group(1) + "." + quoted.group(1));
                    }
                }
            }
            if (asked.size() != 1 || otherwise) {
                continue;
            }
            String word = asked.iterator().next();
            boolean asksWhatCameJustBefore = node.getPreviousNodes().list().stream()
                    .anyMatch(before -> before.getId().equals(word));
            if (!asksWhatCameJustBefore) {
                continue;
            }
            for (String verdict : vocabulary.verdicts(word).orElse(List.of())) {
                if (!answered.contains(word + "." + verdict)) {
                    breaches.add(new Breach(node.getId(), "no way out for " + word + " " + verdict));
                }
            }
        }
    }

    private static String attribute(ModelElementInstance element, String name) {
        return element.getAttributeValueNs(WhiteList.CAMUNDA, name);
    }

    /**
     * One thing wrong with a diagram.
     *
     * @param element id of the element
     * @param rule what it breaks
     */
    public record Breach(String element, String rule) {}
}
