package org.shouwang.notice;

import org.shouwang.policy.Limit;
import org.shouwang.policy.Profile;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;

/** A notice that a procedure posts: the words of its duties, where and how long it hangs, and who stands on it how. */
public interface ProcedureNotice {

    /** Which notice. */
    NewNotice.Kind kind();

    /** Word of the duty that posts it, whose one verdict is {@code POST}. */
    String posting();

    /** Word of the duty that concludes it, which passes what nobody objected to with {@code NO_OBJECTION}. */
    String ending();

    /** Word of the duty that investigates objections to it. */
    String investigation();

    /** How the line of a household ends to which an objection is upheld. */
    default String upheldAs() {
        return "NOT_INCLUDED";
    }

    /** Whether the township posts it for its villages, instead of each village. */
    boolean ofTownship();

    /**
     * Whether a place of a diagram posts it; the suffix {@code _township} tells the township's notice from the village's.
     *
     * @param element id of the element
     * @return whether it does
     */
    default boolean posts(String element) {
        return isPlaceOf(element, posting());
    }

    /**
     * Whether a place of a diagram is that of a duty of this notice.
     *
     * @param element id of the element
     * @param word word of the duty
     * @return whether it is
     */
    default boolean isPlaceOf(String element, String word) {
        return element.split("_", 2)[0].equals(word) && element.endsWith("_township") == ofTownship();
    }

    /**
     * How long it hangs at least.
     *
     * @param law the law of the run
     * @return the period
     */
    Limit period(Profile law);

    /**
     * Where the period is written.
     *
     * @param law the law of the run
     * @return the rule
     */
    LegalReference ground(Profile law);

    /**
     * What stands on it of a household.
     *
     * @param run the run
     * @param caseNumber the case
     * @param village where it lives
     * @param headName its head
     * @return the line, free of what may not be published
     */
    NewNotice.Line line(String run, String caseNumber, AreaCode village, String headName);

    /**
     * Where it hangs for a household.
     *
     * @param lives where the household lives
     * @return its village, or the township that it lies in
     */
    default AreaCode area(AreaCode lives) {
        return (ofTownship() ? lives.township() : lives.village()).orElse(lives);
    }
}
