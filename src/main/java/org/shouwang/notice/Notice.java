package org.shouwang.notice;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * A posted notice as one household has it.
 *
 * @param number number of the sheet
 * @param kind which notice
 * @param area where it hangs
 * @param postedOn day of posting, itself not counted
 * @param lastDay last day of the period; it may be concluded from the next day on
 * @param place where in the village it hangs
 * @param issuingBody who issued it
 * @param objectionPhone where objections are taken
 * @param concludedOn when it was concluded, or null
 * @param line the household's line
 */
public record Notice(
        String number,
        NewNotice.Kind kind,
        AreaCode area,
        LocalDate postedOn,
        LocalDate lastDay,
        String place,
        String issuingBody,
        String objectionPhone,
        LocalDate concludedOn,
        NewNotice.Line line) {}
