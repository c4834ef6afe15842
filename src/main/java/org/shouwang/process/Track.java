package org.shouwang.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The way a run came through its diagram, told by the duties that were done and their verdicts alone, so that it can be
 * drawn after the engine has forgotten the run. Between two duties a token passes no third one; where flows branch by a
 * verdict that is on record, that verdict says which was taken.
 */
final class Track {

    private final BpmnModelInstance model;
    private final Map<String, String> verdicts = new HashMap<>();
    private final Set<String> elements = new LinkedHashSet<>();
    private final Set<String> flows = new LinkedHashSet<>();
    private final List<FlowNode> came = new ArrayList<>();

    private Track(BpmnModelInstance model) {
        this.model = model;
    }

    /**
     * Draws a way.
     *
     * @param model the diagram
     * @param done duties in the order they were done
     * @param active elements where the run waits now
     * @param passed elements that are known to be passed, or none
     */
    static Track of(
            BpmnModelInstance model, List<Runs.Done> done, Collection<String> active, Collection<String> passed) {
        Track way = new Track(model);
        way.begin();
        for (Runs.Done duty : done) {
            way.to(duty.element());
            way.verdicts.put(duty.element(), duty.verdict());
        }
        way.onwards(active, passed);
        return way;
    }

    /** Elements on the way, in order. */
    Set<String> elements() {
        return elements;
    }

    /** Flows on the way. */
    Set<String> flows() {
        return flows;
    }

    private void begin() {
        model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process)
                .filter(start -> start.getEventDefinitions().isEmpty())
                .findFirst()
                .ifPresent(start -> {
                    came.add(start);
                    elements.add(start.getId());
                });
    }

    private void to(String element) {
        if (!(model.getModelElementById(element) instanceof FlowNode next)) {
            return;
        }
        walk(node -> node.equals(next));
        elements.add(element);
        came.add(next);
    }

    /** From the last duty to where the run waits, or to its end; then what happened beside the way, such as a limit. */
    private void onwards(Collection<String> active, Collection<String> passed) {
        for (String element : active) {
            if (model.getModelElementById(element) instanceof FlowNode waiting) {
                walk(waiting::equals);
            }
        }
        if (active.isEmpty()) {
            walk(node -> node instanceof EndEvent && node.getParentElement() instanceof Process);
        }
        Set<String> beside = new LinkedHashSet<>(passed);
        beside.removeAll(elements);
        for (String element : beside) {
            if (model.getModelElementById(element) instanceof FlowNode node) {
                node.getOutgoing().stream()
                        .filter(flow -> beside.contains(flow.getTarget().getId()))
                        .forEach(flow -> flows.add(flow.getId()));
            }
        }
    }

    private record Step(FlowNode node, SequenceFlow by, Step from) {}

    /** The shortest way from the last duty that passes no other duty. */
    private void walk(Predicate<FlowNode> goal) {
        // What goes on side by side comes by turns: then the way begins further back.
        for (int i = came.size() - 1; i >= 0; i--) {
            if (walk(came.get(i), goal)) {
                return;
            }
        }
    }

    private boolean walk(FlowNode from, Predicate<FlowNode> goal) {
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(from, null, null)));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Step here = open.poll();
            for (Step next : next(here)) {
                if (goal.test(next.node())) {
                    take(next);
                    return true;
                }
                if (!(next.node() instanceof UserTask) && seen.add(next.node().getId())) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    private void take(Step end) {
        List<Step> steps = new ArrayList<>();
        for (Step step = end; step != null; step = step.from()) {
            steps.add(0, step);
        }
        steps.forEach(step -> {
            elements.add(step.node().getId());
            if (step.by() != null) {
                flows.add(step.by().getId());
            }
        });
    }

    private List<Step> next(Step here) {
        if (here.node() instanceof SubProcess inner) {
            return inner.getFlowElements().stream()
                    .filter(StartEvent.class::isInstance)
                    .map(start -> new Step((FlowNode) start, null, here))
                    .toList();
        }
        FlowNode leaving =
                here.node() instanceof EndEvent && here.node().getParentElement() instanceof SubProcess around
                        ? around
                        : here.node();
        return leaving.getOutgoing().stream()
                .filter(this::open)
                .map(flow -> new Step(flow.getTarget(), flow, here))
                .toList();
    }

    private boolean open(SequenceFlow flow) {
        return Asked.by(flow)
                .map(asked -> !verdicts.containsKey(asked.element())
                        || asked.verdicts().contains(verdicts.get(asked.element())))
                .orElse(true);
    }
}
