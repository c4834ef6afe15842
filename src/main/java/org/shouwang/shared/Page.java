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

    private static final int AT_ONCE = 500;

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
     * Gives the page of a list after a cursor.
     *
     * @param <T> what the list holds
     */
    @FunctionalInterface
    public interface Reading<T> {

        /**
         * Reads on.
         *
         * @param cursor where the last page ended, null for the first
         * @param limit most rows
         * @return the page
         */
        Page<T> after(String cursor, int limit);
    }

    /**
     * Reads a list on to its end, for a file or for paper.
     *
     * @param reading gives its pages
     * @param most rows at most
     * @return the rows; a cursor is left where the list goes on behind the last of them
     * @param <T> what the list holds
     */
    public static <T> Page<T> all(Reading<T> reading, int most) {
        List<T> rows = new ArrayList<>();
        String cursor = null;
        do {
            Page<T> page = reading.after(cursor, Math.min(AT_ONCE, most - rows.size()));
            rows.addAll(page.rows());
            cursor = page.nextCursor();
        } while (cursor != null && rows.size() < most);
        return new Page<>(rows, cursor);
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
