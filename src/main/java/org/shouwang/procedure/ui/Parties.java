package org.shouwang.procedure.ui;

import java.util.Locale;
import org.shouwang.procedure.TaskRow;
import org.shouwang.territory.Departments;

/** Names of those who do a duty side by side. */
final class Parties {

    private Parties() {}

    /** What the county calls the department of a row. */
    static String name(Departments departments, TaskRow row, Locale locale) {
        return departments
                .require(row.village().county().orElseThrow(), row.party())
                .name()
                .in(locale);
    }
}
