package org.shouwang.lead;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of leads as a spreadsheet; that it left the product stands in the journal. */
@Component
public class LeadLists {

    private final Leads leads;
    private final CodeLists codes;
    private final Wording wording;
    private final ListExport exports;

    LeadLists(Leads leads, CodeLists codes, Wording wording, ListExport exports) {
        this.leads = leads;
        this.codes = codes;
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
    public byte[] excel(LeadFilter filter, Locale language) {
        return exports.of("lead.list-exported", "leads", wording.get(language, "view.lead.list"), language)
                .within(filter.area())
                .columns(
                        "view.lead.",
                        "number",
                        "head-name",
                        "place",
                        "channel",
                        "found-on",
                        "answer",
                        "answered-on",
                        "case")
                .written((cursor, limit) -> leads.search(filter, cursor, limit), row -> line(row, language));
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
