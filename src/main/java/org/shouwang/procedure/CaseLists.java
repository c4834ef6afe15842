package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Page;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.shared.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of cases as a spreadsheet; that it left the product stands in the journal. */
@Component
public class CaseLists {

    private static final int MOST = 10_000;
    private static final int PAGE = 500;

    private final Cases cases;
    private final Wording wording;
    private final ApplicationEventPublisher events;

    CaseLists(Cases cases, Wording wording, ApplicationEventPublisher events) {
        this.cases = cases;
        this.wording = wording;
        this.events = events;
    }

    /**
     * The list as an Excel file.
     *
     * @param filter which rows
     * @param language of the reader
     * @return the file with at most ten thousand rows of my area
     */
    @Transactional
    public byte[] excel(CaseFilter filter, Locale language) {
        List<List<Object>> lines = Page.all(cursor -> cases.search(filter, cursor, PAGE), MOST).stream()
                .map(row -> line(row, language))
                .toList();
        events.publishEvent(new Journalled(
                "case.list-exported",
                "list",
                "cases",
                null,
                filter.area(),
                null,
                JsonNodeFactory.instance.objectNode().put("rows", lines.size()).put("duty", filter.duty()),
                null));
        List<String> heads = Stream.of(
                        "view.case.number",
                        "view.case.head",
                        "view.case.place",
                        "view.case.waits-at",
                        "view.case.due",
                        "view.case.found-on",
                        "view.case.opened-on",
                        "view.case.closed-on",
                        "view.case.last")
                .map(column -> wording.get(language, column))
                .toList();
        return Spreadsheet.written(wording.get(language, "view.case.list"), List.of(), heads, lines);
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
