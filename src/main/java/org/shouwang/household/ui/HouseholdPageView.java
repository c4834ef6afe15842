package org.shouwang.household.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.household.AssistanceContacts;
import org.shouwang.household.Disclosures;
import org.shouwang.household.FactSet;
import org.shouwang.household.HouseholdCase;
import org.shouwang.household.HouseholdPart;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.IncomeSet;
import org.shouwang.household.MemberView;
import org.shouwang.household.Standing;
import org.shouwang.journal.Journal;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * One household: fields, members with masked numbers, income sets, facts, and what happened to each field. What only the
 * parts of other rooms show is named here, so that the browser loads it with the page.
 */
@Route(value = "households/:number", layout = MainLayout.class)
@StyleSheet("context://registry.css")
@Uses(CheckboxGroup.class)
@Uses(Upload.class)
@PermitAll
class HouseholdPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Households households;
    private final Disclosures disclosures;
    private final AssistanceContacts contacts;
    private final Journal journal;
    private final Territory territory;
    private final RegistryWords words;
    private final WorkClock clock;
    private final transient ObjectProvider<HouseholdPart> parts;
    private String title = "";

    HouseholdPageView(
            Households households,
            Disclosures disclosures,
            AssistanceContacts contacts,
            Journal journal,
            Territory territory,
            RegistryWords words,
            WorkClock clock,
            ObjectProvider<HouseholdPart> parts) {
        this.clock = clock;
        this.parts = parts;
        this.households = households;
        this.disclosures = disclosures;
        this.contacts = contacts;
        this.journal = journal;
        this.territory = territory;
        this.words = words;
        addClassName("household-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("number").orElse(""));
    }

    void show(String number) {
        var household = households.require(number);
        title = getTranslation("view.household.of", household.headName());
        removeAll();
        add(header(household), basics(household));
        section("view.household.members", members(household, household.members()));
        if (!household.formerMembers().isEmpty()) {
            section("view.household.former-members", members(household, household.formerMembers()));
        }
        section(
                "view.household.contacts",
                new ContactsPart(
                        contacts,
                        household,
                        households.mayRegisterIn(household.village()),
                        clock.today(),
                        () -> show(number)));
        parts.orderedStream()
                .map(part -> part.of(household, () -> show(number)))
                .flatMap(Optional::stream)
                .forEach(this::add);
        section("view.household.cases", cases(households.cases(household.id())));
        section("view.household.incomes", incomes(households.incomes(household.id())));
        var facts = households.facts(household.id());
        var findings = new Findings(facts, words);
        section("view.household.guarantees", findings.guarantees());
        section("view.household.assets", findings.assets());
        section("view.household.facts", facts(facts));
        var history = new HouseholdHistory(journal.of("household", household.number()), household, words);
        section("view.household.field-history", history.byField());
        section("view.household.history", history.byEntry());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Component header(HouseholdView household) {
        if (!households.mayRegisterIn(household.village())) {
            return new ViewHeader(title);
        }
        var edit = new Button(
                getTranslation("view.household.edit"), VaadinIcon.EDIT.create(), click -> getUI().ifPresent(ui ->
                        ui.navigate(HouseholdEditView.class, new RouteParameters("number", household.number()))));
        edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new ViewHeader(title, edit);
    }

    private Component basics(HouseholdView household) {
        var list = new FactList()
                .fact(getTranslation("view.household.number"), household.number())
                .fact(getTranslation("view.household.village"), territory.fullName(household.village()));
        if (household.group() != null) {
            list.fact(getTranslation("view.household.field.group"), territory.shortName(household.group()));
        }
        return values(list, RegistryField.HOUSEHOLD, words.values(household.fields()));
    }

    /** What was collected; a list of dashes would tell less. */
    private FactList values(FactList list, List<RegistryField> fields, Map<String, JsonNode> values) {
        fields.stream()
                .filter(field -> values.containsKey(field.path()))
                .forEach(field ->
                        list.fact(getTranslation(field.label()), words.value(field.path(), values.get(field.path()))));
        return list;
    }

    private void section(String title, Component content) {
        var section = new Section(new H2(getTranslation(title)), content);
        section.addClassName("case-section");
        add(section);
    }

    private Component members(HouseholdView household, List<MemberView> members) {
        var table = new RowTable<MemberView>(getTranslation("view.household.members"));
        table.column(getTranslation("view.household.field.name"), this::named)
                .text(getTranslation("view.household.field.relation"), m -> words.code("RELATION", m.relation()))
                .column(getTranslation("view.household.field.certificateNumber"), m -> certificate(household, m))
                .text(getTranslation("view.household.field.sex"), m -> words.code("SEX", m.sex()))
                .text(getTranslation("view.household.field.birthDate"), m -> Dates.day(m.birthDate()))
                .text(getTranslation("view.household.field.joinedOn"), m -> Dates.day(m.joinedOn()));
        if (members.stream().anyMatch(m -> m.leftOn() != null)) {
            table.text(getTranslation("view.household.field.leftOn"), m -> Dates.day(m.leftOn()))
                    .text(
                            getTranslation("view.household.field.leaveReason"),
                            m -> words.code("MEMBER_CHANGE_REASON", m.leaveReason()));
        }
        table.column(getTranslation("view.household.further"), this::further);
        table.show(members);
        return table;
    }

    private Component named(MemberView member) {
        var name = new Span(member.name());
        name.addClassName("row-title");
        return name;
    }

    private Component certificate(HouseholdView household, MemberView member) {
        if (member.certificateMasked() == null) {
            return new Span(words.code("NO_CERTIFICATE_REASON", member.noCertificateReason()));
        }
        var number = new Span(member.certificateMasked());
        if (!households.mayRegisterIn(household.village())) {
            return number;
        }
        var whole = new Button(
                VaadinIcon.EYE.create(), click -> new WholeNumbers(disclosures, household.id(), member).open());
        var label = getTranslation("view.household.whole-numbers-of", member.name());
        whole.setAriaLabel(label);
        whole.setTooltipText(label);
        whole.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        whole.addClassName("whole-numbers");
        return new Div(number, whole);
    }

    private Component further(MemberView member) {
        var shown =
                List.of("name", "relation", "certificateNumber", "noCertificateReason", "sex", "birthDate", "joinedOn");
        var rest = RegistryField.MEMBER.stream()
                .filter(field -> !shown.contains(field.path()))
                .toList();
        return new Details(
                getTranslation("view.household.further.show"),
                values(new FactList(), rest, words.values(member.fields())));
    }

    private Component cases(List<HouseholdCase> cases) {
        if (cases.isEmpty()) {
            return new Paragraph(getTranslation("view.household.cases.none"));
        }
        var table = new RowTable<HouseholdCase>(getTranslation("view.household.cases"));
        table.column(getTranslation("view.household.field.caseNumber"), HouseholdPageView::link)
                .text(
                        getTranslation("view.household.standing"),
                        c -> getTranslation(
                                c.closedOn() != null && c.standing() == Standing.NO_OPEN_CASE
                                        ? "view.household.case.closed"
                                        : "view.household.standing." + c.standing()))
                .text(
                        getTranslation("view.household.category"),
                        c -> c.category() == null ? null : words.code("CATEGORY", c.category()))
                .text(getTranslation("view.household.case.opened-on"), c -> Dates.day(c.openedOn()))
                .text(getTranslation("view.household.case.closed-on"), c -> Dates.day(c.closedOn()));
        table.setId("household-cases");
        table.show(cases);
        return table;
    }

    private static Component link(HouseholdCase opened) {
        var link = new PageLink(opened.number(), "case/" + opened.number());
        link.addClassName("row-title");
        return link;
    }

    private Component incomes(List<IncomeSet> incomes) {
        if (incomes.isEmpty()) {
            return new Paragraph(getTranslation("view.household.incomes.none"));
        }
        var table = new RowTable<IncomeSet>(getTranslation("view.household.incomes"));
        table.text(
                        getTranslation("view.household.field.kind"),
                        s -> words.code("INCOME_KIND", s.figures().kind()))
                .text(
                        getTranslation("view.household.income.window"),
                        s -> Dates.day(s.figures().windowFrom()) + " – "
                                + Dates.day(s.figures().windowTo()))
                .number(
                        getTranslation("view.household.field.perHead"),
                        s -> yuan(s.figures().perHead()))
                .number(
                        getTranslation("view.household.field.testValue"),
                        s -> yuan(s.figures().testValue()))
                .number(
                        getTranslation("view.household.field.line"),
                        s -> getTranslation(
                                "view.household.line-of",
                                yuan(s.figures().line()),
                                words.lineVersion(s.figures().lineVersion())))
                .number(
                        getTranslation("view.household.field.headCount"),
                        s -> getTranslation("view.household.people", s.figures().headCount()))
                .text(
                        getTranslation("view.household.field.recordedOn"),
                        s -> Dates.day(s.figures().recordedOn()))
                .text(
                        getTranslation("view.household.income.valid"),
                        s -> getTranslation(
                                s.current() ? "view.household.income.current" : "view.household.income.superseded"));
        table.show(incomes);
        return new Div(new IncomeChart(incomes, words), table);
    }

    private Component facts(List<FactSet> facts) {
        if (facts.isEmpty()) {
            return new Paragraph(getTranslation("view.household.facts.none"));
        }
        var table = new RowTable<FactSet>(getTranslation("view.household.facts"));
        table.text(getTranslation("view.household.field.kind"), f -> words.code("FACT_KIND", f.kind()))
                .text(getTranslation("view.household.field.on"), f -> Dates.day(f.on()))
                .column(
                        getTranslation("view.household.field.caseNumber"),
                        f -> f.caseNumber() == null ? null : new PageLink(f.caseNumber(), "case/" + f.caseNumber()))
                .text(getTranslation("view.household.recorded"), f -> Dates.time(f.recordedAt()));
        table.show(facts);
        return table;
    }

    private String yuan(java.math.BigDecimal amount) {
        return getTranslation("view.household.yuan", "%,.2f".formatted(amount));
    }
}
