package org.shouwang.process;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The two beans that diagrams may name; they reach the procedures only when a token arrives, for those need the engine. */
@Component
class EngineBeans {

    private final StepExpression step;
    private final DeadlineExpression deadline;

    EngineBeans(ObjectProvider<Conduct> conduct) {
        step = new StepExpression(conduct::getObject);
        deadline = new DeadlineExpression(conduct::getObject);
    }

    StepExpression step() {
        return step;
    }

    DeadlineExpression deadline() {
        return deadline;
    }
}
