package org.shouwang.territory;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * An area as the statistics or the county name it.
 *
 * @param code its code; the larger areas are its prefixes
 * @param kind its level
 * @param suffixKind what it is called there: 镇 乡 苏木 街道 类似乡级 for townships, 村 嘎查 社区 for villages, 县 旗 市 区 …
 * @param name its full own name, without the larger areas
 * @param validFrom first day on which it exists
 * @param validTo last day, or null
 * @param demo whether it is invented for showing the product
 */
public record Area(
        AreaCode code,
        AreaKind kind,
        String suffixKind,
        String name,
        LocalDate validFrom,
        LocalDate validTo,
        boolean demo) {

    /**
     * Whether the area exists on a day.
     *
     * @param day the day
     * @return whether it does
     */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
