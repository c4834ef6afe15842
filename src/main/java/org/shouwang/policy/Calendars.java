package org.shouwang.policy;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar of working days as stored: each year's holiday notice in editions, the newest of which applies. */
@Component
public class Calendars {

    private final CalendarEditions editions;
    private volatile WorkCalendar current;

    Calendars(CalendarEditions editions, PlatformTransactionManager transactions, WorkClock clock) {
        this.editions = editions;
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> storeShipped(clock));
        current = stored();
    }

    private void storeShipped(WorkClock clock) {
        List<CalendarEdition> stored = editions.findAll();
        PolicyResources.calendarYears().stream()
                .filter(year -> stored.stream().noneMatch(e -> e.is(year)))
                .forEach(year -> editions.save(new CalendarEdition(year, clock.instant())));
    }

    private WorkCalendar stored() {
        return new WorkCalendar(
                editions.findAll().stream().map(CalendarEdition::content).toList());
    }

    /** The calendar that applies now. */
    public WorkCalendar current() {
        return current;
    }

    /**
     * Days off and make-up workdays of a year.
     *
     * @param year calendar year
     * @return by date; empty for a year whose notice is not known
     */
    public List<SpecialDay> specialDays(int year) {
        return current.specialDays(year);
    }

    /** Version of the calendar. */
    public String version() {
        return current.version();
    }

    /** Last day of the last year whose holiday notice is known; later dates are provisional. */
    public LocalDate horizon() {
        return current.horizon();
    }
}
