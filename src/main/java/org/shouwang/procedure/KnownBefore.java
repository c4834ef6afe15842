package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * What was recorded before of that which a form asks, to be taken over and looked at again.
 *
 * @param source where it stands
 * @param on the day it is of
 * @param values by field key; more or less than the form asks
 */
public record KnownBefore(Source source, LocalDate on, ObjectNode values) {

    /** Where something was recorded. */
    public enum Source {
        /** The same duty was handed in before in this run. */
        SUBMISSION,
        /** The household's last income set. */
        INCOME,
        /** The household's last facts. */
        FACTS,
        /** The registry as it stands. */
        REGISTRY
    }
}
