package org.shouwang.household.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Objects;
import org.shouwang.codelist.Code;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdFilter;
import org.shouwang.household.HouseholdOrder;
import org.shouwang.household.Standing;
import org.shouwang.identity.Scope;
import org.shouwang.shell.AreaFilter;
import org.shouwang.territory.Territory;

/** What the registry's list is narrowed to and ordered by. */
class HouseholdFilters extends Div {

    private final TextField text = new TextField();
    private final AreaFilter area;
    private final ComboBox<Code> type = new ComboBox<>();
    private final ComboBox<Standing> standing = new ComboBox<>();
    private final ComboBox<Code> category = new ComboBox<>();
    private final Checkbox withoutContact = new Checkbox();
    private final Select<HouseholdOrder> order = new Select<>();

    HouseholdFilters(Territory territory, Scope scope, CodeLists codes, LocalDate today) {
        addClassName("list-filters");
        area = new AreaFilter(territory, scope);
        text.setLabel(getTranslation("view.household.search"));
        text.setPlaceholder(getTranslation("view.household.search.hint"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        type.setLabel(getTranslation("view.household.field.type"));
        type.setItems(codes.of("HOUSEHOLD_TYPE", today));
        type.setItemLabelGenerator(code -> code.label().in(getLocale()));
        standing.setId("households-standing");
        standing.setLabel(getTranslation("view.household.standing"));
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(s -> getTranslation("view.household.standing." + s));
        category.setId("households-category");
        category.setLabel(getTranslation("view.household.category"));
        category.setItems(codes.of("CATEGORY", today));
        category.setItemLabelGenerator(code -> code.label().in(getLocale()));
        for (ComboBox<?> box : new ComboBox<?>[] {type, standing, category}) {
            box.setPlaceholder(getTranslation("view.shell.area.all"));
            box.setClearButtonVisible(true);
        }
        withoutContact.setId("households-without-contact");
        withoutContact.setLabel(getTranslation("view.household.without-contact"));
        order.setLabel(getTranslation("view.household.order"));
        order.setItems(HouseholdOrder.values());
        order.setItemLabelGenerator(o -> getTranslation("view.household.order." + o));
        order.setValue(HouseholdOrder.NUMBER);
        add(text, area, type, standing, category, order, withoutContact);
    }

    void show(HouseholdLook look) {
        HouseholdFilter filter = look.filter();
        text.setValue(Objects.requireNonNullElse(filter.text(), ""));
        area.getListDataView()
                .getItems()
                .filter(a -> a.code().equals(filter.area()))
                .findFirst()
                .ifPresent(area::setValue);
        choose(type, filter.type());
        standing.setValue(filter.standing());
        choose(category, filter.category());
        withoutContact.setValue(filter.withoutContact());
        order.setValue(look.order());
    }

    private static void choose(ComboBox<Code> box, String key) {
        box.getListDataView()
                .getItems()
                .filter(code -> code.key().equals(key))
                .findFirst()
                .ifPresent(box::setValue);
    }

    HouseholdLook look() {
        return new HouseholdLook(
                new HouseholdFilter(
                        text.getValue(),
                        area.area(),
                        key(type),
                        standing.getValue(),
                        key(category),
                        withoutContact.getValue()),
                order.getValue());
    }

    private static String key(ComboBox<Code> box) {
        return box.getValue() == null ? null : box.getValue().key();
    }

    void onChange(Runnable changed) {
        text.addValueChangeListener(change -> changed.run());
        area.addValueChangeListener(change -> changed.run());
        type.addValueChangeListener(change -> changed.run());
        standing.addValueChangeListener(change -> changed.run());
        category.addValueChangeListener(change -> changed.run());
        withoutContact.addValueChangeListener(change -> changed.run());
        order.addValueChangeListener(change -> changed.run());
    }
}
