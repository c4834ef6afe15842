package org.shouwang.assistance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A measure on record.
 *
 * @param id identity
 * @param householdId the household it helps
 * @param caseNumber the case it belongs to, or null
 * @param what kind, department, days and amount
 * @param takenOver whether it was taken over by list
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it
 */
public record Measure(
        long id,
        long householdId,
        String caseNumber,
        NewMeasure what,
        boolean takenOver,
        Instant recordedAt,
        String recordedBy) {

    /** The same, counted from a later day. */
    Measure from(LocalDate later) {
        NewMeasure counted = new NewMeasure(
                what.kind(),
                what.item(),
                what.department(),
                later,
                what.until(),
                what.amount(),
                what.remark(),
                what.persons());
        return new Measure(id, householdId, caseNumber, counted, takenOver, recordedAt, recordedBy);
    }

    /**
     * Whether it was in effect on a day.
     *
     * @param day the day
     * @return whether it had begun and not ended before
     */
    public boolean inEffectOn(LocalDate day) {
        return !what.from().isAfter(day)
                && (what.until() == null || !what.until().isBefore(day));
    }
}
