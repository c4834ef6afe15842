package org.shouwang.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Arithmetic of legal limits: the day of the start does not count, every result carries its derivation. */
@Component
public class Deadlines {

    private final Function<AreaCode, WorkCalendar> calendar;

    @Autowired
    Deadlines(Calendars calendars) {
        this.calendar = calendars::of;
    }

    Deadlines(Supplier<WorkCalendar> calendar) {
        this.calendar = area -> calendar.get();
    }

    /**
     * The last day of a limit with everything that bears on it: days off of the county, pauses, extensions.
     *
     * @param reckoning what it follows from
     * @return the last day with its derivation; provisional where it lies past the published holiday notices
     */
    public DueDate compute(Reckoning reckoning) {
        WorkCalendar days = calendar.apply(reckoning.area());
        return reckoning.limit().unit() == DayUnit.WORKING ? working(days, reckoning) : calendarDays(days, reckoning);
    }

    /**
     * The last day of a limit.
     *
     * @param start the day from which it runs, not counted
     * @param quantity number of days, at least one
     * @param unit calendar or working days
     * @param rollToWorkday whether an end on a day off moves to the next workday; without meaning for working days
     * @param ground where the limit is written
     * @return the last day with its derivation; provisional where it lies past the published holiday notices
     */
    public DueDate compute(LocalDate start, int quantity, DayUnit unit, boolean rollToWorkday, LegalReference ground) {
        return compute(Reckoning.of(null, start, new Limit(quantity, unit), rollToWorkday, ground));
    }

    /**
     * The last day of a limit.
     *
     * @param start the day from which it runs, not counted
     * @param limit the limit
     * @param rollToWorkday whether an end on a day off moves to the next workday
     * @param ground where the limit is written
     * @return the last day with its derivation
     */
    public DueDate compute(LocalDate start, Limit limit, boolean rollToWorkday, LegalReference ground) {
        return compute(start, limit.quantity(), limit.unit(), rollToWorkday, ground);
    }

    /**
     * The period of a public notice of «not less than» so many days.
     *
     * @param postedOn day of posting, not counted
     * @param atLeast minimum
     * @param ground where the minimum is written
     * @return last day and earliest conclusion
     */
    public NoticePeriod notice(LocalDate postedOn, Limit atLeast, LegalReference ground) {
        return notice(null, postedOn, atLeast, ground);
    }

    /**
     * The period of a public notice of «not less than» so many days in a county with days off of its own.
     *
     * @param area where it hangs, or null
     * @param postedOn day of posting, not counted
     * @param atLeast minimum
     * @param ground where the minimum is written
     * @return last day and earliest conclusion
     */
    public NoticePeriod notice(AreaCode area, LocalDate postedOn, Limit atLeast, LegalReference ground) {
        DueDate last = compute(Reckoning.of(area, postedOn, atLeast, false, ground));
        return new NoticePeriod(postedOn, last, last.date().plusDays(1));
    }

    /**
     * The n-th workday after a day.
     *
     * @param start not counted
     * @param quantity at least one
     * @return the workday
     */
    public LocalDate addWorkingDays(LocalDate start, int quantity) {
        return compute(start, quantity, DayUnit.WORKING, false, null).date();
    }

    /**
     * Workdays after one day up to and including another; negative where the second lies before the first.
     *
     * @param from not counted
     * @param to counted
     * @return number of workdays
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return workingDaysBetween(null, from, to);
    }

    /**
     * Workdays of an area after one day up to and including another; negative where the second lies before the first.
     *
     * @param area whose county's own days off count, or null
     * @param from not counted
     * @param to counted
     * @return number of workdays
     */
    public int workingDaysBetween(AreaCode area, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(area, to, from);
        }
        WorkCalendar days = calendar.apply(area);
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(days::isWorkday)
                .count();
    }

    /**
     * Days left until a due date, counted in the unit of its limit; negative when overdue.
     *
     * @param today the day of the question
     * @param due the due date
     * @param unit calendar or working days
     * @return days left, 0 on the due date itself
     */
    public int daysLeft(LocalDate today, LocalDate due, DayUnit unit) {
        return unit == DayUnit.WORKING ? workingDaysBetween(today, due) : (int) ChronoUnit.DAYS.between(today, due);
    }

    private static DueDate working(WorkCalendar days, Reckoning what) {
        List<LocalDate> off = new ArrayList<>();
        List<LocalDate> madeUp = new ArrayList<>();
        LocalDate day = what.start();
        int counted = 0;
        while (counted < what.days()) {
            day = day.plusDays(1);
            LocalDate today = day;
            if (!what.paused(day)) {
                days.special(today).ifPresent(special -> (special.workday() ? madeUp : off).add(today));
                counted += days.isWorkday(day) ? 1 : 0;
            }
        }
        return due(days, what, day, day, off, madeUp);
    }

    private static DueDate calendarDays(WorkCalendar days, Reckoning what) {
        LocalDate counted = what.start();
        int left = what.days();
        while (left > 0) {
            counted = counted.plusDays(1);
            left -= what.paused(counted) ? 0 : 1;
        }
        LocalDate end = what.roll() ? days.workdayFrom(counted) : counted;
        return due(days, what, counted, end, counted.datesUntil(end).toList(), List.of());
    }

    private static DueDate due(
            WorkCalendar days,
            Reckoning what,
            LocalDate counted,
            LocalDate end,
            List<LocalDate> off,
            List<LocalDate> madeUp) {
        boolean provisional = days.isProvisional(end);
        return new DueDate(
                end,
                provisional,
                new Derivation(
                        what.start(),
                        what.limit().quantity(),
                        what.limit().unit(),
                        !end.equals(counted),
                        counted,
                        end,
                        provisional,
                        off,
                        madeUp,
                        days.version(),
                        what.ground(),
                        what.pauses(),
                        what.extensions()));
    }
}
