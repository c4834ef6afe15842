package org.shouwang.meeting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;

/**
 * The list that a meeting leaves: the households that passed it, without certificate numbers, telephones or health.
 *
 * @param kind {@code PRELIMINARY}, {@code PROPOSED} or {@code FINAL}
 * @param title its name
 * @param meeting number of the meeting
 * @param duty word of the duty
 * @param area where it was held for
 * @param areaName by name
 * @param heldOn the legal date
 * @param lines the households
 */
public record MeetingList(
        String kind,
        Text title,
        String meeting,
        String duty,
        AreaCode area,
        String areaName,
        LocalDate heldOn,
        List<Line> lines) {

    /**
     * A household on a list.
     *
     * @param number its place, from 1
     * @param village where it lives
     * @param villageName township and village by name
     * @param headName the head's name
     * @param people number of people
     * @param category key of the list CATEGORY
     * @param categoryLabel what the category is called
     * @param perHead net income per head and year in yuan
     * @param caseNumber the case
     */
    public record Line(
            int number,
            AreaCode village,
            String villageName,
            String headName,
            Integer people,
            String category,
            Text categoryLabel,
            BigDecimal perHead,
            String caseNumber) {}
}
