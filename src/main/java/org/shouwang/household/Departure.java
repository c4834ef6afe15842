package org.shouwang.household;

import java.time.LocalDate;

/**
 * A member leaves the household.
 *
 * @param person id of the member who leaves
 * @param leftOn first day on which the person no longer belongs to it
 * @param reason code list {@code MEMBER_CHANGE_REASON}
 */
public record Departure(PersonId person, LocalDate leftOn, String reason) {}
