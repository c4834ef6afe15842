package org.shouwang.shared;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one way by which a list leaves the product as an Excel file: read to its end or to {@link #MOST} rows, which the
 * sheet then says above its heads, and written into the journal. The room that owns the list decides who sees which rows
 * and opens the transaction.
 */
@Component
public class ListExport {

    /** Most rows of a file: more than anybody reads, few enough to be written while one waits. */
    public static final int MOST = 10_000;

    private final Wording wording;
    private final ApplicationEventPublisher events;

    ListExport(Wording wording, ApplicationEventPublisher events) {
        this.wording = wording;
        this.events = events;
    }

    /**
     * Begins a file.
     *
     * @param verb how the journal calls it, like {@code lead.list-exported}
     * @param subject what was exported, for the journal
     * @param title name of the sheet in the reader's language
     * @param language of heads and remarks
     * @return to be told more and written
     */
    public Draft of(String verb, String subject, String title, Locale language) {
        return new Draft(verb, subject, title, language);
    }

    /** A file that is being put together. */
    public final class Draft {

        private final String verb;
        private final String subject;
        private final String title;
        private final Locale language;
        private final List<String> above = new ArrayList<>();
        private final ObjectNode details = JsonNodeFactory.instance.objectNode();
        private AreaCode area;
        private List<String> heads = List.of();

        private Draft(String verb, String subject, String title, Locale language) {
            this.verb = verb;
            this.subject = subject;
            this.title = title;
            this.language = language;
        }

        /** The area the list was narrowed to, or null. */
        public Draft within(AreaCode narrowed) {
            area = narrowed;
            return this;
        }

        /** How else it was narrowed, for the journal; null is left out. */
        public Draft noting(String name, Object value) {
            if (value != null) {
                details.put(name, value.toString());
            }
            return this;
        }

        /** Lines above the heads, below the title, which then is written large. */
        public Draft above(String... lines) {
            above.add(title);
            above.addAll(List.of(lines));
            return this;
        }

        /** The heads: the columns' keys of wording, each behind the prefix. */
        public Draft columns(String prefix, String... names) {
            heads = Stream.of(names)
                    .map(name -> wording.get(language, prefix + name))
                    .toList();
            return this;
        }

        /** The heads as they are. */
        public Draft heads(List<String> worded) {
            heads = worded;
            return this;
        }

        /**
         * Reads the list and writes file and journal.
         *
         * @param pages of the list
         * @param line a value for each column
         * @return the file
         * @param <T> what the list holds
         */
        public <T> byte[] written(Page.Reading<T> pages, Function<T, List<Object>> line) {
            Page<T> read = Page.all(pages, MOST);
            boolean cut = read.nextCursor() != null;
            if (cut) {
                above.add(wording.get(language, "list.cut", MOST));
            }
            details.put("rows", read.rows().size());
            if (cut) {
                details.put("cut", true);
            }
            events.publishEvent(new Journalled(verb, "list", subject, null, area, null, details, null));
            return Spreadsheet.written(
                    title, above, heads, read.rows().stream().map(line).toList());
        }

        /**
         * Writes file and journal of a list that is at hand.
         *
         * @param rows all of it
         * @param line a value for each column
         * @return the file
         * @param <T> what the list holds
         */
        public <T> byte[] written(List<T> rows, Function<T, List<Object>> line) {
            return written((cursor, limit) -> new Page<>(rows, null), line);
        }
    }
}
