package org.shouwang.household.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.Disclosures;
import org.shouwang.household.HouseholdLists;
import org.shouwang.household.HouseholdRow;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.Standing;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** The households of one's areas: found, narrowed, ordered, printed and exported. */
@Route(value = "households", layout = MainLayout.class)
@Menu(title = "view.household.list", order = 40, icon = "vaadin:home-o")
@StyleSheet("context://registry.css")
@PermitAll
class HouseholdsView extends Div {

    private static final int PAGE = 50;

    private final transient Households households;
    private final transient Disclosures disclosures;
    private final HouseholdFilters filters;
    private final RowTable<HouseholdRow> table;
    private final Paragraph total = new Paragraph();
    private final EmptyState nothing;

    HouseholdsView(
            Households households,
            Disclosures disclosures,
            HouseholdLists lists,
            Territory territory,
            CodeLists codes,
            CurrentActor actor,
            WorkClock clock,
            RegistryWords words) {
        this.households = households;
        this.disclosures = disclosures;
        var scope = actor.require().scope();
        filters = new HouseholdFilters(territory, scope, codes, clock.today());
        table = new RowTable<>(getTranslation("view.household.list"));
        nothing = new EmptyState(getTranslation("view.household.none"), getTranslation("view.household.none.hint"));
        var find = new Button(
                getTranslation("view.household.by-certificate"),
                VaadinIcon.USER_CARD.create(),
                click -> new CertificateSearch(disclosures, this::show).open());
        find.setId("household-by-certificate");
        List<Component> actions = new ArrayList<>(List.of(
                sheet(lists, clock.today()),
                new RouterLink(getTranslation("view.household.print"), HouseholdsPrintView.class),
                find));
        if (scope.areas().stream().anyMatch(households::mayRegisterIn)) {
            var register = new Button(
                    getTranslation("view.household.register"), VaadinIcon.PLUS.create(), click -> getUI().ifPresent(
                                    ui -> ui.navigate(HouseholdEditView.class)));
            register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(register);
        }
        addClassName("registry");
        columns(territory, words);
        total.addClassName("list-total");
        add(
                new ViewHeader(getTranslation("view.household.list"), actions.toArray(Component[]::new)),
                filters,
                total,
                table,
                nothing);
        filters.show(HouseholdLook.last());
        filters.onChange(this::refresh);
        refresh();
    }

    private SheetLink sheet(HouseholdLists lists, LocalDate today) {
        Locale locale = getLocale();
        return new SheetLink("households-sheet", getTranslation("view.household.list") + " " + today, () -> {
            HouseholdLook look = filters.look();
            return lists.excel(look.filter(), look.order(), locale);
        });
    }

    private void columns(Territory territory, RegistryWords words) {
        table.column(getTranslation("view.household.head"), HouseholdsView::link)
                .text(getTranslation("view.household.number"), HouseholdRow::number)
                .text(getTranslation("view.household.area"), row -> territory.shortName(row.village()))
                .text(getTranslation("view.household.field.type"), row -> words.code("HOUSEHOLD_TYPE", row.type()))
                .number(
                        getTranslation("view.household.members"),
                        row -> getTranslation("view.household.people", row.members()))
                .column(getTranslation("view.household.standing"), row -> standing(row, words))
                .text(getTranslation("view.household.field.contactName"), HouseholdRow::contactName);
    }

    private static RouterLink link(HouseholdRow row) {
        var link = new RouterLink(row.headName(), HouseholdPageView.class, new RouteParameters("number", row.number()));
        link.addClassName("row-title");
        return link;
    }

    /** What a monitored household is monitored as tells more than that it is. */
    private Component standing(HouseholdRow row, RegistryWords words) {
        if (row.standing() == null || row.standing() == Standing.NO_OPEN_CASE) {
            return null;
        }
        String wording = row.category() == null
                ? getTranslation("view.household.standing." + row.standing())
                : words.code("CATEGORY", row.category());
        return row.openCase() == null ? new Span(wording) : new PageLink(wording, "case/" + row.openCase());
    }

    private void show(HouseholdView found) {
        getUI().ifPresent(ui -> ui.navigate(HouseholdPageView.class, new RouteParameters("number", found.number())));
    }

    private void refresh() {
        HouseholdLook look = filters.look();
        look.remember();
        total.setText(getTranslation("view.household.total", households.count(look.filter())));
        boolean any = table.read(cursor -> households.search(look.filter(), look.order(), cursor, PAGE));
        table.setVisible(any);
        total.setVisible(any);
        nothing.setVisible(!any);
    }
}
