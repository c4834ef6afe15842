package org.shouwang.process;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs of procedures in the engine, named by their number. Every call joins the caller's transaction, so facts, journal,
 * deadlines, inbox and token are committed together or not at all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Runs {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final RepositoryService repository;

    /** By definition and element; a definition never changes. */
    private final Map<String, Set<String>> beside = new ConcurrentHashMap<>();

    private final Map<String, List<String>> order = new ConcurrentHashMap<>();

    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    Runs(RuntimeService runtime, TaskService tasks, HistoryService history, RepositoryService repository) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.repository = repository;
    }

    /**
     * Starts a run on the diagram it is pinned to.
     *
     * @param definitionId the diagram, as {@link Diagrams#forNewRun} answers
     * @param runNumber number of the run
     */
    public void start(String definitionId, String runNumber) {
        runtime.startProcessInstanceById(definitionId, runNumber);
    }

    /**
     * Completes a task; the token moves on by the verdict.
     *
     * @param entry the open work
     * @param verdict name of the verdict
     * @throws Refusal {@code task.already-completed} (409) where somebody was quicker
     */
    public void complete(InboxEntry entry, String verdict) {
        Map<String, Object> variables = new HashMap<>();
        // Parties side by side would overwrite each other's verdict; a step sums their answers up instead.
        if (entry.party() == null) {
            variables.put(entry.element() + "Verdict", verdict);
        }
        try {
            tasks.complete(entry.taskId(), variables);
        } catch (OptimisticLockingException | NullValueException e) {
            throw Refusal.conflict(Reason.of("task.already-completed"));
        }
    }

    /**
     * Takes a task for a person, or gives it back.
     *
     * @param taskId the task
     * @param username who is at it from now on, or null to release it
     * @throws Refusal {@code task.already-completed} (409) where the task is gone or somebody was quicker
     */
    public void assign(String taskId, String username) {
        try {
            tasks.setAssignee(taskId, username);
        } catch (OptimisticLockingException | NullValueException e) {
            throw Refusal.conflict(Reason.of("task.already-completed"));
        }
    }

    /**
     * Ends a run wherever it stands, because what it was about exists no more; open work leaves the inbox.
     *
     * @param runNumber the run
     * @param outcome why, kept in the engine's history
     */
    public void cancel(String runNumber, String outcome) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(runNumber)
                .singleResult();
        if (instance != null) {
            runtime.deleteProcessInstance(instance.getId(), outcome, false, true);
        }
    }

    /**
     * Sends a message to a run.
     *
     * @param message name of the message
     * @param runNumber the run
     */
    public void correlate(String message, String runNumber) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(runNumber)
                .correlate();
    }

    /**
     * Whether a run waits for a message now.
     *
     * @param message name of the message
     * @param runNumber the run
     * @return false too where the run has ended
     */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public boolean awaits(String message, String runNumber) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(runNumber)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /**
     * Where a run waits and where it has been.
     *
     * @param runNumber the run
     * @return element ids in the diagram, without the flows between them
     */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Trace trace(String runNumber) {
        Set<String> active = new LinkedHashSet<>();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(runNumber)
                .singleResult();
        if (instance != null) {
            collect(runtime.getActivityInstance(instance.getId()), active);
            active = timersFor(active, instance.getProcessDefinitionId());
        }
        Set<String> visited = new LinkedHashSet<>();
        var historic = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(runNumber)
                .singleResult();
        if (historic != null) {
            for (HistoricActivityInstance activity : history.createHistoricActivityInstanceQuery()
                    .processInstanceId(historic.getId())
                    .orderPartiallyByOccurrence()
                    .asc()
                    // What happens side by side has no order; without one of its own it would change with each
                    // question.
                    .orderByHistoricActivityInstanceId()
                    .asc()
                    .list()) {
                visited.add(activity.getActivityId().replace("#multiInstanceBody", ""));
            }
        }
        visited.removeAll(active);
        return new Trace(List.copyOf(active), List.copyOf(visited), List.of());
    }

    /**
     * Where a run waits, where it has been and which way it came. The way follows from what was done, not from the
     * engine's own history, which does not last.
     *
     * @param runNumber the run
     * @param definitionId the diagram it is pinned to
     * @param done its duties in the order they were done
     * @return ids in the diagram
     */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Trace trace(String runNumber, String definitionId, List<Done> done) {
        Trace trace = trace(runNumber);
        Track way = Track.of(repository.getBpmnModelInstance(definitionId), done, trace.active(), trace.visited());
        Set<String> visited = new LinkedHashSet<>(trace.visited());
        visited.addAll(way.elements());
        visited.removeAll(trace.active());
        return new Trace(trace.active(), List.copyOf(visited), List.copyOf(way.flows()));
    }

    /**
     * The drawn diagram of a definition.
     *
     * @param definitionId the diagram a run is pinned to
     * @return its BPMN XML
     */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public String diagramXml(String definitionId) {
        try (var model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * What a verdict leads to in a diagram.
     *
     * @param definitionId the diagram a run is pinned to
     * @param element the user task
     * @param verdict how it would end
     * @return ids of the user tasks that may come next, of end events where it may end; several where later work decides
     */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public List<String> waysOn(String definitionId, String element, String verdict) {
        return WaysOn.of(repository.getBpmnModelInstance(definitionId), element, verdict);
    }

    /**
     * Who may do a user task by its diagram.
     *
     * @param definitionId the diagram a run is pinned to
     * @param element the user task
     * @return keys of roles
     */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public List<String> roles(String definitionId, String element) {
        return repository.getBpmnModelInstance(definitionId).getModelElementById(element) instanceof UserTask task
                ? List.copyOf(task.getCamundaCandidateGroupsList())
                : List.of();
    }

    /**
     * What a diagram has side by side with an element: neither precedes the other, whichever was done first.
     *
     * @param definitionId the diagram a run is pinned to
     * @param element any element
     * @return element ids, none where nothing goes on beside it
     */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Set<String> beside(String definitionId, String element) {
        return beside.computeIfAbsent(
                definitionId + " " + element,
                key -> Branches.beside(repository.getBpmnModelInstance(definitionId), element));
    }

    /**
     * The duties of a diagram in the order in which it has them.
     *
     * @param definitionId the diagram a run is pinned to
     * @return element ids of its user tasks, the fewest steps from the start first
     */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public List<String> order(String definitionId) {
        return order.computeIfAbsent(definitionId, id -> Branches.order(repository.getBpmnModelInstance(definitionId)));
    }

    /**
     * Version number of a diagram among those of its procedure.
     *
     * @param definitionId the diagram a run is pinned to
     * @return 1, 2, …
     */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public int diagramVersion(String definitionId) {
        return versions.computeIfAbsent(
                definitionId, id -> repository.getProcessDefinition(id).getVersion());
    }

    /**
     * Who waits at a fork of events waits, as people see it, for the timer among them; who waits for others side by side
     * has nothing to do.
     */
    private Set<String> timersFor(Set<String> active, String definitionId) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        Set<String> shown = new LinkedHashSet<>();
        for (String element : active) {
            if (model.getModelElementById(element) instanceof EventBasedGateway fork) {
                fork.getSucceedingNodes().list().stream()
                        .filter(event -> !Asked.waitsForMessage(event))
                        .forEach(event -> shown.add(event.getId()));
            } else if (!(model.getModelElementById(element) instanceof ParallelGateway)) {
                shown.add(element);
            }
        }
        return shown;
    }

    private static void collect(ActivityInstance instance, Set<String> active) {
        if (instance == null) {
            return;
        }
        if (instance.getChildActivityInstances().length == 0
                && instance.getChildTransitionInstances().length == 0
                && instance.getParentActivityInstanceId() != null) {
            active.add(instance.getActivityId().replace("#multiInstanceBody", ""));
        }
        for (ActivityInstance child : instance.getChildActivityInstances()) {
            collect(child, active);
        }
    }

    /**
     * Where a run waits and where it has been.
     *
     * @param active element ids where its tokens stand
     * @param visited element ids it has passed, in order
     * @param flows ids of the sequence flows it took, each once
     */
    public record Trace(List<String> active, List<String> visited, List<String> flows) {}

    /**
     * A duty that was done in a run.
     *
     * @param element its element id
     * @param verdict how it ended
     */
    public record Done(String element, String verdict) {}

    static String processKey(ExecutionEntity execution) {
        return execution.getProcessDefinition().getKey();
    }
}
