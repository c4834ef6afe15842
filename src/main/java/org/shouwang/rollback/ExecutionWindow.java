package org.shouwang.rollback;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * Days on which an authority lets rollbacks and removals be executed.
 *
 * @param area where
 * @param authority whose window it is
 * @param from first day
 * @param until last day
 * @param openedBy who opened it
 */
public record ExecutionWindow(AreaCode area, Authority authority, LocalDate from, LocalDate until, String openedBy) {}
