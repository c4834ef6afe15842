package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.policy.Calendars;
import org.shouwang.policy.SpecialDay;
import org.shouwang.policy.WorkCalendar;
import org.shouwang.shared.WorkClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "Calendar", description = "Days off and make-up workdays by the State Council's yearly notices")
class CalendarController {

    /**
     * @param year calendar year
     * @param version version of the calendar, as derivations of deadlines name it
     * @param horizon last day whose notice is known; dates after it are provisional
     * @param provisional whether the year's notice is not known yet
     * @param days the days that differ from what the day of the week says
     */
    record YearOfWork(int year, String version, LocalDate horizon, boolean provisional, List<SpecialDay> days) {}

    private final Calendars calendars;
    private final WorkClock clock;

    CalendarController(Calendars calendars, WorkClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "A year of the calendar, this year where none is given")
    YearOfWork year(@RequestParam(required = false) Integer year) {
        int wanted = year == null ? clock.today().getYear() : year;
        WorkCalendar calendar = calendars.current();
        return new YearOfWork(
                wanted,
                calendar.version(),
                calendar.horizon(),
                !calendar.years().contains(wanted),
                calendar.specialDays(wanted));
    }
}
