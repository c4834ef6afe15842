package org.shouwang.process;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Work of the system in a diagram: {@code camunda:delegateExpression="${step}"}. The element's id says which. Public
 * because the engine's expressions reach public classes only.
 */
public class StepExpression implements JavaDelegate {

    private final Supplier<Conduct> conduct;

    StepExpression(Supplier<Conduct> conduct) {
        this.conduct = conduct;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String element = execution.getCurrentActivityId();
        conduct.get()
                .carryOut(Runs.processKey((ExecutionEntity) execution), element, execution.getProcessBusinessKey())
                .ifPresent(verdict -> execution.getProcessInstance().setVariable(element + "Verdict", verdict));
    }

    /**
     * The parties of a duty that several do side by side: {@code camunda:collection="${step.parties(execution)}"}.
     *
     * @param execution where the token stands
     * @return keys of the parties
     */
    public List<String> parties(DelegateExecution execution) {
        return conduct.get()
                .parties(
                        Runs.processKey((ExecutionEntity) execution),
                        execution.getCurrentActivityId().replace("#multiInstanceBody", ""),
                        execution.getProcessBusinessKey());
    }
}
