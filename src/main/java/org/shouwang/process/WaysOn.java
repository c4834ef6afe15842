package org.shouwang.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Reads off a diagram what a verdict leads to: the next work of people, or the end. */
final class WaysOn {

    private final String element;
    private final String verdict;
    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> passed = new HashSet<>();

    private WaysOn(String element, String verdict) {
        this.element = element;
        this.verdict = verdict;
    }

    /** Ids of the user tasks and last ends that may come next, in the order drawn. */
    static List<String> of(BpmnModelInstance model, String element, String verdict) {
        WaysOn ways = new WaysOn(element, verdict);
        if (model.getModelElementById(element) instanceof FlowNode from) {
            ways.leave(from);
        }
        return List.copyOf(ways.found);
    }

    private void leave(FlowNode from) {
        Collection<SequenceFlow> flows = from.getOutgoing();
        boolean decided = flows.stream().anyMatch(flow -> open(flow) == Open.YES);
        for (SequenceFlow flow : flows) {
            Open open = open(flow);
            if (open == Open.YES || open == Open.PERHAPS && !decided) {
                enter(flow.getTarget());
            }
        }
    }

    private void enter(FlowNode node) {
        if (!passed.add(node.getId())) {
            return;
        }
        if (node instanceof UserTask) {
            found.add(node.getId());
        } else if (node instanceof SubProcess inner) {
            inner.getChildElementsByType(StartEvent.class).forEach(this::leave);
        } else if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess around) {
            leave(around);
        } else if (node instanceof EndEvent) {
            found.add(node.getId());
        } else if (!Asked.waitsForMessage(node)) {
            leave(node);
        }
    }

    private enum Open {
        YES,
        NO,
        PERHAPS
    }

    /** A verdict given elsewhere may have been any. */
    private Open open(SequenceFlow flow) {
        return Asked.by(flow)
                .filter(asked -> asked.element().equals(element))
                .map(asked -> asked.verdicts().contains(verdict) ? Open.YES : Open.NO)
                .orElse(Open.PERHAPS);
    }
}
