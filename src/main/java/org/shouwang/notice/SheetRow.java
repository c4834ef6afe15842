package org.shouwang.notice;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * A sheet in the list of notices.
 *
 * @param number its number
 * @param kind which notice
 * @param area for whom it is posted
 * @param areaName by name
 * @param version 1, or more where it stands in for an earlier sheet
 * @param hung whether it hangs or has hung; else it is prepared
 * @param postedOn day of posting
 * @param lastDay last day of the period, or null
 * @param households number of households on it
 * @param open how many of them have not come to their end
 * @param openObjections objections without a conclusion, late ones included
 */
public record SheetRow(
        String number,
        NewNotice.Kind kind,
        AreaCode area,
        String areaName,
        int version,
        boolean hung,
        LocalDate postedOn,
        LocalDate lastDay,
        int households,
        int open,
        int openObjections) {}
