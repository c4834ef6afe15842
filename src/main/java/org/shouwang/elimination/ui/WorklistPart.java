package org.shouwang.elimination.ui;

import java.util.function.Predicate;
import org.shouwang.elimination.Assessment;

/** The parts of the worklist. */
enum WorklistPart {
    MUST_ASSESS(one -> one.mustAssess() && !one.underWay(), "MUST_ASSESS"),
    TRACKED(Assessment::tracked, "TRACKED"),
    BARRED(Assessment::barred, "BARRED"),
    SAFETY_NET(one -> !one.safetyNet().equals("NONE"), "SAFETY_NET"),
    UNDER_WAY(Assessment::underWay, null),
    ALL(one -> true, null);

    private final transient Predicate<Assessment> holds;
    private final String list;

    WorklistPart(Predicate<Assessment> holds, String list) {
        this.holds = holds;
        this.list = list;
    }

    boolean holds(Assessment assessment) {
        return holds.test(assessment);
    }

    /** Name of the list that is exported. */
    String list() {
        return list;
    }
}
