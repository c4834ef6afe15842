package org.shouwang.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Text;

/**
 * What a meeting came to for a household: done with its submission, or refused with the reasons. Of a task that the
 * meeting's people don't reach nothing but its id is told.
 *
 * @param taskId the household's task
 * @param verdict name of the verdict, such as {@code PASSED}
 * @param caseNumber the case
 * @param runNumber the run
 * @param headName the household's head
 * @param village where it lives
 * @param villageName township and village by name
 * @param category proposed category on that day, key of the list CATEGORY
 * @param people number of people on that day
 * @param perHead net income per head on that day, in yuan
 * @param votes votes for, against and abstained where it was voted, else null
 * @param submissionId what it left, or null where it was refused
 * @param objections why it was refused
 */
public record MeetingResult(
        String taskId,
        String verdict,
        String caseNumber,
        String runNumber,
        String headName,
        AreaCode village,
        String villageName,
        String category,
        Integer people,
        BigDecimal perHead,
        JsonNode votes,
        Long submissionId,
        List<Objection> objections) {

    /**
     * A reason against the result of a household.
     *
     * @param id stable id of the reason
     * @param message its sentence
     * @param field the field it speaks of, or null
     * @param legalReference the rule behind it, or null
     */
    public record Objection(String id, Text message, String field, LegalReference legalReference) {}

    /** Whether the household was dealt with. */
    public boolean isDone() {
        return submissionId != null;
    }
}
