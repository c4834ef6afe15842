package org.shouwang.procedure.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.procedure.Handover;
import org.shouwang.procedure.Handovers;
import org.shouwang.procedure.InboxLists;
import org.shouwang.procedure.Look;
import org.shouwang.procedure.Look.Part;
import org.shouwang.procedure.Tasks;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Page;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The inbox as filtered and sorted, as a table for paper and spreadsheet. No personal number is among its columns. */
@Component
class InboxPaper {

    private final Tasks tasks;
    private final InboxLists lists;
    private final Handovers handovers;
    private final Wording wording;
    private final ListExport exports;

    InboxPaper(Tasks tasks, InboxLists lists, Handovers handovers, Wording wording, ListExport exports) {
        this.tasks = tasks;
        this.lists = lists;
        this.handovers = handovers;
        this.wording = wording;
        this.exports = exports;
    }

    /** As a file; that it left the product stands in the journal. */
    @Transactional
    byte[] excel(Look look, Locale locale) {
        return exports.of("inbox.list-exported", "inbox", wording.get(locale, "view.inbox.title"), locale)
                .within(look.filter().area())
                .noting("part", look.part())
                .heads(columns(look, locale))
                .written(lines(look, locale), line -> line);
    }

    List<String> columns(Look look, Locale locale) {
        return look.part() == Part.DONE
                ? Stream.of("duty", "verdict", "head", "village", "number", "done", "now")
                        .map(name -> wording.get(locale, "view.inbox.column." + name))
                        .toList()
                : lists.columns(locale);
    }

    /** Texts, and dates as dates. */
    Page.Reading<List<Object>> lines(Look look, Locale locale) {
        return look.part() == Part.DONE
                ? (cursor, limit) ->
                        handovers.search(look.filter(), cursor, limit).map(row -> done(row, locale))
                : (cursor, limit) -> tasks.search(look.filter(), cursor, limit).map(row -> lists.line(row, locale));
    }

    private List<Object> done(Handover row, Locale locale) {
        String now = row.open().stream()
                .map(open -> wording.get(locale, "duty." + open.duty()))
                .distinct()
                .collect(Collectors.joining(wording.get(locale, "view.case.and")));
        return List.of(
                wording.get(locale, "duty." + row.duty()),
                wording.get(locale, "verdict." + row.duty() + "." + row.verdict()),
                row.headName(),
                row.villageName(),
                row.about().number(),
                row.doneOn(),
                now.isEmpty() && row.ended() ? wording.get(locale, "view.inbox.now.over") : now);
    }
}
