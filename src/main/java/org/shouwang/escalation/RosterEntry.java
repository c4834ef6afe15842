package org.shouwang.escalation;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * A line of the duty roster.
 *
 * @param id its id
 * @param username whose duty it is
 * @param name what the person is called
 * @param unit the unit whose roster it is
 * @param from first day
 * @param to last day
 */
public record RosterEntry(long id, String username, String name, AreaCode unit, LocalDate from, LocalDate to) {}
