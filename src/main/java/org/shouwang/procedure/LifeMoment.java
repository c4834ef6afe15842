package org.shouwang.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.shouwang.shared.Text;

/**
 * Something in the life of a household: a lead, a step of a procedure, a measure, a change.
 *
 * @param on the legal date
 * @param phase what it belongs to: key of a procedure, {@code lead}, {@code case} or {@code assistance}
 * @param phaseLabel what the phase is called
 * @param kind what happened, a key such as {@code IDENTIFIED} or {@code MEASURE_BEGAN}
 * @param label what that is called
 * @param details its figures, or null
 * @param caseNumber the case, or null
 * @param runNumber the run it happened in, or null
 * @param recordedAt when it was recorded; orders what happened on one day
 */
public record LifeMoment(
        LocalDate on,
        String phase,
        Text phaseLabel,
        String kind,
        Text label,
        JsonNode details,
        String caseNumber,
        String runNumber,
        Instant recordedAt) {}
