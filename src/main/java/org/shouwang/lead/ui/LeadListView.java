package org.shouwang.lead.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.shouwang.codelist.CodeLists;
import org.shouwang.identity.CurrentActor;
import org.shouwang.lead.LeadFilter;
import org.shouwang.lead.LeadLists;
import org.shouwang.lead.LeadView;
import org.shouwang.lead.Leads;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.Dates;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** The leads of one's area, the newest first, each with its answer. */
@Route(value = "leads", layout = MainLayout.class)
@Menu(title = "view.lead.list", order = 15, icon = "vaadin:bell-o")
@PermitAll
class LeadListView extends Div {

    private static final int PAGE = 50;

    private enum Answered {
        ALL,
        OPEN,
        ANSWERED
    }

    private final transient Leads leads;
    private final TextField text = new TextField();
    private final AreaFilter area;
    private final Select<Answered> answered = new Select<>();
    private final RowTable<LeadView> table;
    private final EmptyState nothing;

    LeadListView(Leads leads, LeadLists lists, CodeLists codes, Territory territory, CurrentActor actor) {
        this.leads = leads;
        area = new AreaFilter(territory, actor.require().scope());
        table = new RowTable<>(getTranslation("view.lead.list"));
        nothing = new EmptyState(getTranslation("view.lead.none"), getTranslation("view.lead.none.hint"));
        filters();
        table.column(getTranslation("view.lead.head-name"), LeadListView::link)
                .text(getTranslation("view.lead.number"), LeadView::number)
                .text(getTranslation("view.lead.place"), LeadView::areaName)
                .text(
                        getTranslation("view.lead.channel"),
                        lead -> LeadWords.label(codes, "LEAD_CHANNEL", lead.channel()))
                .text(getTranslation("view.lead.found-on"), lead -> Dates.day(lead.foundOn()))
                .text(getTranslation("view.lead.answer"), this::answer)
                .column(
                        getTranslation("view.lead.case"),
                        lead -> lead.caseNumber() == null
                                ? null
                                : new PageLink(lead.caseNumber(), "case/" + lead.caseNumber()));
        Div filters = new Div(text, area, answered);
        filters.addClassName("list-filters");
        add(header(lists), filters, table, nothing);
        refresh();
    }

    private Component header(LeadLists lists) {
        Locale language = getLocale();
        SheetLink sheet =
                new SheetLink("leads-sheet", getTranslation("view.lead.list"), () -> lists.excel(filter(), language));
        if (leads.villages().isEmpty()) {
            return new ViewHeader(getTranslation("view.lead.list"), sheet);
        }
        Button enter = new Button(getTranslation("view.lead.new"), VaadinIcon.PLUS.create(), click -> getUI().ifPresent(
                        ui -> ui.navigate(LeadEntryView.class)));
        enter.setId("lead-new");
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new ViewHeader(getTranslation("view.lead.list"), sheet, enter);
    }

    private void filters() {
        text.setId("leads-text");
        text.setLabel(getTranslation("view.lead.search"));
        text.setPlaceholder(getTranslation("view.lead.search.hint"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> refresh());
        area.setId("leads-area");
        area.addValueChangeListener(change -> refresh());
        answered.setId("leads-answered");
        answered.setLabel(getTranslation("view.lead.answer"));
        answered.setItems(Answered.values());
        answered.setItemLabelGenerator(a -> getTranslation("view.lead.answered." + a));
        answered.setValue(Answered.ALL);
        answered.addValueChangeListener(change -> refresh());
    }

    private static Component link(LeadView lead) {
        RouterLink link =
                new RouterLink(lead.headName(), LeadPageView.class, new RouteParameters("number", lead.number()));
        link.addClassName("row-title");
        return link;
    }

    private String answer(LeadView lead) {
        if (lead.outcome() != null) {
            return getTranslation("outcome." + lead.outcome());
        }
        return getTranslation(lead.answer() == null ? "view.lead.unanswered" : "answer." + lead.answer());
    }

    private LeadFilter filter() {
        return new LeadFilter(
                area.area(),
                text.getValue(),
                switch (answered.getValue()) {
                    case ALL -> null;
                    case OPEN -> false;
                    case ANSWERED -> true;
                });
    }

    private void refresh() {
        LeadFilter filter = filter();
        boolean any = table.read(cursor -> leads.search(filter, cursor, PAGE));
        table.setVisible(any);
        nothing.setVisible(!any);
    }
}
