package org.shouwang.escalation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Page;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.shared.Wording;
import org.shouwang.territory.Departments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of reminders and escalations as a spreadsheet; that it left the product stands in the journal. */
@Component
public class EscalationLists {

    private static final int MOST = 10_000;
    private static final int PAGE = 500;

    private final Escalations escalations;
    private final Departments departments;
    private final Wording wording;
    private final ApplicationEventPublisher events;

    EscalationLists(
            Escalations escalations, Departments departments, Wording wording, ApplicationEventPublisher events) {
        this.escalations = escalations;
        this.departments = departments;
        this.wording = wording;
        this.events = events;
    }

    /**
     * The list as an Excel file.
     *
     * @param wanted which rows
     * @param language of the reader
     * @return the file with at most ten thousand rows of my area
     */
    @Transactional
    public byte[] excel(Escalations.Wanted wanted, Locale language) {
        List<List<Object>> lines = Page.all(cursor -> escalations.search(wanted, cursor, PAGE), MOST).stream()
                .map(row -> line(row, language))
                .toList();
        events.publishEvent(new Journalled(
                "escalation.list-exported",
                "list",
                "escalations",
                null,
                wanted.area(),
                null,
                JsonNodeFactory.instance.objectNode().put("rows", lines.size()).put("kind", wanted.kind()),
                null));
        List<String> heads = Stream.of(
                        "view.escalation.for",
                        "view.escalation.number",
                        "view.escalation.kind",
                        "view.escalation.duty",
                        "view.escalation.due",
                        "view.escalation.responsible",
                        "view.escalation.to",
                        "view.escalation.fired",
                        "view.escalation.calendar")
                .map(column -> wording.get(language, column))
                .toList();
        return Spreadsheet.written(wording.get(language, "view.escalation.title"), List.of(), heads, lines);
    }

    private List<Object> line(EscalationRow row, Locale language) {
        return Arrays.asList(
                row.headName(),
                row.caseNumber() == null ? row.leadNumber() : row.caseNumber(),
                wording.get(language, "view.escalation.kind." + row.kind()),
                wording.get(language, "duty." + row.duty()),
                row.dueOn(),
                responsible(row, language),
                addressee(row, language),
                row.firedOn(),
                row.calendarVersion());
    }

    private String responsible(EscalationRow row, Locale language) {
        return row.party() == null
                ? wording.get(language, "view.escalation.responsible." + row.responsible())
                : departments
                        .require(row.area().county().orElseThrow(), row.party())
                        .name()
                        .in(language);
    }

    private String addressee(EscalationRow row, Locale language) {
        String role = wording.get(language, "role." + row.role());
        return row.name() == null ? wording.get(language, "view.escalation.nobody", role) : row.name();
    }
}
