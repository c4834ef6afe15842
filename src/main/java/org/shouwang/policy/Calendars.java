package org.shouwang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The calendar of working days as stored: each year's holiday notice in editions, the newest of which applies, and the
 * days that a county treats otherwise.
 */
@Component
public class Calendars {

    private final CalendarEditions editions;
    private final CountyDayTable countyDays;
    private volatile Shelf shelf;

    Calendars(
            CalendarEditions editions,
            CountyDayTable countyDays,
            PlatformTransactionManager transactions,
            WorkClock clock) {
        this.editions = editions;
        this.countyDays = countyDays;
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> storeShipped(clock));
        shelf = stored();
    }

    private void storeShipped(WorkClock clock) {
        List<CalendarEdition> stored = editions.findAll();
        PolicyResources.calendarYears().stream()
                .filter(year -> stored.stream().noneMatch(e -> e.is(year)))
                .forEach(year -> editions.save(new CalendarEdition(year, clock.instant(), null)));
    }

    private Shelf stored() {
        return new Shelf(
                editions.findAll().stream().map(CalendarEdition::content).toList(), countyDays.all());
    }

    /** What a transaction has changed it sees itself; everybody else sees it once it is committed. */
    private Shelf shelf() {
        Shelf changed = (Shelf) TransactionSynchronizationManager.getResource(this);
        return changed == null ? shelf : changed;
    }

    /** Reads anew what this transaction has written. */
    void changed() {
        editions.flush();
        Shelf fresh = stored();
        if (TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.unbindResource(this);
            TransactionSynchronizationManager.bindResource(this, fresh);
            return;
        }
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Calendars.this);
                if (status == STATUS_COMMITTED) {
                    reload();
                }
            }
        });
    }

    /** Reads anew what is stored. */
    void reload() {
        shelf = stored();
    }

    /** The nationwide calendar that applies now. */
    public WorkCalendar current() {
        return shelf().of(null);
    }

    /**
     * The calendar that applies in a place now: the nationwide one with the county's own days.
     *
     * @param area any place, or null for the nationwide calendar
     * @return its calendar
     */
    public WorkCalendar of(AreaCode area) {
        return shelf().of(area == null ? null : area.county().orElse(null));
    }

    /**
     * Days off and make-up workdays of a year.
     *
     * @param year calendar year
     * @return by date; empty for a year whose notice is not known
     */
    public List<SpecialDay> specialDays(int year) {
        return current().specialDays(year);
    }

    /**
     * Title of the newest notice of a year.
     *
     * @param year calendar year
     * @return the title, where the notice is known
     */
    public Optional<String> notice(int year) {
        return shelf().newest(year).map(CalendarYear::notice);
    }

    Optional<CalendarYear> newest(int year) {
        return shelf().newest(year);
    }

    /** Version of the nationwide calendar. */
    public String version() {
        return current().version();
    }

    /** Last day of the last year whose holiday notice is known; later dates are provisional. */
    public LocalDate horizon() {
        return current().horizon();
    }

    /** One state of everything stored; the calendars of counties are put together when first asked for. */
    private static final class Shelf {

        private final List<CalendarYear> years;
        private final List<CountyDay> days;
        private final WorkCalendar nationwide;
        private final Map<AreaCode, WorkCalendar> counties = new ConcurrentHashMap<>();

        Shelf(List<CalendarYear> years, List<CountyDay> days) {
            this.years = years;
            this.days = days;
            this.nationwide = new WorkCalendar(years);
        }

        WorkCalendar of(AreaCode county) {
            return county == null
                    ? nationwide
                    : counties.computeIfAbsent(county, code -> nationwide.with(code, ofCounty(code)));
        }

        private List<CountyDay> ofCounty(AreaCode county) {
            return days.stream().filter(day -> day.county().equals(county)).toList();
        }

        Optional<CalendarYear> newest(int year) {
            return years.stream()
                    .filter(edition -> edition.year() == year)
                    .max(java.util.Comparator.comparingInt(CalendarYear::edition));
        }
    }
}
