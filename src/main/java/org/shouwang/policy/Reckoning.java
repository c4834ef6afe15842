package org.shouwang.policy;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;

/**
 * All that a due date follows from, apart from the calendar.
 *
 * @param area where it applies, whose county's own days off count; null for the nationwide calendar alone
 * @param start the day from which the limit runs, itself not counted
 * @param limit the limit before any extension
 * @param roll whether a last day on a day off moves to the next workday; without meaning for working days
 * @param pauses days that do not count
 * @param extensions days added
 * @param ground where the limit is written
 */
public record Reckoning(
        AreaCode area,
        LocalDate start,
        Limit limit,
        boolean roll,
        List<Pause> pauses,
        List<Extension> extensions,
        LegalReference ground) {

    /** Copies the lists. */
    public Reckoning {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    /**
     * A limit that nobody has paused or extended.
     *
     * @param area where it applies, or null
     * @param start not counted
     * @param limit the limit
     * @param roll whether a last day on a day off moves
     * @param ground where the limit is written
     * @return the reckoning
     */
    public static Reckoning of(AreaCode area, LocalDate start, Limit limit, boolean roll, LegalReference ground) {
        return new Reckoning(area, start, limit, roll, List.of(), List.of(), ground);
    }

    boolean paused(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }

    int days() {
        return limit.quantity() + extensions.stream().mapToInt(Extension::days).sum();
    }
}
