package org.shouwang.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.shared.Text;

/**
 * One edition of a year's holiday notice, as the resource files and the database hold it.
 *
 * @param year calendar year
 * @param edition 1, higher for corrections of the notice
 * @param notice title of the notice
 * @param off spells of days off
 * @param work make-up workdays
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarYear(int year, int edition, String notice, List<Spell> off, List<Spell> work) {

    /** Consecutive days of one holiday; {@code to} is null for a single day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Spell(LocalDate from, LocalDate to, Text name) {
        List<SpecialDay> days(boolean workday) {
            LocalDate last = to == null ? from : to;
            return from.datesUntil(last.plusDays(1))
                    .map(day -> new SpecialDay(day, workday, name))
                    .toList();
        }
    }

    List<SpecialDay> days() {
        var days = new ArrayList<SpecialDay>();
        off.forEach(spell -> days.addAll(spell.days(false)));
        work.forEach(spell -> days.addAll(spell.days(true)));
        return days;
    }
}
