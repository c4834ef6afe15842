package org.shouwang.escalation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.shouwang.shared.WorkClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Runs the sweep once its time has come; a server that was down at half past eight does it when it is up. */
@Component
class SweepSchedule implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);

    private final WorkdaySweep sweep;
    private final WorkClock clock;
    private final Duration every;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "workday-sweep"));

    SweepSchedule(WorkdaySweep sweep, WorkClock clock, @Value("${shouwang.escalation.sweep}") Duration every) {
        this.sweep = sweep;
        this.clock = clock;
        this.every = every;
    }

    /** The locks lie in the database that all servers share, and so does their time. */
    @Configuration(proxyBeanMethods = false)
    static class Locks {

        @Bean
        LockProvider lockProvider(DataSource database) {
            return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                    .withJdbcTemplate(new JdbcTemplate(database))
                    .usingDbTime()
                    .build());
        }
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (!every.isZero()) {
            worker.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            if (!LocalTime.ofInstant(clock.instant(), WorkClock.ZONE).isBefore(WorkdaySweep.AT)) {
                sweep.runOnce(clock.today());
            }
        } catch (RuntimeException e) {
            // An exception would end the schedule for good.
            LOG.error("The open deadlines could not be gone through", e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(20, TimeUnit.SECONDS);
    }
}
