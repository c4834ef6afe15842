package org.shouwang.demo;

import org.shouwang.process.Timers;
import org.shouwang.shared.DemoMode;
import org.shouwang.shared.WorkClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Fires what falls due in the demo while its time goes on by itself; elsewhere the engine's own executor does. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DemoTick {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTick.class);

    private final Timers timers;
    private final WorkClock clock;
    private final DemoFilling filling;
    private final boolean ticking;

    DemoTick(
            Timers timers,
            WorkClock clock,
            DemoFilling filling,
            DemoMode demo,
            @Value("${shouwang.demo.ticking:true}") boolean ticking) {
        this.timers = timers;
        this.clock = clock;
        this.filling = filling;
        this.ticking = ticking && demo.enabled();
    }

    @Scheduled(initialDelayString = "20s", fixedDelayString = "20s")
    void tick() {
        // The filling tells stories of the past and fires their timers itself, each at its own time.
        if (!ticking || !filling.progress().finished()) {
            return;
        }
        for (var due = timers.nextDue(clock.instant()); due.isPresent(); due = timers.nextDue(clock.instant())) {
            try {
                timers.fire(due.get());
            } catch (RuntimeException e) {
                LOG.warn(
                        "The timer {} of {} failed",
                        due.get().element(),
                        due.get().runNumber(),
                        e);
            }
        }
    }
}
