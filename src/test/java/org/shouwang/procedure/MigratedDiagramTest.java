package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.process.Diagrams;
import org.shouwang.process.Timers;
import org.springframework.beans.factory.annotation.Autowired;

/** The timers serve the ledger: a diagram that is drawn anew, or a case moved to it, never moves a legal date. */
@ProductTest
class MigratedDiagramTest {

    @Autowired
    Walks walks;

    @Autowired
    CaseWalker walker;

    @Autowired
    Diagrams diagrams;

    @Autowired
    Timers timers;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Test
    void a_case_moved_to_a_newer_version_of_its_diagram_keeps_every_date() {
        Walk walk = walks.declared().upTo("postNotice").does("postNotice", "POST");
        walker.moveTo(walk.today().plusDays(2));
        List<DeadlineRow> ledger = walk.deadlines();
        var due = timers.of(walk.run()).stream()
                .map(timer -> timer.element() + " " + timer.due())
                .toList();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.run())
                .singleResult();
        ProcessDefinition newer = redrawn();

        var plan = runtime.createMigrationPlan(instance.getProcessDefinitionId(), newer.getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(walk.run())
                        .singleResult()
                        .getProcessDefinitionId())
                .isEqualTo(newer.getId());
        assertThat(walk.deadlines()).isEqualTo(ledger);
        assertThat(timers.of(walk.run()).stream().map(timer -> timer.element() + " " + timer.due()))
                .containsExactlyElementsOf(due);
        walk.lasts("noticePeriod").does("concludeNotice", "NO_OBJECTION");
        walk.token().isWaitingAt("townshipCheck");
    }

    /** The common diagram with another name on one of its steps, as a designer would change it; assigned to nobody. */
    private ProcessDefinition redrawn() {
        String xml = diagrams.drawn().stream()
                .filter(drawn -> drawn.file().equals("identification"))
                .findFirst()
                .orElseThrow()
                .xml()
                .replace("name=\"公示结束办理\"", "name=\"公示期满办理\"");
        return repository
                .createDeployment()
                .name("redrawn")
                .addString("redrawn.bpmn", xml)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0);
    }
}
