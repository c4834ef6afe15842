package org.shouwang.territory;

import org.shouwang.shared.AreaCode;

/** The levels of areas, and the three kinds of parts of a village. */
public enum AreaKind {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP,
    VILLAGE,
    GRID,
    VILLAGER_GROUP,
    RELOCATION_SITE;

    /**
     * The kind that a code's form tells.
     *
     * @param code of the area
     * @return its kind
     */
    public static AreaKind of(AreaCode code) {
        String digits = code.value();
        return switch (digits.length()) {
            case 2 -> PROVINCE;
            case 4 -> PREFECTURE;
            case 6 -> COUNTY;
            case 9 -> TOWNSHIP;
            case 12 -> VILLAGE;
            default -> switch (digits.charAt(12)) {
                case 'G' -> GRID;
                case 'Z' -> VILLAGER_GROUP;
                default -> RELOCATION_SITE;
            };
        };
    }
}
