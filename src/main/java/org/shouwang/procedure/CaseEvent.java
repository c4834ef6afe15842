package org.shouwang.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to a case, dated; what the household is (identified, eliminated …) follows from these.
 *
 * @param kind what happened, such as {@code APPLIED}, {@code VISITED}, {@code APPRAISED}, {@code IDENTIFIED},
 *     {@code ENTERED}, {@code NOT_INCLUDED}, {@code STOPPED} or {@code ELIMINATED}
 * @param on the legal date
 * @param runNumber the run in which it happened, or null
 * @param details figures of it
 * @param recordedAt when it was recorded; null until it is
 */
public record CaseEvent(String kind, LocalDate on, String runNumber, JsonNode details, Instant recordedAt) {

    /** Kinds that say where the household of a case stands in monitoring, quoted for a query; the newest holds. */
    static final String STANDINGS = "'IDENTIFIED', 'ELIMINATED', 'ROLLED_BACK', 'REMOVED', 'NATURAL_DECREASE'";

    /**
     * An event that is about to be recorded.
     *
     * @param kind what happened
     * @param on the legal date
     * @param runNumber the run in which it happened, or null
     * @param details figures of it
     */
    public CaseEvent(String kind, LocalDate on, String runNumber, JsonNode details) {
        this(kind, on, runNumber, details, null);
    }
}
