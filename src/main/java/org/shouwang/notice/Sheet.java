package org.shouwang.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.policy.Limit;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Text;

/**
 * A notice as it hangs: one sheet with one number for one or many households, in the words it was posted with.
 *
 * @param number its number
 * @param kind which notice
 * @param area for whom it is posted
 * @param areaName by name
 * @param version 1, or more where it stands in for an earlier sheet
 * @param replaces number of that sheet, or null
 * @param replacedBy number of the sheet that stands in for this one, or null
 * @param meeting number of the meeting that posted it, or null
 * @param hung whether it hangs or has hung; else it is prepared to be printed and posted
 * @param postedOn day of posting, itself not counted
 * @param lastDay last day of the period, or null
 * @param period shortest time it has to hang, or null
 * @param ground where the period is written, or null
 * @param place where it hangs
 * @param issuingBody who issued it
 * @param objectionPhone where objections are taken, or null
 * @param postedPhotos ids of the photos of the posting
 * @param takenDownPhotos ids of the photos of the taking down
 * @param postedByName who entered the posting
 * @param title its heading, as published in Chinese
 * @param paragraphs its text, as published in Chinese
 * @param publicPage path of its page for everybody while the county has those open and the sheet hangs, or null
 * @param lines the households on it
 */
public record Sheet(
        String number,
        NewNotice.Kind kind,
        AreaCode area,
        String areaName,
        int version,
        String replaces,
        String replacedBy,
        String meeting,
        boolean hung,
        LocalDate postedOn,
        LocalDate lastDay,
        Limit period,
        LegalReference ground,
        String place,
        String issuingBody,
        String objectionPhone,
        List<String> postedPhotos,
        List<String> takenDownPhotos,
        String postedByName,
        String title,
        List<String> paragraphs,
        String publicPage,
        List<Line> lines) {

    /**
     * A household on the sheet.
     *
     * @param place its place, from 1
     * @param headName the head's name
     * @param village where it lives
     * @param villageName the same by name
     * @param people number of people
     * @param category key of the list CATEGORY
     * @param categoryLabel what the category is called
     * @param measures what was done for the household as it is published, or null where that is not
     * @param caseNumber the case; null for readers outside its area
     * @param runNumber the run; null for readers outside its area
     * @param concludedOn when its line came to its end, or null
     * @param concludedAs how it ended, or null
     * @param openObjections objections within the period that have no conclusion yet
     */
    public record Line(
            int place,
            String headName,
            AreaCode village,
            String villageName,
            int people,
            String category,
            Text categoryLabel,
            String measures,
            String caseNumber,
            String runNumber,
            LocalDate concludedOn,
            String concludedAs,
            int openObjections) {}

    /**
     * Whether the period has ended on a day.
     *
     * @param today the day
     * @return whether it lies behind
     */
    public boolean ended(LocalDate today) {
        return hung && lastDay != null && today.isAfter(lastDay);
    }

    /** Keys of the columns of its list: one that hangs for several villages says where each household lives. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("place", "head"));
        if (area.village().isEmpty()) {
            columns.add("village");
        }
        columns.add("people");
        columns.add(ofMeasures() ? "measures" : kind.announces() ? "decided" : "category");
        return columns;
    }

    /**
     * What stands in a column of a line, in Chinese as it is published.
     *
     * @param line the line
     * @param column key of the column
     * @return the text
     */
    public static String cell(Line line, String column) {
        return switch (column) {
            case "place" -> String.valueOf(line.place());
            case "head" -> line.headName();
            case "village" -> line.villageName();
            case "people" -> String.valueOf(line.people());
            case "measures" -> line.measures();
            default -> line.categoryLabel().zh();
        };
    }

    /** Whether it publishes what was done for each household, in place of a category. */
    public boolean ofMeasures() {
        return lines.stream().anyMatch(line -> line.measures() != null);
    }

    /** The households whose lines have not come to their end. */
    public List<Line> open() {
        return lines.stream().filter(line -> line.concludedOn() == null).toList();
    }
}
