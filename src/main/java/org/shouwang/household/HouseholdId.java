package org.shouwang.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identity of a household; people read its number instead.
 *
 * @param value database key
 */
public record HouseholdId(@JsonValue long value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HouseholdId {}

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
