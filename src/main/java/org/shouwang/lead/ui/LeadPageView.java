package org.shouwang.lead.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.lead.LeadView;
import org.shouwang.lead.Leads;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.ViewHeader;

/** One lead, who entered it and what was answered. */
@Route(value = "leads/:number", layout = MainLayout.class)
@PermitAll
class LeadPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Leads leads;
    private final transient Households households;
    private final transient CodeLists codes;
    private String title = "";

    LeadPageView(Leads leads, Households households, CodeLists codes) {
        this.leads = leads;
        this.households = households;
        this.codes = codes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LeadView lead = leads.require(event.getRouteParameters().get("number").orElse(""));
        title = getTranslation("view.lead.of", lead.headName());
        removeAll();
        Span number = new Span(lead.number());
        number.addClassName("case-number");
        add(new ViewHeader(title), number, facts(lead), new H2(getTranslation("view.lead.answer")), answer(lead));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Component facts(LeadView lead) {
        FactList facts = new FactList()
                .fact(getTranslation("view.lead.head-name"), household(lead))
                .fact(getTranslation("view.lead.place"), lead.areaName())
                .fact(getTranslation("view.lead.channel"), LeadWords.label(codes, "LEAD_CHANNEL", lead.channel()))
                .fact(getTranslation("view.lead.found-on"), Dates.day(lead.foundOn()))
                .fact(getTranslation("view.lead.risks"), LeadWords.labels(codes, "RISK_TYPE", lead.risks()))
                .fact(getTranslation("view.lead.description"), lead.description())
                .fact(
                        getTranslation("view.lead.declaration-way"),
                        LeadWords.label(codes, "DECLARATION_WAY", lead.declarationWay()));
        if (lead.proxyName() != null && !lead.proxyName().isBlank()) {
            facts.fact(
                    getTranslation("view.lead.proxy"),
                    getTranslation("view.lead.proxy.who", lead.proxyName(), lead.proxyRelation()));
        }
        facts.fact(
                getTranslation("view.lead.registered"),
                getTranslation("view.lead.registered.by", Dates.time(lead.registeredAt()), lead.registeredBy()));
        facts.setId("lead-facts");
        return facts;
    }

    /** The household may have moved out of the reader's area since; the name stays. */
    private Component household(LeadView lead) {
        if (lead.householdId() != null) {
            try {
                String number =
                        households.require(new HouseholdId(lead.householdId())).number();
                return new PageLink(
                        getTranslation("view.lead.household.link", lead.headName(), number), "households/" + number);
            } catch (Refusal outside) {
                return new Span(lead.headName());
            }
        }
        return new Span(lead.headName());
    }

    private Component answer(LeadView lead) {
        FactList facts = new FactList();
        facts.setId("lead-answer");
        if (lead.answer() == null) {
            facts.fact(getTranslation("view.lead.answer"), getTranslation("view.lead.unanswered"));
            return facts;
        }
        facts.fact(getTranslation("view.lead.answer"), getTranslation("answer." + lead.answer()))
                .fact(getTranslation("view.lead.answered-on"), Dates.day(lead.answeredOn()))
                .fact(getTranslation("view.lead.findings"), lead.findings());
        if (lead.caseNumber() != null) {
            facts.fact(getTranslation("view.lead.case"), new PageLink(lead.caseNumber(), "case/" + lead.caseNumber()));
        }
        if (lead.outcome() != null) {
            facts.fact(getTranslation("view.lead.outcome"), getTranslation("outcome." + lead.outcome()))
                    .fact(getTranslation("view.lead.outcome-on"), Dates.day(lead.outcomeOn()));
        }
        return facts;
    }
}
