package org.shouwang.policy;

import java.util.List;
import org.shouwang.shared.Reason;

/**
 * What a year's notice would make of the calendar.
 *
 * @param notice as it was read
 * @param edition 1 for a year not known yet, higher for a correction
 * @param daysOff days off in all
 * @param weekdaysOff those among them from Monday to Friday
 * @param makeUpDays make-up workdays in all
 * @param workingDays working days of the year
 * @param versionBefore version of the nationwide calendar now
 * @param versionAfter its version with the notice
 * @param days all days by date
 * @param changed of a correction: the days that are treated otherwise than by the edition before
 * @param errors why it can't be taken in; none where it can
 * @param warnings what looks unlikely and has to be confirmed
 */
public record NoticePreview(
        HolidayNotice notice,
        int edition,
        int daysOff,
        int weekdaysOff,
        int makeUpDays,
        int workingDays,
        String versionBefore,
        String versionAfter,
        List<SpecialDay> days,
        List<SpecialDay> changed,
        List<Reason> errors,
        List<Reason> warnings) {}
