package org.shouwang.procedure.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.procedure.Handover;
import org.shouwang.procedure.Handovers;
import org.shouwang.procedure.Look;
import org.shouwang.procedure.Look.Part;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.shared.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The inbox as filtered and sorted, as a table for paper and spreadsheet. No personal number is among its columns. */
@Component
class InboxPaper {

    private static final int PAGE = 500;
    private static final int MOST = 10_000;

    private final Tasks tasks;
    private final Handovers handovers;
    private final Wording wording;
    private final ApplicationEventPublisher events;

    InboxPaper(Tasks tasks, Handovers handovers, Wording wording, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.handovers = handovers;
        this.wording = wording;
        this.events = events;
    }

    /** As a file; that it left the product stands in the journal. */
    @Transactional
    byte[] excel(Look look, Locale locale) {
        List<List<Object>> lines = lines(look, locale, MOST);
        events.publishEvent(new Journalled(
                "inbox.list-exported",
                "list",
                "inbox",
                null,
                look.filter().area(),
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("rows", lines.size())
                        .put("part", look.part().name()),
                null));
        return Spreadsheet.written(wording.get(locale, "view.inbox.title"), List.of(), columns(look, locale), lines);
    }

    List<String> columns(Look look, Locale locale) {
        Stream<String> names = look.part() == Part.DONE
                ? Stream.of("duty", "verdict", "head", "village", "number", "done", "now")
                : Stream.of("duty", "head", "village", "number", "received", "due", "left", "returned", "at");
        return names.map(name -> wording.get(locale, "view.inbox.column." + name))
                .toList();
    }

    /** Texts, and dates as dates. */
    List<List<Object>> lines(Look look, Locale locale, int most) {
        return look.part() == Part.DONE
                ? read(most, cursor -> handovers.search(look.filter(), cursor, PAGE), row -> done(row, locale))
                : read(most, cursor -> tasks.search(look.filter(), cursor, PAGE), row -> task(row, locale));
    }

    private static <T> List<List<Object>> read(
            int most, Function<String, org.shouwang.shared.Page<T>> pages, Function<T, List<Object>> line) {
        List<List<Object>> lines = new ArrayList<>();
        String cursor = null;
        do {
            var page = pages.apply(cursor);
            page.rows().stream().limit(most - lines.size()).map(line).forEach(lines::add);
            cursor = page.nextCursor();
        } while (cursor != null && lines.size() < most);
        return lines;
    }

    private List<Object> task(TaskRow row, Locale locale) {
        return List.of(
                wording.get(locale, "duty." + row.duty()),
                row.headName(),
                row.villageName(),
                row.caseNumber() == null ? row.leadNumber() : row.caseNumber(),
                row.receivedOn(),
                row.dueOn() == null ? "" : row.dueOn(),
                left(row, locale),
                row.returned() ? wording.get(locale, "view.inbox.returned") : "",
                row.claimedByName() == null ? "" : row.claimedByName());
    }

    private String left(TaskRow row, Locale locale) {
        if (row.daysLeft() == null) {
            return wording.get(locale, "view.shell.no-limit");
        }
        if (row.daysLeft() < 0) {
            return wording.get(locale, "view.shell.days-overdue", -row.daysLeft());
        }
        return row.workingDaysLeft() == null
                ? wording.get(locale, "view.shell.days-left", row.daysLeft())
                : wording.get(locale, "view.shell.working-days-left", row.workingDaysLeft());
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
                row.caseNumber() == null ? row.leadNumber() : row.caseNumber(),
                row.doneOn(),
                now.isEmpty() && row.ended() ? wording.get(locale, "view.inbox.now.over") : now);
    }
}
