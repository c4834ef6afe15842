package org.shouwang.procedure.identification;

/** Kinds of events that identification leaves on a case. */
final class CaseEvents {

    static final String ANALYSED = "ANALYSED";
    static final String PLAN_DRAFTED = "PLAN_DRAFTED";
    static final String APPLIED = "APPLIED";
    static final String VISITED = "VISITED";
    static final String CORRECTED = "CORRECTED";
    static final String APPRAISED = "APPRAISED";
    static final String NOTICE_POSTED = "NOTICE_POSTED";
    static final String NOTICE_CONCLUDED = "NOTICE_CONCLUDED";
    static final String OBJECTION_CONCLUDED = "OBJECTION_CONCLUDED";
    static final String SIGNED_OFF = "SIGNED_OFF";
    static final String COMPARED = "COMPARED";
    static final String IDENTIFIED = "IDENTIFIED";
    static final String ANNOUNCED = "ANNOUNCED";
    static final String ENTERED = "ENTERED";
    static final String NOT_INCLUDED = "NOT_INCLUDED";
    static final String EXPLAINED = "EXPLAINED";

    private CaseEvents() {}
}
