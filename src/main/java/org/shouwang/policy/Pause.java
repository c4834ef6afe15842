package org.shouwang.policy;

import java.time.LocalDate;

/**
 * Days that a limit does not count, where the profile knows such pauses.
 *
 * @param from first day that does not count
 * @param to last day that does not count
 * @param reason why
 * @param ground the rule it rests on
 * @param by name of whoever recorded it
 * @param recordedOn when it was recorded
 */
public record Pause(LocalDate from, LocalDate to, String reason, String ground, String by, LocalDate recordedOn) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
