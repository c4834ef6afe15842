package org.shouwang.household;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Facts of one kind as found on a day, never changed afterwards: guarantees and water, assets with livestock, rigid
 * expenditure, migrant work.
 *
 * @param id identity
 * @param household of whom
 * @param kind code list {@code FACT_KIND}
 * @param on day of the facts
 * @param values as the form gave them
 * @param caseNumber case they were recorded for, or null
 * @param recordedAt when they were entered
 * @param recordedBy user name of who entered them
 */
public record FactSet(
        long id,
        HouseholdId household,
        String kind,
        LocalDate on,
        ObjectNode values,
        String caseNumber,
        Instant recordedAt,
        String recordedBy) {}
