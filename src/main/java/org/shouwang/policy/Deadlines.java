package org.shouwang.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.shouwang.shared.LegalReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Arithmetic of legal limits: the day of the start does not count, every result carries its derivation. */
@Component
public class Deadlines {

    private final Supplier<WorkCalendar> calendar;

    @Autowired
    Deadlines(Calendars calendars) {
        this(calendars::current);
    }

    Deadlines(Supplier<WorkCalendar> calendar) {
        this.calendar = calendar;
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
        var limit = new Limit(quantity, unit);
        WorkCalendar days = calendar.get();
        return unit == DayUnit.WORKING
                ? working(days, start, limit, ground)
                : calendarDays(days, start, limit, rollToWorkday, ground);
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
        DueDate last = compute(postedOn, atLeast, false, ground);
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
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        WorkCalendar days = calendar.get();
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

    private static DueDate working(WorkCalendar days, LocalDate start, Limit limit, LegalReference ground) {
        List<LocalDate> off = new ArrayList<>();
        List<LocalDate> madeUp = new ArrayList<>();
        LocalDate day = start;
        int counted = 0;
        while (counted < limit.quantity()) {
            day = day.plusDays(1);
            LocalDate today = day;
            days.special(today).ifPresent(special -> (special.workday() ? madeUp : off).add(today));
            if (days.isWorkday(day)) {
                counted++;
            }
        }
        return due(days, start, limit, day, day, off, madeUp, ground);
    }

    private static DueDate calendarDays(
            WorkCalendar days, LocalDate start, Limit limit, boolean roll, LegalReference ground) {
        LocalDate counted = start.plusDays(limit.quantity());
        LocalDate end = roll ? days.workdayFrom(counted) : counted;
        return due(days, start, limit, counted, end, counted.datesUntil(end).toList(), List.of(), ground);
    }

    private static DueDate due(
            WorkCalendar days,
            LocalDate start,
            Limit limit,
            LocalDate counted,
            LocalDate end,
            List<LocalDate> off,
            List<LocalDate> madeUp,
            LegalReference ground) {
        boolean provisional = days.isProvisional(end);
        return new DueDate(
                end,
                provisional,
                new Derivation(
                        start,
                        limit.quantity(),
                        limit.unit(),
                        !end.equals(counted),
                        counted,
                        end,
                        provisional,
                        off,
                        madeUp,
                        days.version(),
                        ground));
    }
}
