package org.shouwang.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;

/**
 * An objection to a household on a notice, as far as its reader may know it. Who raised it is known to those who
 * investigate it, to the township and to the county.
 *
 * @param number its number
 * @param notice number of the sheet
 * @param kind which notice
 * @param caseNumber the household's case
 * @param runNumber the household's run
 * @param headName the household's head
 * @param area where the household lives
 * @param way how it came, key of the list OBJECTION_WAY
 * @param wayLabel what the way is called
 * @param receivedOn day on which it came in
 * @param text what is objected
 * @param inPeriod whether it came within the period, so that it holds the step
 * @param holds whether the household waits for its conclusion: it came within the period and the line is open
 * @param objectorName who raised it; null where not given or withheld
 * @param objectorPhone phone of who raised it; null where not given or withheld
 * @param objectorWithheld whether who raised it is kept from the reader
 * @param recordedByName who recorded it
 * @param recordedAt when it was recorded
 * @param investigators who was named to investigate it
 * @param concludedOn day of its conclusion, or null
 * @param concludedAs {@code NOT_UPHELD}, {@code UPHELD}, {@code CORRECTED_POST_AGAIN} or {@code ANSWERED}; or null
 * @param conclusion what the investigation came to, or null
 * @param concludedBy names of those who investigated
 * @param evidence ids of what proves it
 */
public record Objection(
        String number,
        String notice,
        NewNotice.Kind kind,
        String caseNumber,
        String runNumber,
        String headName,
        AreaCode area,
        String way,
        Text wayLabel,
        LocalDate receivedOn,
        String text,
        boolean inPeriod,
        boolean holds,
        String objectorName,
        String objectorPhone,
        boolean objectorWithheld,
        String recordedByName,
        Instant recordedAt,
        List<Investigator> investigators,
        LocalDate concludedOn,
        String concludedAs,
        String conclusion,
        List<String> concludedBy,
        List<String> evidence) {

    /**
     * Somebody who was named to investigate.
     *
     * @param username of the account
     * @param name of the person
     */
    public record Investigator(String username, String name) {}

    /** Never who raised it, which must not reach a log. */
    @Override
    public String toString() {
        return "Objection[" + number + "]";
    }

    Objection withoutObjector() {
        return new Objection(
                number,
                notice,
                kind,
                caseNumber,
                runNumber,
                headName,
                area,
                way,
                wayLabel,
                receivedOn,
                text,
                inPeriod,
                holds,
                null,
                null,
                true,
                recordedByName,
                recordedAt,
                investigators,
                concludedOn,
                concludedAs,
                conclusion,
                concludedBy,
                evidence);
    }
}
