package org.shouwang.supervision;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.Text;

/**
 * What a supervisor or leader looks at first: how much work is open and late, where, and how long steps take.
 *
 * @param area code of the area it is for, or null for all of one's areas
 * @param today the day it is for
 * @param open open pieces of work
 * @param dueSoon of them due within three days
 * @param overdue of them over their date
 * @param cells open work by township and step
 * @param trend the last ninety days by week
 * @param steps how long steps took in the last ninety days
 * @param villages where steps take longest
 * @param leads leads without answer by township
 * @param departments how departments answer comparisons
 * @param greenChannels green channels whose procedure is not complete
 * @param returns why files were sent back in the last ninety days, the most frequent reason first
 * @param withoutContact monitored households to which no assistance contact is assigned today
 * @param identifiedTwice households identified twice within the time of their profile
 */
public record Board(
        String area,
        LocalDate today,
        int open,
        int dueSoon,
        int overdue,
        List<Cell> cells,
        List<Week> trend,
        List<Step> steps,
        List<Village> villages,
        List<Leads> leads,
        List<Department> departments,
        int greenChannels,
        List<SentBack> returns,
        int withoutContact,
        int identifiedTwice) {

    /**
     * Open work of one step in one township.
     *
     * @param township code of the township
     * @param name what it is called
     * @param duty word of the duty
     * @param open open pieces of work
     * @param dueSoon of them due within three days
     * @param overdue of them over their date
     */
    public record Cell(String township, String name, String duty, int open, int dueSoon, int overdue) {}

    /**
     * A week of the trend.
     *
     * @param from its Monday
     * @param opened cases opened
     * @param closed cases closed
     * @param late limits that ran out in it with the work undone
     */
    public record Week(LocalDate from, int opened, int closed, int late) {}

    /**
     * How long a step took in working days, from its first start.
     *
     * @param duty word of the duty
     * @param done how often it was done
     * @param median half took no longer
     * @param ninth nine in ten took no longer
     */
    public record Step(String duty, int done, int median, int ninth) {}

    /**
     * A village whose steps take long.
     *
     * @param code of the village
     * @param name what it is called
     * @param done steps done in the last ninety days
     * @param average working days a step on average
     */
    public record Village(String code, String name, int done, double average) {}

    /**
     * Leads without answer in a township.
     *
     * @param township code of the township
     * @param name what it is called
     * @param open how many
     * @param oldest day on which the oldest was found
     */
    public record Leads(String township, String name, int open, LocalDate oldest) {}

    /**
     * How a department answers comparisons.
     *
     * @param key of the department
     * @param open questions not answered
     * @param overdue of them over their date
     * @param answered answers in the last ninety days
     * @param averageDays calendar days to an answer on average
     */
    public record Department(String key, int open, int overdue, int answered, double averageDays) {}

    /**
     * How often files were sent back for a reason; a file with two reasons counts once for each.
     *
     * @param reason key of the list RETURN_REASON
     * @param label what it is called
     * @param returns how often in the last ninety days
     */
    public record SentBack(String reason, Text label, int returns) {}
}
