package org.shouwang.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of cases as a spreadsheet; that it left the product stands in the journal. */
@Component
public class CaseLists {

    private final Cases cases;
    private final Wording wording;
    private final ListExport exports;

    CaseLists(Cases cases, Wording wording, ListExport exports) {
        this.cases = cases;
        this.wording = wording;
        this.exports = exports;
    }

    /**
     * The list as an Excel file.
     *
     * @param filter which rows
     * @param language of the reader
     * @return the file with at most {@link ListExport#MOST} rows of my area
     */
    @Transactional
    public byte[] excel(CaseFilter filter, Locale language) {
        return exports.of("case.list-exported", "cases", wording.get(language, "view.case.list"), language)
                .within(filter.area())
                .noting("duty", filter.duty())
                .noting("procedure", filter.procedure())
                .columns(
                        "view.case.",
                        "number",
                        "head",
                        "place",
                        "waits-at",
                        "due",
                        "found-on",
                        "opened-on",
                        "closed-on",
                        "last")
                .written((cursor, limit) -> cases.search(filter, cursor, limit), row -> line(row, language));
    }

    private List<Object> line(CaseRow row, Locale language) {
        return Arrays.asList(
                row.number(),
                row.headName(),
                row.areaName(),
                row.waitsAt().stream()
                        .map(duty -> wording.get(language, "duty." + duty))
                        .collect(Collectors.joining(wording.get(language, "view.case.and"))),
                row.dueOn(),
                row.leadFoundOn(),
                row.openedOn(),
                row.closedOn(),
                row.last() == null ? null : wording.get(language, "event." + row.last()));
    }
}
