package org.shouwang.process;

import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Due dates in a diagram: {@code ${deadline.of(execution,'ownElementId')}}. The ledger answers; the engine's timer only
 * serves it. Public because the engine's expressions reach public classes only.
 */
public class DeadlineExpression {

    private final Supplier<Conduct> conduct;

    DeadlineExpression(Supplier<Conduct> conduct) {
        this.conduct = conduct;
    }

    /**
     * When a timer fires.
     *
     * @param execution where the token stands
     * @param timer the timer's own element id: several timers at one task can't be told apart otherwise
     * @return the instant; a far one where no limit is set, never null
     */
    public Date of(DelegateExecution execution, String timer) {
        return Date.from(conduct.get()
                .due(Runs.processKey((ExecutionEntity) execution), timer, execution.getProcessBusinessKey()));
    }
}
