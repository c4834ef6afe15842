package org.shouwang.takeover;

import java.util.List;
import java.util.Map;

/**
 * What became of a list.
 *
 * @param preview whether nothing was stored
 * @param counts number of rows by outcome
 * @param rows every row in the order of the list
 */
public record TakeoverResult(boolean preview, Map<TakeoverRow.Outcome, Integer> counts, List<TakeoverRow> rows) {}
