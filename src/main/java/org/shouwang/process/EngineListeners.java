package org.shouwang.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells our side what the engine does: the one writer of the inbox, and the messenger of fired timers and ended runs. */
@Component
class EngineListeners extends AbstractBpmnParseListener {

    private final ObjectProvider<Conduct> conduct;
    private final ObjectProvider<Inbox> inbox;
    private final WorkClock clock;

    EngineListeners(ObjectProvider<Conduct> conduct, ObjectProvider<Inbox> inbox, WorkClock clock) {
        this.conduct = conduct;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, this::created);
        definition.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, task -> inbox.getObject()
                .claimed(task.getId(), task.getAssignee(), clock.instant()));
        definition.addTaskListener(TaskListener.EVENTNAME_UPDATE, task -> inbox.getObject()
                .claimed(task.getId(), task.getAssignee(), clock.instant()));
        definition.addTaskListener(
                TaskListener.EVENTNAME_COMPLETE, task -> inbox.getObject().remove(task.getId()));
        definition.addTaskListener(
                TaskListener.EVENTNAME_DELETE, task -> inbox.getObject().remove(task.getId()));
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::fired);
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element definition, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::fired);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (element.element("timerEventDefinition") != null) {
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::fired);
        }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> conduct.getObject()
                .ended(Runs.processKey((ExecutionEntity) execution), execution.getProcessBusinessKey()));
    }

    private void fired(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            conduct.getObject()
                    .timerFired(
                            Runs.processKey((ExecutionEntity) execution),
                            execution.getCurrentActivityId(),
                            execution.getProcessBusinessKey());
        }
    }

    private void created(DelegateTask task) {
        var execution = (ExecutionEntity) task.getExecution();
        String element = task.getTaskDefinitionKey();
        String run = execution.getProcessBusinessKey();
        String key = Runs.processKey(execution);
        String party = (String) task.getVariable("party");
        InboxFacts facts = conduct.getObject().inbox(key, element, party, run);
        List<String> roles = task.getCandidates().stream()
                .map(link -> link.getGroupId())
                .sorted()
                .toList();
        inbox.getObject()
                .put(
                        new InboxEntry(
                                task.getId(),
                                key,
                                run,
                                element,
                                ProcessVocabulary.word(element),
                                party,
                                roles,
                                facts.area(),
                                facts.caseNumber(),
                                facts.leadNumber(),
                                facts.householdId(),
                                facts.headName(),
                                facts.receivedOn(),
                                facts.dueOn(),
                                facts.provisional(),
                                facts.dueUnit(),
                                facts.returned(),
                                facts.found().headKey(),
                                null,
                                null),
                        facts.found().text());
    }
}
