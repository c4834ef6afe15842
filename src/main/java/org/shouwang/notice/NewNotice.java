package org.shouwang.notice;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.policy.Limit;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;

/**
 * What a notice is posted with. Households that one meeting posts on the same day come on one sheet.
 *
 * @param kind which notice
 * @param area for whom it is posted: the village, the township, or who announces
 * @param postedOn day of posting, itself not counted
 * @param lastDay last day of the period; null for an announcement, which has none
 * @param period shortest time it has to hang; null for an announcement
 * @param ground where the period is written, or null
 * @param place where it hangs
 * @param issuingBody who issues it
 * @param objectionPhone the office's phone where objections are taken; null for an announcement
 * @param photos ids of the photos that prove the posting
 * @param meeting number of the meeting that posts it, or null
 * @param lines the households on it
 */
public record NewNotice(
        Kind kind,
        AreaCode area,
        LocalDate postedOn,
        LocalDate lastDay,
        Limit period,
        LegalReference ground,
        String place,
        String issuingBody,
        String objectionPhone,
        List<String> photos,
        String meeting,
        List<Line> lines) {

    /** Kinds of notices. */
    public enum Kind {
        /** In the village, before the township's check; objections possible. */
        VILLAGE,
        /** By the township, where the profile has one; objections possible. */
        TOWNSHIP,
        /** In the village, of what was done for a household whose risk is to be eliminated; objections possible. */
        ELIMINATION,
        /** By the township, of the same, where the profile has one; objections possible. */
        ELIMINATION_TOWNSHIP,
        /** After the decision; without a period, nobody is asked any more. */
        ANNOUNCEMENT,
        /** After the county agreed to an elimination, where the profile has one; without a period. */
        ELIMINATION_ANNOUNCEMENT;

        /** Whether it says what was decided, instead of asking who objects. */
        public boolean announces() {
            return this == ANNOUNCEMENT || this == ELIMINATION_ANNOUNCEMENT;
        }

        /** Whether it is about households whose risk is or is to be marked eliminated. */
        public boolean ofElimination() {
            return name().startsWith(ELIMINATION.name());
        }
    }

    /**
     * A household on a notice: only what may be published.
     *
     * @param runNumber the run it belongs to
     * @param caseNumber the case
     * @param village where it lives
     * @param headName the head's name
     * @param people number of people
     * @param category key of the list CATEGORY
     * @param measures what was done for the household, in the words that are published; null where that is not published
     */
    public record Line(
            String runNumber,
            String caseNumber,
            AreaCode village,
            String headName,
            int people,
            String category,
            String measures) {

        /**
         * A household of whose measures nothing is published.
         *
         * @param runNumber the run it belongs to
         * @param caseNumber the case
         * @param village where it lives
         * @param headName the head's name
         * @param people number of people
         * @param category key of the list CATEGORY
         */
        public Line(
                String runNumber, String caseNumber, AreaCode village, String headName, int people, String category) {
            this(runNumber, caseNumber, village, headName, people, category, null);
        }
    }
}
