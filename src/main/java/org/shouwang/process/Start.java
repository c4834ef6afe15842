package org.shouwang.process;

import org.springframework.stereotype.Component;

/** Brings the diagrams into the engine before the first request; due timers are fired by the sweep alone. */
@Component
class Start implements org.springframework.context.SmartLifecycle {

    private final Deployment deployment;
    private volatile boolean running;

    Start(Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public void start() {
        deployment.bringShipped();
        running = true;
    }

    @Override
    public void stop() {
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
