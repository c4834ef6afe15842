package org.shouwang.procedure;

import java.util.List;

/**
 * What sets a case apart from the others that wait with it.
 *
 * @param special whether it came through a special appraisal in spite of a department's finding
 * @param hits keys of the departments that found something
 */
public record Marks(boolean special, List<String> hits) {

    /** A case like any other. */
    public static final Marks NONE = new Marks(false, List.of());
}
