package org.shouwang.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.shouwang.shared.DemoMode;
import org.springframework.stereotype.Component;

/**
 * Brings the diagrams into the engine before the first request, and lets its timers run by themselves. Not in the demo:
 * there the demo's clock fires them one after another, each at its own time.
 */
@Component
class Start implements org.springframework.context.SmartLifecycle {

    private final Diagrams diagrams;
    private final DemoMode demo;
    private final JobExecutor executor;
    private volatile boolean running;

    Start(Diagrams diagrams, DemoMode demo, ProcessEngine engine) {
        this.diagrams = diagrams;
        this.demo = demo;
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    @Override
    public void start() {
        diagrams.deployShipped();
        if (!demo.enabled()) {
            executor.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        if (executor.isActive()) {
            executor.shutdown();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server takes requests. */
    @Override
    public int getPhase() {
        return 0;
    }
}
