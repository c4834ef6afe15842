package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.shouwang.procedure.CalendarProposal;
import org.shouwang.procedure.CalendarProposals;
import org.shouwang.procedure.ProposedDate;
import org.shouwang.shell.Dates;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;

/** What a change of the calendar would make of open deadlines, before and after, to be approved at one go. */
@Route(value = "calendar-proposals", layout = MainLayout.class)
@StyleSheet("context://calendar.css")
@PermitAll
class CalendarProposalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int AT_ONCE = 100;

    private final transient CalendarProposals proposals;

    CalendarProposalsView(CalendarProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.proposals");
    }

    private void show() {
        removeAll();
        add(new ViewHeader(getTranslation("view.proposals")), new Paragraph(getTranslation("view.proposals.help")));
        List<CalendarProposal> all = proposals.list();
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("view.proposals.none"), getTranslation("view.proposals.none.hint")));
        }
        all.forEach(proposal -> add(section(proposal)));
    }

    private Component section(CalendarProposal proposal) {
        Section section = new Section(
                new H2(getTranslation("view.proposals.of", proposal.calendarBefore(), proposal.calendarAfter())),
                new Paragraph(getTranslation(
                        "view.proposals.counts",
                        Dates.day(proposal.proposedOn()),
                        proposal.waiting(),
                        proposal.applied(),
                        proposal.dropped())));
        section.addClassName("cal-section");
        if (proposal.waiting() > 0) {
            Button approve = new Button(
                    getTranslation("view.proposals.approve", proposal.waiting()), click -> approve(proposal));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            approve.setId("approve-" + proposal.id());
            approve.setDisableOnClick(true);
            section.add(approve, rows(proposal));
        } else {
            Button look = new Button(getTranslation("view.proposals.show"));
            look.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            look.addClickListener(click -> section.replace(look, rows(proposal)));
            section.add(look);
        }
        return section;
    }

    private Component rows(CalendarProposal proposal) {
        RowTable<ProposedDate> table = new RowTable<>(getTranslation("view.proposals"));
        table.column(getTranslation("view.case.head"), this::whom)
                .text(getTranslation("view.case.deadline"), row -> getTranslation("deadline." + row.element()))
                .column(
                        getTranslation("view.proposals.before"),
                        row -> date(Dates.day(row.dueBefore()), row.provisionalBefore()))
                .column(
                        getTranslation("view.proposals.after"),
                        row -> date(Dates.day(row.dueAfter()), row.provisionalAfter()))
                .text(
                        getTranslation("view.case.reckoning"),
                        row -> row.derivation().sentence().in(getLocale()))
                .text(getTranslation("view.case.result"), this::result);
        table.read(cursor -> proposals.rows(proposal.id(), cursor, AT_ONCE));
        return table;
    }

    private Component whom(ProposedDate row) {
        Component link = row.caseNumber() == null
                ? new PageLink(row.headName(), "leads/" + row.leadNumber())
                : new PageLink(row.headName(), "case/" + row.caseNumber());
        return new Div(link, new Div(row.areaName()));
    }

    private Component date(String day, boolean provisional) {
        Div date = new Div(new Span(day));
        if (provisional) {
            date.add(new Div(getTranslation("view.shell.provisional")));
        }
        return date;
    }

    private String result(ProposedDate row) {
        return getTranslation(
                row.applied()
                        ? "view.proposals.applied"
                        : row.settled() ? "view.proposals.dropped" : "view.proposals.waiting");
    }

    private void approve(CalendarProposal proposal) {
        Refusals.guard(() -> {
            CalendarProposal done = proposals.approve(proposal.id());
            Toasts.done(getTranslation("view.proposals.approved", done.applied() - proposal.applied()));
        });
        show();
    }
}
