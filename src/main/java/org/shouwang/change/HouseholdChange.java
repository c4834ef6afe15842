package org.shouwang.change;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.document.AttachmentId;

/**
 * A change of a household on record.
 *
 * @param id identity
 * @param kind what changed, see GET /households/{number}/change-kinds
 * @param on day on which it happened
 * @param caseNumber the case that was open then, or null
 * @param joined names of those who came
 * @param departed names of those who left
 * @param destination where those who moved out went, or null
 * @param reason why, or null
 * @param evidence attachments
 * @param membersBefore head-count before
 * @param membersAfter head-count afterwards
 * @param incomeBefore the latest income before; null where none was on record
 * @param incomeAfter the same components on the new head-count; null where none was on record or nobody is left
 * @param foundedHousehold number of the household that was founded by a separation, or null
 * @param naturalDecrease whether it ended the household
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it, by name
 */
public record HouseholdChange(
        long id,
        ChangeKind kind,
        LocalDate on,
        String caseNumber,
        List<String> joined,
        List<String> departed,
        String destination,
        String reason,
        List<AttachmentId> evidence,
        int membersBefore,
        int membersAfter,
        Reckoned incomeBefore,
        Reckoned incomeAfter,
        String foundedHousehold,
        boolean naturalDecrease,
        Instant recordedAt,
        String recordedBy) {

    /**
     * Income per head as it was reckoned.
     *
     * @param incomeSet identity of the income set
     * @param kind code list INCOME_KIND
     * @param windowFrom first day counted
     * @param windowTo last day counted
     * @param headCount members it is divided by
     * @param perHead net income per head, yuan
     * @param testValue what is held against the line, yuan per head
     * @param line the line, yuan
     * @param withinLine whether the household is within the line
     */
    public record Reckoned(
            long incomeSet,
            String kind,
            LocalDate windowFrom,
            LocalDate windowTo,
            int headCount,
            BigDecimal perHead,
            BigDecimal testValue,
            BigDecimal line,
            boolean withinLine) {}
}
