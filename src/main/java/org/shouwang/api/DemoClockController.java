package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.shouwang.demo.DemoClock;
import org.shouwang.demo.DemoFilling;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/demo")
@Tag(name = "Demo", description = "Time and data of a demo installation; not found elsewhere")
class DemoClockController {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /**
     * Where to move the demo's time.
     *
     * @param now a day ({@code 2024-05-16}, its morning at nine), a time in China ({@code 2024-05-16T14:00}) or one
     *     with an offset
     */
    record Move(String now) {}

    /**
     * The demo's time.
     *
     * @param now present time of the demo
     * @param today its legal date
     * @param fired timers that fell due on the way, in order
     */
    record Time(OffsetDateTime now, LocalDate today, List<DemoClock.Fired> fired) {}

    private final DemoClock clock;
    private final DemoFilling filling;

    DemoClockController(DemoClock clock, DemoFilling filling) {
        this.clock = clock;
        this.filling = filling;
    }

    @GetMapping("/clock")
    @Operation(summary = "The demo's time")
    Time read() {
        return time(List.of());
    }

    @PutMapping("/clock")
    @Operation(
            summary = "Move the demo's time",
            description =
                    "now is a day (2024-05-16, its morning at nine), a time in China (2024-05-16T14:00) or one with"
                            + " an offset. Forward it halts at each timer that falls due and fires it; the answer comes when that"
                            + " is done. Back undoes nothing.")
    Time move(@RequestBody Move move) {
        return time(clock.moveTo(read(move.now())));
    }

    @GetMapping("/filling")
    @Operation(summary = "How far the invented data have come")
    DemoFilling.Progress filling() {
        clock.now();
        return filling.progress();
    }

    private Time time(List<DemoClock.Fired> fired) {
        Instant now = clock.now();
        return new Time(now.atOffset(CHINA), LocalDate.ofInstant(now, WorkClock.ZONE), fired);
    }

    private static Instant read(String now) {
        try {
            if (now != null && now.length() == 10) {
                return LocalDate.parse(now).atTime(9, 0).toInstant(CHINA);
            }
            return now != null && now.matches(".*(Z|[+-]\\d{2}:\\d{2})$")
                    ? OffsetDateTime.parse(now).toInstant()
                    : LocalDateTime.parse(now == null ? "" : now).toInstant(CHINA);
        } catch (DateTimeException e) {
            throw Refusal.invalid(Reason.of("demo.clock-unreadable").at("now"));
        }
    }
}
