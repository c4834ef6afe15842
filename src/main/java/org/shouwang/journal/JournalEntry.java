package org.shouwang.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;

/**
 * One thing that happened.
 *
 * @param sequence place in the journal, growing
 * @param recordedAt when, by the product's clock
 * @param username account that did it
 * @param actorName name of the person, as it was then
 * @param role role (GET /roles) of the post in which it was done, or null where no single post fits
 * @param postArea area of that post, or null
 * @param department key of that post's department, or null
 * @param verb what was done, for example {@code household.registered}
 * @param verbLabel the same for readers
 * @param subjectKind kind of thing, such as {@code case} or {@code household}
 * @param subject its number or id
 * @param caseNumber the case it belongs to, or null
 * @param area where, or null
 * @param before what stood there, or null
 * @param after what stood there from then on, or null
 * @param legalGround the rule it rests on, or null
 */
public record JournalEntry(
        long sequence,
        Instant recordedAt,
        String username,
        String actorName,
        String role,
        AreaCode postArea,
        String department,
        String verb,
        Text verbLabel,
        String subjectKind,
        String subject,
        String caseNumber,
        AreaCode area,
        JsonNode before,
        JsonNode after,
        String legalGround) {}
