package org.shouwang.policy;

import java.time.LocalDate;

/**
 * Days added to a limit, where the profile allows it; they are counted in the unit of the limit.
 *
 * @param days how many
 * @param reason why
 * @param ground the rule it rests on
 * @param by name of whoever granted it
 * @param recordedOn when it was granted
 */
public record Extension(int days, String reason, String ground, String by, LocalDate recordedOn) {}
