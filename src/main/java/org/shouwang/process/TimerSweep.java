package org.shouwang.process;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shouwang.shared.WorkClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fires the timers of the diagrams when their day has come. It stands in for the engine's own job executor, which would
 * fire them beside the demo's clock instead of in its order.
 */
@Component
class TimerSweep implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TimerSweep.class);

    private final Timers timers;
    private final WorkClock clock;
    private final Duration every;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "timer-sweep"));

    TimerSweep(Timers timers, WorkClock clock, @Value("${shouwang.process.timer-sweep}") Duration every) {
        this.timers = timers;
        this.clock = clock;
        this.every = every;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (!every.isZero()) {
            worker.scheduleWithFixedDelay(this::sweep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void sweep() {
        try {
            int failed = timers.sweep(clock.instant());
            if (failed > 0) {
                LOG.warn("{} timers failed; they are tried again until their retries are used up", failed);
            }
        } catch (RuntimeException e) {
            // An exception would end the schedule for good.
            LOG.error("The timers could not be swept", e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(20, TimeUnit.SECONDS);
    }
}
