package org.shouwang.policy;

import java.time.LocalDate;
import org.shouwang.shared.Text;

/**
 * A day that the State Council's notice treats otherwise than the day of the week would.
 *
 * @param date the day
 * @param workday true for a make-up workday (补班), false for a day off (放假)
 * @param name name of the holiday it belongs to
 */
public record SpecialDay(LocalDate date, boolean workday, Text name) {}
