package org.shouwang.policy;

/** Whether an income exactly at the line counts as within it. */
public enum IncomeBoundary {
    /** «以内»: equality is within. */
    WITHIN_OR_EQUAL,
    /** «低于»: equality is outside. */
    BELOW
}
