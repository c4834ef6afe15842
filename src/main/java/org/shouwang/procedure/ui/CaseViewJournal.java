package org.shouwang.procedure.ui;

import com.vaadin.flow.component.html.Div;
import org.shouwang.journal.Journal;
import org.shouwang.journal.JournalEntry;
import org.shouwang.shell.Dates;
import org.shouwang.shell.RowTable;
import org.shouwang.territory.Territory;

/** Who did what in a case and when; read only when it is looked at. */
class CaseViewJournal extends Div {

    private static final int PAGE = 50;

    private final transient Journal journal;
    private final transient CaseViewWords words;
    private final transient Territory territory;
    private final String caseNumber;
    private boolean shown;

    CaseViewJournal(String caseNumber, Journal journal, CaseViewWords words, Territory territory) {
        this.caseNumber = caseNumber;
        this.journal = journal;
        this.words = words;
        this.territory = territory;
        setId("case-journal");
        setVisible(false);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && !shown) {
            shown = true;
            show();
        }
    }

    private void show() {
        RowTable<JournalEntry> table = new RowTable<>(getTranslation("view.case.journal"));
        table.text(getTranslation("view.case.when"), entry -> Dates.time(entry.recordedAt()))
                .text(getTranslation("view.case.who"), this::who)
                .text(getTranslation("view.case.what"), entry -> words.in(entry.verbLabel()))
                .text(getTranslation("view.case.details"), entry -> words.list(words.figures(entry.after())))
                .text(getTranslation("view.case.ground"), JournalEntry::legalGround);
        table.read(cursor -> journal.ofCase(caseNumber, cursor, PAGE));
        add(table);
    }

    private String who(JournalEntry entry) {
        if (entry.role() == null) {
            return entry.username().equals("system") ? words.word("role.SYSTEM") : entry.actorName();
        }
        String post = entry.postArea() == null ? "" : territory.shortName(entry.postArea());
        return getTranslation("view.case.who-as", entry.actorName(), post, words.word("role." + entry.role()));
    }
}
