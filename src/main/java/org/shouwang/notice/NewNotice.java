package org.shouwang.notice;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * What a notice is posted with.
 *
 * @param kind which notice
 * @param area where it hangs
 * @param postedOn day of posting, itself not counted
 * @param lastDay last day of the period
 * @param place where in the village it hangs
 * @param issuingBody who issues it
 * @param objectionPhone where objections are taken
 * @param photos ids of the photos that prove the posting
 * @param lines the households on it
 */
public record NewNotice(
        Kind kind,
        AreaCode area,
        LocalDate postedOn,
        LocalDate lastDay,
        String place,
        String issuingBody,
        String objectionPhone,
        List<String> photos,
        List<Line> lines) {

    /** Kinds of notices. */
    public enum Kind {
        /** In the village, before the township's check. */
        VILLAGE
    }

    /**
     * A household on a notice: only what may be published.
     *
     * @param runNumber the run it belongs to
     * @param caseNumber the case
     * @param headName the head's name
     * @param people number of people
     * @param category key of the list CATEGORY
     */
    public record Line(String runNumber, String caseNumber, String headName, int people, String category) {}
}
