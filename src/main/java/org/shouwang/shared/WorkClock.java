package org.shouwang.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one clock of the product, in the zone of the law's days. It runs with the system's time, shifted by an offset that
 * only the demo and the tests set; whatever keeps time of its own (the engine) follows it as a listener.
 */
public final class WorkClock extends Clock {

    /** The zone in which legal days are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock system;
    private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Instant> meanwhile = new ThreadLocal<>();
    private volatile Duration offset = Duration.ZERO;

    /** A clock that shows the system's time. */
    public WorkClock() {
        this(Clock.system(ZONE));
    }

    private WorkClock(Clock system) {
        this.system = system;
    }

    /**
     * Sets the clock to an instant; it goes on from there.
     *
     * @param instant the new now
     */
    public void moveTo(Instant instant) {
        shift(Duration.between(system.instant(), instant));
    }

    /** How far the clock is ahead of the system's time. */
    public Duration offset() {
        return offset;
    }

    /** Shows the system's time again. */
    public void reset() {
        shift(Duration.ZERO);
    }

    private void shift(Duration to) {
        offset = to;
        followers.forEach(follower -> follower.accept(to));
    }

    /**
     * Tells a follower the offset, now and whenever it changes.
     *
     * @param follower told the offset from the system's time
     */
    public void follow(Consumer<Duration> follower) {
        followers.add(follower);
        follower.accept(offset);
    }

    /** Today's legal date. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /**
     * Does something as if it were another time, for this thread alone; everybody else's time goes on. Made for filling
     * in the past.
     *
     * @param then the time that the work sees, standing still
     * @param work what is done
     * @return what it yields
     */
    public <T> T callAt(Instant then, Supplier<T> work) {
        Instant before = meanwhile.get();
        meanwhile.set(then);
        try {
            return work.get();
        } finally {
            if (before == null) {
                meanwhile.remove();
            } else {
                meanwhile.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant then = meanwhile.get();
        return then == null ? system.instant().plus(offset) : then;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Instant then = meanwhile.get();
        return then == null ? Clock.offset(system.withZone(zone), offset) : Clock.fixed(then, zone);
    }
}
