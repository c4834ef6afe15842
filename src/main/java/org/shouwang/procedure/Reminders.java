package org.shouwang.procedure;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shouwang.process.Inbox;
import org.shouwang.shared.WorkClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks now and then for work whose date draws near, and reminds whoever is at it, once for each date. */
@Component
public class Reminders implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final Inbox inbox;
    private final CaseNews news;
    private final WorkClock clock;
    private final TransactionTemplate transaction;
    private final Duration every;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "reminders"));

    Reminders(
            Inbox inbox,
            CaseNews news,
            WorkClock clock,
            TransactionTemplate transaction,
            @Value("${shouwang.procedure.reminders}") Duration every) {
        this.inbox = inbox;
        this.news = news;
        this.clock = clock;
        this.transaction = transaction;
        this.every = every;
    }

    /** Looks now; also for whoever moves the clock by hand. */
    public void look() {
        LocalDate today = clock.today();
        transaction.executeWithoutResult(status ->
                inbox.claimedAndDue(today, today.plusDays(Tasks.SOON_DAYS)).forEach(news::dueSoon));
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (!every.isZero()) {
            worker.scheduleWithFixedDelay(this::lookQuietly, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            // An exception would end the schedule for good.
            LOG.error("Nobody could be reminded", e);
        }
    }

    @Override
    public void destroy() {
        worker.shutdown();
    }
}
