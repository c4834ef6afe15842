package org.shouwang.household;

import java.util.List;

/**
 * A page of a list.
 *
 * @param rows in the order of their numbers
 * @param nextCursor where the next page starts, or null on the last
 */
public record HouseholdPage(List<HouseholdRow> rows, String nextCursor) {}
