package org.shouwang.notice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Page;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.shared.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of notices as a file, as far as the reader sees it; that it left the product stands in the journal. */
@Component
public class NoticeLists {

    /** Most lines of a file. */
    static final int MOST = 5000;

    private static final int PAGE = 200;

    private final NoticeSheets sheets;
    private final Wording wording;
    private final ApplicationEventPublisher events;

    NoticeLists(NoticeSheets sheets, Wording wording, ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.wording = wording;
        this.events = events;
    }

    /**
     * The notices as an Excel file.
     *
     * @param filter which
     * @param locale language of the heads
     * @return the file
     */
    @Transactional
    public byte[] excel(SheetFilter filter, Locale locale) {
        List<List<Object>> lines = new ArrayList<>();
        String cursor = null;
        do {
            Page<SheetRow> page = sheets.search(filter, cursor, Math.min(PAGE, MOST - lines.size()));
            page.rows().forEach(row -> lines.add(line(row, locale)));
            cursor = page.nextCursor();
        } while (cursor != null && lines.size() < MOST);
        events.publishEvent(new Journalled(
                "notice.list-exported",
                "notice",
                filter.part().name(),
                null,
                filter.area(),
                null,
                JsonNodeFactory.instance.objectNode().put("lines", lines.size()),
                null));
        return Spreadsheet.written(
                wording.get(locale, "view.notice.list"),
                List.of(),
                Stream.of(
                                "number",
                                "kind",
                                "area",
                                "version",
                                "posted-on",
                                "last-day",
                                "households",
                                "waiting",
                                "objections")
                        .map(column -> wording.get(locale, "view.notice." + column))
                        .toList(),
                lines);
    }

    private List<Object> line(SheetRow row, Locale locale) {
        return Arrays.asList(
                row.number(),
                wording.get(locale, "view.notice.kind." + row.kind()),
                row.areaName(),
                row.version(),
                row.postedOn(),
                row.lastDay(),
                row.households(),
                row.open(),
                row.openObjections());
    }
}
