package org.shouwang.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.shouwang.shared.AreaCode;
import org.springframework.stereotype.Component;

/** Reads from a diagram who does what in it and where each verdict leads, for explaining it to people. */
@Component
public class Ways {

    private final Diagrams diagrams;
    private final RepositoryService repository;

    Ways(Diagrams diagrams, RepositoryService repository) {
        this.diagrams = diagrams;
        this.repository = repository;
    }

    /**
     * A duty as drawn.
     *
     * @param element element id in the diagram
     * @param roles keys of the roles that do it
     * @param onward where each verdict leads: element ids of the duties, waits and ends reached next; several where the
     *     facts decide
     */
    public record DrawnDuty(String element, List<String> roles, Map<String, List<String>> onward) {}

    /**
     * The duties of the diagram that a run starting on a day takes, in the order they are drawn.
     *
     * @param processKey the procedure
     * @param area where the household lives
     * @param on the day
     * @param vocabulary the words of the procedure
     * @return its duties
     */
    public List<DrawnDuty> duties(String processKey, AreaCode area, LocalDate on, ProcessVocabulary vocabulary) {
        var model = repository.getBpmnModelInstance(diagrams.forNewRun(processKey, area, on));
        List<DrawnDuty> duties = new ArrayList<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            Map<String, List<String>> onward = new LinkedHashMap<>();
            for (String verdict : vocabulary.verdicts(task.getId()).orElse(List.of())) {
                Set<String> reached = new LinkedHashSet<>();
                follow(task.getOutgoing(), task.getId(), verdict, reached, new LinkedHashSet<>());
                onward.put(verdict, List.copyOf(reached));
            }
            duties.add(new DrawnDuty(task.getId(), task.getCamundaCandidateGroupsList(), onward));
        }
        return duties;
    }

    private static void follow(
            Collection<SequenceFlow> flows, String duty, String verdict, Set<String> reached, Set<String> seen) {
        for (SequenceFlow flow : flows) {
            if (open(flow, flows, duty, verdict)) {
                arrive(flow.getTarget(), duty, verdict, reached, seen);
            }
        }
    }

    /** Whether the verdict opens a flow; conditions on other verdicts may go either way. */
    private static boolean open(SequenceFlow flow, Collection<SequenceFlow> siblings, String duty, String verdict) {
        String own = duty + "Verdict";
        if (flow.getConditionExpression() != null) {
            String condition = flow.getConditionExpression().getTextContent();
            return !condition.contains(own) || condition.contains("'" + verdict + "'");
        }
        // The default flow is taken where none of its siblings speaks of this verdict.
        return siblings.stream()
                .filter(sibling -> sibling.getConditionExpression() != null)
                .map(sibling -> sibling.getConditionExpression().getTextContent())
                .noneMatch(condition -> condition.contains(own) && condition.contains("'" + verdict + "'"));
    }

    private static void arrive(FlowNode node, String duty, String verdict, Set<String> reached, Set<String> seen) {
        if (!seen.add(node.getId()) || Asked.waitsForMessage(node)) {
            return;
        }
        if (node instanceof UserTask || node instanceof IntermediateCatchEvent) {
            reached.add(node.getId());
        } else if (node instanceof SubProcess inner) {
            inner.getFlowElements().stream()
                    .filter(StartEvent.class::isInstance)
                    .map(StartEvent.class::cast)
                    .forEach(start -> follow(start.getOutgoing(), duty, verdict, reached, seen));
        } else if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess outer) {
            follow(outer.getOutgoing(), duty, verdict, reached, seen);
        } else if (node instanceof EndEvent) {
            reached.add(node.getId());
        } else if (!(node instanceof BoundaryEvent)) {
            follow(node.getOutgoing(), duty, verdict, reached, seen);
        }
    }
}
