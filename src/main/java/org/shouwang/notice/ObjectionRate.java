package org.shouwang.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one may object on the public pages within an hour: from one address to one sheet, and to a sheet at all. */
@Component
class ObjectionRate {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_KEPT = 10_000;

    private final WorkClock clock;
    private final int perAddress;
    private final int perSheet;
    private final Map<String, Deque<Instant>> attempts = new HashMap<>();

    ObjectionRate(
            WorkClock clock,
            @Value("${shouwang.notice.objections-per-address}") int perAddress,
            @Value("${shouwang.notice.objections-per-sheet}") int perSheet) {
        this.clock = clock;
        this.perAddress = perAddress;
        this.perSheet = perSheet;
    }

    /** Counts an attempt and says whether it is still within the measure. */
    synchronized boolean allows(String address, String sheet) {
        Instant now = clock.instant();
        if (attempts.size() > MOST_KEPT) {
            attempts.values().removeIf(times -> {
                forget(times, now);
                return times.isEmpty();
            });
        }
        Deque<Instant> own = times(sheet + " " + address, now);
        Deque<Instant> all = times(sheet, now);
        if (own.size() >= perAddress || all.size() >= perSheet) {
            return false;
        }
        own.add(now);
        all.add(now);
        return true;
    }

    private Deque<Instant> times(String key, Instant now) {
        Deque<Instant> times = attempts.computeIfAbsent(key, k -> new ArrayDeque<>());
        forget(times, now);
        return times;
    }

    /** A demo's clock may have been put back; what lies ahead of it counts no more. */
    private static void forget(Deque<Instant> times, Instant now) {
        times.removeIf(time -> time.isAfter(now) || time.isBefore(now.minus(WINDOW)));
    }
}
