package org.shouwang.elimination;

/** Kinds of events that these procedures leave on a case. */
final class EliminationEvents {

    static final String NOMINATED = "ELIMINATION_NOMINATED";
    static final String VISITED = "ELIMINATION_VISITED";
    static final String APPRAISED = "ELIMINATION_APPRAISED";
    static final String POSTED = "ELIMINATION_POSTED";
    static final String CONCLUDED = "ELIMINATION_NOTICE_CONCLUDED";
    static final String INVESTIGATED = "ELIMINATION_OBJECTION_CONCLUDED";
    static final String SIGNED_OFF = "ELIMINATION_SIGNED_OFF";
    static final String APPROVED = "ELIMINATION_APPROVED";
    static final String ANNOUNCED = "ELIMINATION_ANNOUNCED";
    static final String ELIMINATED = "ELIMINATED";
    static final String STOPPED = "ELIMINATION_STOPPED";
    static final String KEPT = "MONITORING_KEPT";
    static final String FLAGGED = "SAFETY_NET_FLAGGED";

    private EliminationEvents() {}
}
