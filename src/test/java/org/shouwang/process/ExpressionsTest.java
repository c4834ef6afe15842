package org.shouwang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Expressions run with the server's rights: they reach two beans and no other, whatever slipped past the contract. */
@ProductTest
class ExpressionsTest {

    private static final String STRAY =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:test">
              <bpmn:process id="stray" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start"/>
                <bpmn:serviceTask id="task" camunda:expression="${%s}"/>
                <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="task"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ApplicationContext beans;

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "households", "dataSource", "environment", "runtimeService", "tasks"})
    void a_bean_of_the_product_is_out_of_reach(String bean) {
        assertThat(beans.containsBean(bean)).isTrue();

        assertThatThrownBy(() -> run(bean))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Cannot resolve identifier '" + bean + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"step", "deadline"})
    void the_two_that_diagrams_need_are_there(String bean) {
        run(bean);

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("stray")
                        .count())
                .isZero();
    }

    private void run(String expression) {
        var deployment = repository
                .createDeployment()
                .addString("stray.bpmn", STRAY.formatted(expression))
                .deployWithResult();
        try {
            runtime.startProcessInstanceById(
                    deployment.getDeployedProcessDefinitions().get(0).getId(), "stray");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }
}
