package org.shouwang.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;

/**
 * A day that a county treats otherwise than the nationwide calendar: a local holiday, or a workday that it makes up.
 *
 * @param id of the entry
 * @param county six digits
 * @param day the day
 * @param workday true for a workday, false for a day off
 * @param name what the day is called
 * @param ground the text it rests on
 * @param recordedBy who entered it
 * @param recordedAt when
 * @param withdrawnAt when it was taken back, or null while it applies
 */
public record CountyDay(
        long id,
        AreaCode county,
        LocalDate day,
        boolean workday,
        Text name,
        String ground,
        String recordedBy,
        Instant recordedAt,
        Instant withdrawnAt) {

    /** Whether it applies. */
    public boolean applies() {
        return withdrawnAt == null;
    }

    SpecialDay special() {
        return new SpecialDay(day, workday, name);
    }
}
