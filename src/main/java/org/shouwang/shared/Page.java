package org.shouwang.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that is read onwards with a cursor, so that a list that grows while it is read neither repeats nor
 * skips a row.
 *
 * @param rows in the list's order
 * @param nextCursor hand this in to read on; null at the end. Its content is the list's own affair.
 * @param <T> what the list holds
 */
public record Page<T>(List<T> rows, String nextCursor) {

    /** Keeps the rows as they are. */
    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * Makes a page of rows that were read one beyond the limit: the surplus row only tells that there is more.
     *
     * @param found at most one row more than the limit
     * @param limit most rows of a page
     * @param cursor what stands for a row's place in the order
     * @return the page
     * @param <T> what the list holds
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
    }

    /**
     * Reads a list on to its end, for a file.
     *
     * @param pages gives the page after a cursor, the first for null
     * @param most rows at most
     * @return the rows
     * @param <T> what the list holds
     */
    public static <T> List<T> all(Function<String, Page<T>> pages, int most) {
        List<T> rows = new ArrayList<>();
        String cursor = null;
        do {
            Page<T> page = pages.apply(cursor);
            rows.addAll(page.rows());
            cursor = page.nextCursor();
        } while (cursor != null && rows.size() < most);
        return rows.subList(0, Math.min(most, rows.size()));
    }

    /**
     * The same page with other rows in the same order.
     *
     * @param change made to each row
     * @return the page
     * @param <R> what the new page holds
     */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(rows.stream().<R>map(change).toList(), nextCursor);
    }
}
