package org.shouwang.identity;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * A person's role in an area for a time.
 *
 * @param id its id
 * @param role key of the role, for example {@code VILLAGE_CLERK}
 * @param area where it is held; it reaches over everything within
 * @param department key of the department for department clerks, else null
 * @param validFrom first day
 * @param validTo last day, or null
 */
public record Post(long id, String role, AreaCode area, String department, LocalDate validFrom, LocalDate validTo) {

    /**
     * Whether the post is held on a day.
     *
     * @param day the day
     * @return whether it is
     */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
