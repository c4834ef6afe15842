package org.shouwang.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.Text;

/**
 * The holiday notice of a year as an administrator hands it in.
 *
 * @param year calendar year
 * @param notice title of the notice
 * @param off spells of days off
 * @param work make-up workdays
 * @param totals what the notice adds up to, to be held against the lists; may be null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HolidayNotice(Integer year, String notice, List<Spell> off, List<Spell> work, Totals totals) {

    /** Takes missing lists as empty. */
    public HolidayNotice {
        off = off == null ? List.of() : List.copyOf(off);
        work = work == null ? List.of() : List.copyOf(work);
    }

    /**
     * Consecutive days of one holiday.
     *
     * @param from first day
     * @param to last day; null for a single day
     * @param name of the holiday
     * @param days how many the notice says they are («共9天»), to be held against the dates; may be null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Spell(LocalDate from, LocalDate to, Text name, Integer days) {

        LocalDate last() {
            return to == null ? from : to;
        }

        CalendarYear.Spell stored() {
            return new CalendarYear.Spell(from, to, name);
        }
    }

    /**
     * What a notice adds up to.
     *
     * @param daysOff days off in all, or null
     * @param makeUpDays make-up workdays in all, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Totals(Integer daysOff, Integer makeUpDays) {}

    CalendarYear edition(int edition) {
        return new CalendarYear(
                year,
                edition,
                notice.strip(),
                off.stream().map(Spell::stored).toList(),
                work.stream().map(Spell::stored).toList());
    }
}
