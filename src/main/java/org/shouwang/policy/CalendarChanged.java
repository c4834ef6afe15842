package org.shouwang.policy;

import org.shouwang.shared.AreaCode;

/**
 * The calendar of working days has changed: a year's notice was taken in or corrected, or a county's own day. Published
 * in the transaction that changed it, in which the calendar is the new one already.
 *
 * @param county whose own days changed, or null where it concerns all
 * @param before version until now
 * @param after version from now on
 */
public record CalendarChanged(AreaCode county, String before, String after) {}
