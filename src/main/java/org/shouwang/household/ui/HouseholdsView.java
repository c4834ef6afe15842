package org.shouwang.household.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.shouwang.codelist.Code;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdFilter;
import org.shouwang.household.HouseholdRow;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** The households of one's areas, found by name, initials, number, village and type. */
@Route(value = "households", layout = MainLayout.class)
@Menu(title = "view.household.list", order = 40, icon = "vaadin:home-o")
@PermitAll
class HouseholdsView extends Div {

    private static final int PAGE = 50;

    private final Households households;
    private final TextField text = new TextField();
    private final AreaFilter area;
    private final ComboBox<Code> type = new ComboBox<>();
    private final RowTable<HouseholdRow> table;
    private final Paragraph total = new Paragraph();
    private final EmptyState nothing;

    HouseholdsView(
            Households households,
            Territory territory,
            CodeLists codes,
            CurrentActor actor,
            WorkClock clock,
            RegistryWords words) {
        this.households = households;
        area = new AreaFilter(territory, actor.require().scope());
        table = new RowTable<>(getTranslation("view.household.list"));
        nothing = new EmptyState(getTranslation("view.household.none"), getTranslation("view.household.none.hint"));
        var scope = actor.require().scope();
        var find = new Button(
                getTranslation("view.household.by-certificate"),
                VaadinIcon.USER_CARD.create(),
                click -> new CertificateSearch(households, this::show).open());
        find.setId("household-by-certificate");
        var header = new ViewHeader(getTranslation("view.household.list"), find);
        if (scope.areas().stream().anyMatch(households::mayRegisterIn)) {
            var register = new Button(
                    getTranslation("view.household.register"), VaadinIcon.PLUS.create(), click -> getUI().ifPresent(
                                    ui -> ui.navigate(HouseholdEditView.class)));
            register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header = new ViewHeader(getTranslation("view.household.list"), find, register);
        }
        filters(codes, clock);
        columns(territory, words);
        var filters = new Div(text, area, type);
        filters.addClassName("list-filters");
        total.addClassName("list-total");
        add(header, filters, total, table, nothing);
        refresh();
    }

    private void filters(CodeLists codes, WorkClock clock) {
        text.setLabel(getTranslation("view.household.search"));
        text.setPlaceholder(getTranslation("view.household.search.hint"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> refresh());
        area.addValueChangeListener(change -> refresh());
        type.setLabel(getTranslation("view.household.field.type"));
        type.setItems(codes.of("HOUSEHOLD_TYPE", clock.today()));
        type.setItemLabelGenerator(c -> c.label().in(getLocale()));
        type.setPlaceholder(getTranslation("view.shell.area.all"));
        type.setClearButtonVisible(true);
        type.addValueChangeListener(change -> refresh());
    }

    private void columns(Territory territory, RegistryWords words) {
        table.column(getTranslation("view.household.head"), HouseholdsView::link)
                .text(getTranslation("view.household.number"), HouseholdRow::number)
                .text(getTranslation("view.household.area"), row -> territory.shortName(row.village()))
                .text(getTranslation("view.household.field.type"), row -> words.code("HOUSEHOLD_TYPE", row.type()))
                .number(
                        getTranslation("view.household.members"),
                        row -> getTranslation("view.household.people", row.members()));
    }

    private static RouterLink link(HouseholdRow row) {
        var link = new RouterLink(row.headName(), HouseholdPageView.class, new RouteParameters("number", row.number()));
        link.addClassName("row-title");
        return link;
    }

    private void show(HouseholdView found) {
        getUI().ifPresent(ui -> ui.navigate(HouseholdPageView.class, new RouteParameters("number", found.number())));
    }

    private void refresh() {
        var filter = new HouseholdFilter(
                text.getValue(),
                area.area(),
                type.getValue() == null ? null : type.getValue().key());
        total.setText(getTranslation("view.household.total", households.count(filter)));
        boolean any = table.read(cursor -> households.search(filter, cursor, PAGE));
        table.setVisible(any);
        total.setVisible(any);
        nothing.setVisible(!any);
    }
}
