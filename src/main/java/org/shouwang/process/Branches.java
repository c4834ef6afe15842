package org.shouwang.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a diagram has side by side: elements in different branches of one fork do not precede each other. */
final class Branches {

    private final BpmnModelInstance model;

    private Branches(BpmnModelInstance model) {
        this.model = model;
    }

    /** Ids of the elements beside one. */
    static Set<String> beside(BpmnModelInstance model, String element) {
        Branches branches = new Branches(model);
        Set<String> beside = new HashSet<>();
        for (ParallelGateway fork : model.getModelElementsByType(ParallelGateway.class)) {
            List<Set<String>> ways =
                    fork.getOutgoing().stream().map(branches::way).toList();
            List<Set<String>> own =
                    ways.stream().filter(way -> way.contains(element)).toList();
            if (own.size() == 1) {
                ways.stream().filter(way -> way != own.get(0)).forEach(beside::addAll);
                beside.removeAll(own.get(0));
            }
        }
        return beside;
    }

    /** Ids of the user tasks, the fewest steps from the start first. */
    static List<String> order(BpmnModelInstance model) {
        Branches branches = new Branches(model);
        Set<FlowNode> passed = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process
                        && start.getEventDefinitions().isEmpty())
                .forEach(open::add);
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (passed.add(node)) {
                open.addAll(branches.next(node));
            }
        }
        return passed.stream()
                .filter(UserTask.class::isInstance)
                .map(FlowNode::getId)
                .toList();
    }

    /** Into a subprocess and out of its ends, as a token goes. */
    private List<FlowNode> next(FlowNode node) {
        if (node instanceof SubProcess inner) {
            return inner.getChildElementsByType(StartEvent.class).stream()
                    .map(FlowNode.class::cast)
                    .toList();
        }
        FlowNode leaving =
                node instanceof EndEvent && node.getParentElement() instanceof SubProcess around ? around : node;
        return leaving.getSucceedingNodes().list();
    }

    /** All of a branch up to where the branches meet again. */
    private Set<String> way(SequenceFlow flow) {
        Set<String> way = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(flow.getTarget()));
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            boolean meets =
                    node instanceof ParallelGateway && node.getIncoming().size() > 1;
            if (!meets && way.add(node.getId())) {
                open.addAll(behind(node));
            }
        }
        return way;
    }

    private Collection<FlowNode> behind(FlowNode node) {
        List<FlowNode> behind = new ArrayList<>(node.getSucceedingNodes().list());
        model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> node.equals(event.getAttachedTo()))
                .forEach(behind::add);
        if (node instanceof SubProcess inner) {
            inner.getFlowElements().stream()
                    .filter(FlowNode.class::isInstance)
                    .map(FlowNode.class::cast)
                    .forEach(behind::add);
        }
        return behind;
    }
}
