package org.shouwang.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identity of a person, who keeps it when changing the household or the certificate.
 *
 * @param value database key
 */
public record PersonId(@JsonValue long value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {}

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
