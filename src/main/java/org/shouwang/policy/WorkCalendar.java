package org.shouwang.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shouwang.shared.AreaCode;

/**
 * The calendar of working days: weekends, holidays and make-up workdays by the State Council's yearly notices. Days
 * outside the years whose notice is known are reckoned with weekends and New Year's Day alone, and are provisional.
 */
public final class WorkCalendar {

    private final Map<LocalDate, SpecialDay> special = new TreeMap<>();
    private final SortedSet<Integer> years = new TreeSet<>();
    private final String version;

    /**
     * A calendar of the newest edition of each year.
     *
     * @param editions in any order
     */
    WorkCalendar(Collection<CalendarYear> editions) {
        var newest = new TreeMap<Integer, CalendarYear>();
        editions.forEach(e -> newest.merge(e.year(), e, (a, b) -> a.edition() >= b.edition() ? a : b));
        // A make-up workday may stand in the neighbouring year's notice, so all are laid into one map.
        newest.values().forEach(e -> e.days().forEach(day -> special.put(day.date(), day)));
        years.addAll(newest.keySet());
        int corrections =
                newest.values().stream().mapToInt(e -> e.edition() - 1).sum();
        version = "cn-" + (years.isEmpty() ? "none" : years.last()) + "." + (1 + corrections);
    }

    private WorkCalendar(WorkCalendar nationwide, String version) {
        special.putAll(nationwide.special);
        years.addAll(nationwide.years);
        this.version = version;
    }

    /** The same calendar with the days of a county; every entry and every taking back counts as a revision. */
    WorkCalendar with(AreaCode county, List<CountyDay> days) {
        if (days.isEmpty()) {
            return this;
        }
        long revision =
                days.size() + days.stream().filter(day -> !day.applies()).count();
        var own = new WorkCalendar(this, version + "/" + county + "." + revision);
        days.stream().filter(CountyDay::applies).forEach(day -> own.special.put(day.day(), day.special()));
        return own;
    }

    /**
     * Whether people work on a day.
     *
     * @param day any day
     * @return whether it is a workday, provisionally so outside the known years
     */
    public boolean isWorkday(LocalDate day) {
        SpecialDay known = special.get(day);
        if (known != null) {
            return known.workday();
        }
        boolean newYear = MonthDay.from(day).equals(MonthDay.of(1, 1));
        return !newYear && !isWeekend(day);
    }

    /** The notice's word on a day, where it has one. */
    public Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(special.get(day));
    }

    /**
     * The first workday on or after a day.
     *
     * @param day any day
     * @return the day itself where it is a workday
     */
    public LocalDate workdayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkday(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /**
     * How many days of a year people work, provisionally so for a year whose notice is not known.
     *
     * @param year calendar year
     * @return number of workdays
     */
    public long workdays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(this::isWorkday)
                .count();
    }

    /** Whether a day lies outside the years whose holiday notice is known. */
    public boolean isProvisional(LocalDate day) {
        return !years.contains(day.getYear());
    }

    /** Last day of the last year whose holiday notice is known. */
    public LocalDate horizon() {
        return LocalDate.of(years.last(), 12, 31);
    }

    /**
     * Version of the calendar, for example {@code cn-2026.1}: the last known year and the count of corrections; a county
     * with days of its own adds its code and the count of changes to them, {@code cn-2026.1/341802.2}.
     */
    public String version() {
        return version;
    }

    /** The years whose holiday notice is known. */
    public List<Integer> years() {
        return List.copyOf(years);
    }

    /**
     * Days off and make-up workdays of a year.
     *
     * @param year calendar year
     * @return by date; empty for a year whose notice is not known
     */
    public List<SpecialDay> specialDays(int year) {
        return special.values().stream()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(SpecialDay::date))
                .toList();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
