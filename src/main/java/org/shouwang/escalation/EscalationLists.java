package org.shouwang.escalation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Wording;
import org.shouwang.territory.Departments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of reminders and escalations as a spreadsheet; that it left the product stands in the journal. */
@Component
public class EscalationLists {

    private final Escalations escalations;
    private final Departments departments;
    private final Wording wording;
    private final ListExport exports;

    EscalationLists(Escalations escalations, Departments departments, Wording wording, ListExport exports) {
        this.escalations = escalations;
        this.departments = departments;
        this.wording = wording;
        this.exports = exports;
    }

    /**
     * The list as an Excel file.
     *
     * @param wanted which rows
     * @param language of the reader
     * @return the file with at most {@link ListExport#MOST} rows of my area
     */
    @Transactional
    public byte[] excel(Escalations.Wanted wanted, Locale language) {
        return exports.of(
                        "escalation.list-exported",
                        "escalations",
                        wording.get(language, "view.escalation.title"),
                        language)
                .within(wanted.area())
                .noting("kind", wanted.kind())
                .columns(
                        "view.escalation.",
                        "for",
                        "number",
                        "kind",
                        "duty",
                        "due",
                        "responsible",
                        "to",
                        "fired",
                        "calendar")
                .written((cursor, limit) -> escalations.search(wanted, cursor, limit), row -> line(row, language));
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
