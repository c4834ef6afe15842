package org.shouwang.household;

import java.time.LocalDate;

/**
 * A case of a household as the registry shows it.
 *
 * @param number the case
 * @param openedOn when it was opened
 * @param closedOn when it was closed, or null
 * @param standing where the household stands by it
 * @param category code list {@code CATEGORY}; null where the household was not identified
 */
public record HouseholdCase(
        String number, LocalDate openedOn, LocalDate closedOn, Standing standing, String category) {}
