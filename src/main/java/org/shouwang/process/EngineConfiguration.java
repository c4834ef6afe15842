package org.shouwang.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.shouwang.shared.WorkClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the engine is set up: two beans and no more, our listeners, our clock. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    ProcessEnginePlugin house(EngineBeans beans, EngineListeners listeners, WorkClock clock) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                // Expressions run with the server's rights: by default they would see every bean of the application.
                // The starter has built an expression manager by now, so setting the beans alone would be too late.
                Map<Object, Object> named = Map.of("step", beans.step(), "deadline", beans.deadline());
                configuration.setBeans(named);
                configuration.setExpressionManager(new JuelExpressionManager(named));
                List<org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener> parseListeners = new ArrayList<>();
                if (configuration.getCustomPostBPMNParseListeners() != null) {
                    parseListeners.addAll(configuration.getCustomPostBPMNParseListeners());
                }
                parseListeners.add(listeners);
                configuration.setCustomPostBPMNParseListeners(parseListeners);
                configuration.setEnableExpressionsInAdhocQueries(false);
                configuration.setEnableExpressionsInStoredQueries(false);
                configuration.setJobExecutorAcquireByDueDate(true);
                configuration.setEnsureJobDueDateNotNull(true);
                clock.follow(offset -> {
                    if (offset.isZero()) {
                        ClockUtil.reset();
                    } else {
                        ClockUtil.offset(offset.toMillis());
                    }
                });
            }
        };
    }
}
