package org.shouwang.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shouwang.escalation.WorkdaySweep;
import org.shouwang.identity.Sessions;
import org.shouwang.process.Timers;
import org.shouwang.shared.DemoMode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the time of a demo installation. On the way forward it halts at each timer that falls due and at each morning's
 * sweep, in order, and runs them there, so that everything happens on its day; going back undoes nothing. The move outlives a restart.
 */
@Component
public class DemoClock {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClock.class);
    private static final Duration FARTHEST = Duration.ofDays(3660);
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final Timers timers;
    private final WorkClock clock;
    private final DemoMode demo;
    private final JdbcClient database;
    private final WorkdaySweep sweep;
    private final Sessions sessions;

    DemoClock(
            Timers timers, WorkClock clock, DemoMode demo, JdbcClient database, WorkdaySweep sweep, Sessions sessions) {
        this.sweep = sweep;
        this.sessions = sessions;
        this.timers = timers;
        this.clock = clock;
        this.demo = demo;
        this.database = database;
        if (demo.enabled()) {
            database.sql("select offset_seconds from demo_clock")
                    .query(Long.class)
                    .optional()
                    .ifPresent(seconds -> clock.moveTo(clock.instant().plusSeconds(seconds)));
        }
    }

    /**
     * A timer that was fired on the way.
     *
     * @param element its element in the diagram
     * @param runNumber the run it belongs to, or null
     * @param due when it fell due
     */
    public record Fired(String element, String runNumber, Instant due) {}

    /** Whether this installation has a clock that can be moved. */
    public boolean enabled() {
        return demo.enabled();
    }

    /**
     * The present time of the demo.
     *
     * @throws Refusal {@code demo.off} (404) outside a demo
     */
    public Instant now() {
        requireDemo();
        return clock.instant();
    }

    /**
     * Moves the time to the morning of a day.
     *
     * @param day the new today
     * @return the timers fired on the way, in order
     * @throws Refusal as {@link #moveTo(Instant)}
     */
    public List<Fired> moveTo(LocalDate day) {
        return moveTo(day, fired -> {});
    }

    /**
     * Moves the time to the morning of a day and says at once what fires on the way.
     *
     * @param day the new today
     * @param onTheWay takes each timer as soon as it has fired
     * @return the timers fired on the way, in order
     * @throws Refusal as {@link #moveTo(Instant)}
     */
    public List<Fired> moveTo(LocalDate day, Consumer<Fired> onTheWay) {
        return moveTo(day.atTime(OFFICE_OPENS).atZone(WorkClock.ZONE).toInstant(), onTheWay);
    }

    /**
     * The day on which something falls due next.
     *
     * @return the day, where anything does within ten years
     * @throws Refusal {@code demo.off} (404) outside a demo
     */
    public Optional<LocalDate> nextDue() {
        requireDemo();
        return timers.nextDue(clock.instant().plus(FARTHEST)).map(timer -> {
            LocalDate day = LocalDate.ofInstant(timer.due(), WorkClock.ZONE);
            LocalDate today = LocalDate.ofInstant(clock.instant(), WorkClock.ZONE);
            return day.isBefore(today) ? today : day;
        });
    }

    /**
     * Moves the time; answers when everything on the way has happened.
     *
     * @param target the new now
     * @return the timers fired on the way, in order; none when going back
     * @throws Refusal {@code demo.off} (404) outside a demo, {@code demo.clock-too-far} more than ten years from today
     */
    public List<Fired> moveTo(Instant target) {
        return moveTo(target, fired -> {});
    }

    private synchronized List<Fired> moveTo(Instant target, Consumer<Fired> onTheWay) {
        requireDemo();
        if (Duration.between(clock.instant().minus(clock.offset()), target)
                        .abs()
                        .compareTo(FARTHEST)
                > 0) {
            throw Refusal.invalid(Reason.of("demo.clock-too-far").at("now"));
        }
        Instant before = clock.instant();
        List<Fired> fired = timers.byHand(() -> fireUntil(target, onTheWay));
        sessions.carryOver(before, Duration.between(before, target));
        database.sql("insert into demo_clock (id, offset_seconds) values (1, ?)"
                        + " on conflict (id) do update set offset_seconds = excluded.offset_seconds")
                .param(clock.offset().toSeconds())
                .update();
        return fired;
    }

    private List<Fired> fireUntil(Instant target, Consumer<Fired> onTheWay) {
        List<Fired> fired = new ArrayList<>();
        Instant morning = WorkdaySweep.nextAfter(clock.instant());
        while (true) {
            var timer = timers.nextDue(morning.isAfter(target) ? target : morning);
            if (timer.isPresent()) {
                fire(timer.get()).ifPresent(one -> {
                    fired.add(one);
                    onTheWay.accept(one);
                });
            } else if (!morning.isAfter(target)) {
                clock.moveTo(morning);
                sweep(LocalDate.ofInstant(morning, WorkClock.ZONE));
                morning = WorkdaySweep.nextAfter(morning);
            } else {
                clock.moveTo(target);
                return fired;
            }
        }
    }

    private Optional<Fired> fire(Timers.DueTimer timer) {
        if (timer.due().isAfter(clock.instant())) {
            clock.moveTo(timer.due());
        }
        try {
            timers.fire(timer);
            return Optional.of(new Fired(timer.element(), timer.runNumber(), timer.due()));
        } catch (RuntimeException e) {
            // A failing timer loses a retry and stays behind as an incident; time does not stop for it.
            LOG.warn("The timer {} of {} failed", timer.element(), timer.runNumber(), e);
            return Optional.empty();
        }
    }

    private void sweep(LocalDate day) {
        try {
            sweep.run(day);
        } catch (RuntimeException e) {
            LOG.warn("The open deadlines could not be gone through on {}", day, e);
        }
    }

    private void requireDemo() {
        if (!demo.enabled()) {
            throw Refusal.notFound(Reason.of("demo.off"));
        }
    }
}
