package org.shouwang.notice;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * A posted notice as one household has it.
 *
 * @param number number of the sheet
 * @param kind which notice
 * @param area for whom it is posted
 * @param version 1, or more where the sheet stands in for an earlier one
 * @param postedOn day of posting, itself not counted
 * @param lastDay last day of the period; it may be concluded from the next day on; null without a period
 * @param concludedOn when the household's line came to its end, or null
 * @param concludedAs how: {@code PASSED}, {@code NOT_INCLUDED}, {@code CORRECTED} or {@code STOPPED}; or null
 * @param line the household's line
 */
public record Notice(
        String number,
        NewNotice.Kind kind,
        AreaCode area,
        int version,
        LocalDate postedOn,
        LocalDate lastDay,
        LocalDate concludedOn,
        String concludedAs,
        NewNotice.Line line) {}
