package org.shouwang.identity;

import org.shouwang.shared.Text;

/**
 * A role that a post gives.
 *
 * @param key its key, as diagrams name it in candidate groups
 * @param label what it is called
 * @param level level of area on which it is held: {@code VILLAGE}, {@code TOWNSHIP}, {@code COUNTY},
 *     {@code PREFECTURE}, {@code PROVINCE}, or {@code ANY}
 */
public record Role(String key, Text label, String level) {

    /** Clerk of a department of the county; the only role that names a department beside the area. */
    public static final String DEPARTMENT = "DEPARTMENT";

    /** Keeps accounts, posts and profiles within the area. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** Role of those who draw and assign diagrams. */
    public static final String DESIGNER = "DESIGNER";
}
