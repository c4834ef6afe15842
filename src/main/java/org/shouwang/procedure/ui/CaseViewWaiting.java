package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.DeadlineRow;
import org.shouwang.process.InboxEntry;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;
import org.shouwang.shell.FactList;

/** Where a case waits: for whom, since when, until when. */
class CaseViewWaiting extends Div {

    private final transient CaseViewWords words;
    private final LocalDate today;

    CaseViewWaiting(CaseFile file, CaseViewWords words, LocalDate today) {
        this.words = words;
        this.today = today;
        addClassName("case-waiting");
        setId("case-waiting");
        for (CaseFile.RunFile run : file.runs()) {
            run.open().forEach(entry -> add(duty(entry)));
            run.deadlines().stream()
                    .filter(row -> row.minimum() && row.fulfilledOn() == null)
                    .filter(row -> run.active().contains(row.element()))
                    .forEach(row -> add(period(row)));
        }
        if (getComponentCount() == 0) {
            add(new Paragraph(getTranslation("view.case.waits-for-nothing")));
        }
    }

    private Component duty(InboxEntry entry) {
        FactList facts = new FactList()
                .fact(getTranslation("view.case.waits-for"), words.roles(entry.roles()))
                .fact(
                        getTranslation("view.case.claimed-by"),
                        entry.claimedBy() == null
                                ? getTranslation("view.case.unclaimed")
                                : getTranslation("view.case.is-at-it", words.nameOf(entry.claimedBy())))
                .fact(getTranslation("view.case.received-on"), Dates.day(entry.receivedOn()));
        if (entry.dueOn() != null) {
            facts.fact(getTranslation("view.case.due"), due(entry.dueOn(), entry.provisional()));
        }
        return card(words.duty(entry.element(), entry.party(), entry.area()), facts);
    }

    private Component period(DeadlineRow row) {
        return card(
                getTranslation("deadline." + row.element()),
                new FactList().fact(getTranslation("view.case.last-day"), due(row.dueOn(), row.provisional())));
    }

    private Component due(LocalDate due, boolean provisional) {
        Div both =
                new Div(new Span(Dates.day(due)), new DaysLeft((int) ChronoUnit.DAYS.between(today, due), provisional));
        both.addClassName("due");
        return both;
    }

    private static Component card(String title, FactList facts) {
        Div name = new Div(VaadinIcon.HOURGLASS.create(), new Span(title));
        name.addClassName("case-card-title");
        Div card = new Div(name, facts);
        card.addClassName("case-card");
        return card;
    }
}
