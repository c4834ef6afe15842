package org.shouwang.policy;

import java.time.LocalDate;

/**
 * Open deadlines come near the end of the published calendar, or lie past it.
 *
 * @param horizon last day whose holiday notice is known
 * @param latest latest date of an open deadline
 * @param near how many are due within the last days before the horizon or later
 * @param beyond how many of them lie past it and are provisional
 */
public record HorizonWarning(LocalDate horizon, LocalDate latest, int near, int beyond) {}
