package org.shouwang.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shouwang.shared.Page;
import org.shouwang.shared.Spreadsheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * One page of a list.
 *
 * @param items in the list's order
 * @param nextCursor to be handed in as {@code cursor} to read on; null at the end
 * @param <T> what the list holds
 */
@Schema(description = "One page of a list; nextCursor is null at the end.")
record Items<T>(List<T> items, String nextCursor) {

    /** Most rows that a client gets at once. */
    static final int MOST = 200;

    static <T> Items<T> of(Page<T> page) {
        return new Items<>(page.rows(), page.nextCursor());
    }

    static <T> Items<T> all(List<T> items) {
        return new Items<>(items, null);
    }

    /** An Excel file to be saved. */
    static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(Spreadsheet.MEDIA_TYPE))
                .body(content);
    }

    /** The number of rows that is read for what the client asked for. */
    static int within(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
