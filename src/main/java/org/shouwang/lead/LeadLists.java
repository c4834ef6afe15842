package org.shouwang.lead;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Page;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.shared.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of leads as a spreadsheet; that it left the product stands in the journal. */
@Component
public class LeadLists {

    private static final int MOST = 10_000;
    private static final int PAGE = 500;

    private final Leads leads;
    private final CodeLists codes;
    private final Wording wording;
    private final ApplicationEventPublisher events;

    LeadLists(Leads leads, CodeLists codes, Wording wording, ApplicationEventPublisher events) {
        this.leads = leads;
        this.codes = codes;
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
    public byte[] excel(LeadFilter filter, Locale language) {
        List<List<Object>> lines = Page.all(cursor -> leads.search(filter, cursor, PAGE), MOST).stream()
                .map(row -> line(row, language))
                .toList();
        events.publishEvent(new Journalled(
                "lead.list-exported",
                "list",
                "leads",
                null,
                filter.area(),
                null,
                JsonNodeFactory.instance.objectNode().put("rows", lines.size()),
                null));
        List<String> heads = Stream.of(
                        "view.lead.number",
                        "view.lead.head-name",
                        "view.lead.place",
                        "view.lead.channel",
                        "view.lead.found-on",
                        "view.lead.answer",
                        "view.lead.answered-on",
                        "view.lead.case")
                .map(column -> wording.get(language, column))
                .toList();
        return Spreadsheet.written(wording.get(language, "view.lead.list"), List.of(), heads, lines);
    }

    private List<Object> line(LeadView row, Locale language) {
        return Arrays.asList(
                row.number(),
                row.headName(),
                row.areaName(),
                codes.label("LEAD_CHANNEL", row.channel()).in(language),
                row.foundOn(),
                answer(row, language),
                row.answeredOn(),
                row.caseNumber());
    }

    private String answer(LeadView lead, Locale language) {
        if (lead.outcome() != null) {
            return wording.get(language, "outcome." + lead.outcome());
        }
        return wording.get(language, lead.answer() == null ? "view.lead.unanswered" : "answer." + lead.answer());
    }
}
