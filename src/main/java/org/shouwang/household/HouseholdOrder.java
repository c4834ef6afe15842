package org.shouwang.household;

/** In which order households are listed. */
public enum HouseholdOrder {
    /** By number, which begins with the village. */
    NUMBER("h.number", false),
    /** By the head's name as a dictionary has it. */
    HEAD("h.head_key", false),
    /** What was changed last comes first. */
    EDITED("h.edited_at", true);

    private final String column;
    private final boolean falling;

    HouseholdOrder(String column, boolean falling) {
        this.column = column;
        this.falling = falling;
    }

    /** After the household with the number {@code :cursor}. */
    String after() {
        return "(" + column + ", h.number) " + (falling ? "<" : ">") + " (select " + column
                + ", h.number from household h where h.number = :cursor)";
    }

    String sql() {
        String direction = falling ? " desc" : "";
        return column + direction + ", h.number" + direction;
    }
}
