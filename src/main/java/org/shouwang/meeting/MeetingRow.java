package org.shouwang.meeting;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * One row of the list of meetings.
 *
 * @param number the meeting
 * @param duty word of the duty
 * @param area where it was held for
 * @param areaName by name
 * @param heldOn the legal date
 * @param enteredByName who entered it
 * @param done number of households that were dealt with
 * @param refused number of households that were refused and still wait
 */
public record MeetingRow(
        String number,
        String duty,
        AreaCode area,
        String areaName,
        LocalDate heldOn,
        String enteredByName,
        int done,
        int refused) {}
