package org.shouwang.notification;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Empties the outbox now and then; after the transactions that filled it, never within them. */
@Component
class OutboxSchedule implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);

    private final Outbox outbox;
    private final Duration every;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "outbox"));

    OutboxSchedule(Outbox outbox, @Value("${shouwang.notification.outbox}") Duration every) {
        this.outbox = outbox;
        this.every = every;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (!every.isZero()) {
            worker.scheduleWithFixedDelay(this::deliver, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void deliver() {
        try {
            outbox.deliver();
        } catch (RuntimeException e) {
            // An exception would end the schedule for good.
            LOG.error("The outbox could not be emptied", e);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
