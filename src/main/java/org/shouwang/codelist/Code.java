package org.shouwang.codelist;

import java.time.LocalDate;
import org.shouwang.shared.Text;

/**
 * One entry of a code list during a period. The key never changes its meaning; a new wording is a new dated entry.
 *
 * @param list key of the list, for example {@code EDUCATION}
 * @param key what is stored in facts and forms
 * @param label wording in both languages
 * @param validFrom first day
 * @param validTo last day, or null while open
 * @param order position in the list
 * @param parent key of the code above it where the list has two levels (a disaster kind below {@code R04}), or null
 */
public record Code(
        String list, String key, Text label, LocalDate validFrom, LocalDate validTo, int order, String parent) {

    /** Whether the code may be chosen for something of that day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
