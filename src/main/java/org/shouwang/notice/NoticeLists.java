package org.shouwang.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of notices as a file, as far as the reader sees it; that it left the product stands in the journal. */
@Component
public class NoticeLists {

    private final NoticeSheets sheets;
    private final Wording wording;
    private final ListExport exports;

    NoticeLists(NoticeSheets sheets, Wording wording, ListExport exports) {
        this.sheets = sheets;
        this.wording = wording;
        this.exports = exports;
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
        return exports.of("notice.list-exported", "notices", wording.get(locale, "view.notice.list"), locale)
                .within(filter.area())
                .noting("part", filter.part())
                .noting("kind", filter.kind())
                .columns(
                        "view.notice.",
                        "number",
                        "kind",
                        "area",
                        "version",
                        "posted-on",
                        "last-day",
                        "households",
                        "waiting",
                        "objections")
                .written((cursor, limit) -> sheets.search(filter, cursor, limit), row -> line(row, locale));
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
