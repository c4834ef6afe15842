package org.shouwang.procedure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open work as an Excel file; that it left the product stands in the journal. */
@Component
public class InboxLists {

    private final Tasks tasks;
    private final Wording wording;
    private final ListExport exports;

    InboxLists(Tasks tasks, Wording wording, ListExport exports) {
        this.tasks = tasks;
        this.wording = wording;
        this.exports = exports;
    }

    /**
     * My open work as a sheet.
     *
     * @param filter which rows
     * @param language of the reader
     * @return the file with at most {@link ListExport#MOST} rows of my inbox
     */
    @Transactional
    public byte[] excel(TaskFilter filter, Locale language) {
        return exports.of("inbox.list-exported", "inbox", wording.get(language, "view.inbox.title"), language)
                .within(filter.area())
                .noting("part", filter.bucket())
                .heads(columns(language))
                .written((cursor, limit) -> tasks.search(filter, cursor, limit), row -> line(row, language));
    }

    /**
     * The heads of the columns.
     *
     * @param language of the reader
     * @return the heads
     */
    public List<String> columns(Locale language) {
        return Stream.of("duty", "head", "village", "number", "received", "due", "left", "returned", "at")
                .map(name -> wording.get(language, "view.inbox.column." + name))
                .toList();
    }

    /**
     * A row, a value for each column: texts, and dates as dates.
     *
     * @param row the row
     * @param language of the reader
     * @return its values
     */
    public List<Object> line(TaskRow row, Locale language) {
        return List.of(
                wording.get(language, "duty." + row.element()),
                row.headName(),
                row.villageName(),
                row.about().number(),
                row.receivedOn(),
                row.dueOn() == null ? "" : row.dueOn(),
                left(row, language),
                row.returned() ? wording.get(language, "view.inbox.returned") : "",
                row.claimedByName() == null ? "" : row.claimedByName());
    }

    private String left(TaskRow row, Locale language) {
        if (row.daysLeft() == null) {
            return wording.get(language, "view.shell.no-limit");
        }
        if (row.daysLeft() < 0) {
            return wording.get(language, "view.shell.days-overdue", -row.daysLeft());
        }
        return row.workingDaysLeft() == null
                ? wording.get(language, "view.shell.days-left", row.daysLeft())
                : wording.get(language, "view.shell.working-days-left", row.workingDaysLeft());
    }
}
