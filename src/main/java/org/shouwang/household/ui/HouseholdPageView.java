package org.shouwang.household.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.shouwang.household.FactSet;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.IncomeSet;
import org.shouwang.household.MemberView;
import org.shouwang.journal.Journal;
import org.shouwang.journal.JournalEntry;
import org.shouwang.shell.Dates;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** One household: fields, members with masked numbers, income sets, facts, and what happened to each field. */
@Route(value = "households/:number", layout = MainLayout.class)
@PermitAll
class HouseholdPageView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final Households households;
    private final Journal journal;
    private final Territory territory;
    private final RegistryWords words;
    private String title = "";

    /** What one journal entry did to one field. */
    private record Change(JournalEntry entry, String field, String before, String after) {}

    HouseholdPageView(Households households, Journal journal, Territory territory, RegistryWords words) {
        this.households = households;
        this.journal = journal;
        this.territory = territory;
        this.words = words;
        setPadding(false);
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
        section("view.household.members", members(household.members()));
        if (!household.formerMembers().isEmpty()) {
            section("view.household.former-members", members(household.formerMembers()));
        }
        section("view.household.incomes", incomes(households.incomes(household.id())));
        section("view.household.facts", facts(households.facts(household.id())));
        section("view.household.history", history(household));
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
        var list = new DescriptionList();
        list.getStyle().set("columns", "16em").set("width", "100%").set("margin", "0");
        pair(list, "view.household.number", household.number());
        pair(list, "view.household.village", territory.fullName(household.village()));
        if (household.group() != null) {
            pair(list, "view.household.field.group", territory.shortName(household.group()));
        }
        values(list, RegistryField.HOUSEHOLD, words.values(household.fields()));
        return list;
    }

    private void values(DescriptionList list, List<RegistryField> fields, Map<String, JsonNode> values) {
        fields.forEach(field -> pair(list, field.label(), words.value(field.path(), values.get(field.path()))));
    }

    private void pair(DescriptionList list, String label, String value) {
        var pair = new Div(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(value));
        pair.getStyle().set("break-inside", "avoid");
        list.add(pair);
    }

    private void section(String title, Component content) {
        add(new H2(getTranslation(title)), content);
    }

    private Component members(List<MemberView> members) {
        var grid = this.<MemberView>table();
        column(grid, "view.household.field.name", MemberView::name);
        column(grid, "view.household.field.relation", m -> words.code("RELATION", m.relation()));
        column(
                grid,
                "view.household.field.certificateNumber",
                m -> m.certificateMasked() == null
                        ? words.code("NO_CERTIFICATE_REASON", m.noCertificateReason())
                        : m.certificateMasked());
        column(grid, "view.household.field.sex", m -> words.code("SEX", m.sex()));
        column(grid, "view.household.field.birthDate", m -> Dates.day(m.birthDate()));
        column(grid, "view.household.field.joinedOn", m -> Dates.day(m.joinedOn()));
        if (members.stream().anyMatch(m -> m.leftOn() != null)) {
            column(grid, "view.household.field.leftOn", m -> Dates.day(m.leftOn()));
            column(grid, "view.household.field.leaveReason", m -> words.code("MEMBER_CHANGE_REASON", m.leaveReason()));
        }
        grid.setItemDetailsRenderer(new com.vaadin.flow.data.renderer.ComponentRenderer<>(m -> {
            var list = new DescriptionList();
            list.getStyle().set("columns", "14em");
            values(list, RegistryField.MEMBER, words.values(m.fields()));
            return list;
        }));
        grid.setItems(members);
        return grid;
    }

    private Component incomes(List<IncomeSet> incomes) {
        if (incomes.isEmpty()) {
            return new Paragraph(getTranslation("view.household.incomes.none"));
        }
        var grid = this.<IncomeSet>table();
        column(
                grid,
                "view.household.field.kind",
                s -> words.code("INCOME_KIND", s.figures().kind()));
        column(
                grid,
                "view.household.income.window",
                s -> Dates.day(s.figures().windowFrom()) + " – "
                        + Dates.day(s.figures().windowTo()));
        column(grid, "view.household.field.perHead", s -> yuan(s.figures().perHead()));
        column(grid, "view.household.field.testValue", s -> yuan(s.figures().testValue()));
        column(
                grid,
                "view.household.field.line",
                s -> yuan(s.figures().line()) + " (" + s.figures().lineVersion() + ")");
        column(
                grid,
                "view.household.field.headCount",
                s -> String.valueOf(s.figures().headCount()));
        column(
                grid,
                "view.household.field.recordedOn",
                s -> Dates.day(s.figures().recordedOn()));
        column(
                grid,
                "view.household.income.valid",
                s -> getTranslation(
                        s.current() ? "view.household.income.current" : "view.household.income.superseded"));
        grid.setItems(incomes);
        return grid;
    }

    private Component facts(List<FactSet> facts) {
        if (facts.isEmpty()) {
            return new Paragraph(getTranslation("view.household.facts.none"));
        }
        var grid = this.<FactSet>table();
        column(grid, "view.household.field.kind", f -> words.code("FACT_KIND", f.kind()));
        column(grid, "view.household.field.on", f -> Dates.day(f.on()));
        column(grid, "view.household.field.caseNumber", f -> Optional.ofNullable(f.caseNumber())
                .orElse("—"));
        column(grid, "view.household.recorded", f -> Dates.time(f.recordedAt()));
        grid.setItems(facts);
        return grid;
    }

    private Component history(HouseholdView household) {
        var grid = this.<Change>table();
        column(grid, "view.household.history.when", c -> Dates.time(c.entry().recordedAt()));
        column(grid, "view.household.history.who", c -> c.entry().actorName());
        column(grid, "view.household.history.verb", c -> c.entry().verbLabel().in(getLocale()));
        column(grid, "view.household.history.field", Change::field);
        column(grid, "view.household.history.before", Change::before);
        column(grid, "view.household.history.after", Change::after);
        var entries = journal.of("household", household.number());
        grid.setItems(entries.stream()
                .sorted((a, b) -> Long.compare(b.sequence(), a.sequence()))
                .flatMap(entry -> changes(entry, household).stream())
                .toList());
        return grid;
    }

    private List<Change> changes(JournalEntry entry, HouseholdView household) {
        var paths = new TreeSet<String>();
        for (var side : new JsonNode[] {entry.before(), entry.after()}) {
            if (side != null) {
                side.fieldNames().forEachRemaining(paths::add);
            }
        }
        return paths.stream()
                .filter(path -> !path.endsWith(".person"))
                .map(path -> new Change(
                        entry, words.label(path, household), value(path, entry.before()), value(path, entry.after())))
                .toList();
    }

    private String value(String path, JsonNode side) {
        return words.value(RegistryWords.plain(path), side == null ? null : side.get(path));
    }

    private <T> Grid<T> table() {
        var grid = new Grid<T>();
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return grid;
    }

    private <T> void column(Grid<T> grid, String header, com.vaadin.flow.function.ValueProvider<T, String> value) {
        grid.addColumn(value)
                .setHeader(getTranslation(header))
                .setResizable(true)
                .setAutoWidth(true);
    }

    private String yuan(java.math.BigDecimal amount) {
        return getTranslation("view.household.yuan", "%,.2f".formatted(amount));
    }
}
