package org.shouwang.elimination;

import org.shouwang.shared.Reason;

/**
 * One criterion of elimination as it stands.
 *
 * @param id stable id, for example {@code elimination.income}
 * @param met whether it holds
 * @param hardBar whether the household may not even be nominated where it does not hold
 * @param reason the sentence with its figures and where the rule is written
 */
public record Criterion(String id, Met met, boolean hardBar, Reason reason) {

    /** Whether a criterion holds. */
    public enum Met {
        /** It holds. */
        YES,
        /** It does not hold. */
        NO,
        /** Nothing on record says so; the visit has to find out. */
        UNKNOWN,
        /** It is not asked here: the profile has no such value, or natural elimination needs none. */
        NOT_ASKED
    }
}
