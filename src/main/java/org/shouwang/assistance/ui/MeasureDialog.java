package org.shouwang.assistance.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.assistance.Measures;
import org.shouwang.assistance.NewMeasure;
import org.shouwang.codelist.Code;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.MemberView;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;
import org.shouwang.territory.Department;
import org.shouwang.territory.Departments;

/** Asks what helps a household, and puts it on record. */
class MeasureDialog extends Dialog {

    private final transient Measures measures;
    private final transient HouseholdView household;
    private final transient Runnable changed;
    private final ComboBox<Code> kind = new ComboBox<>();
    private final ComboBox<Code> item = new ComboBox<>();
    private final ComboBox<Department> department = new ComboBox<>();
    private final CheckboxGroup<String> persons = new CheckboxGroup<>();
    private final DayPicker from;
    private final DayPicker until;
    private final TextField amount = new TextField();
    private final TextField remark = new TextField();
    private final Button saving = new Button();
    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();

    MeasureDialog(
            Measures measures,
            HouseholdView household,
            CodeLists codes,
            Departments departments,
            LocalDate today,
            Runnable changed) {
        this.measures = measures;
        this.household = household;
        this.changed = changed;
        setId("measure-dialog");
        setHeaderTitle(getTranslation("view.measure.add"));
        setWidth("min(560px, 94vw)");
        from = new DayPicker(getTranslation("view.measure.from"));
        until = new DayPicker(getTranslation("view.measure.until"));
        fill(codes, departments, today);
        fields.put("kind", kind);
        fields.put("item", item);
        fields.put("department", department);
        fields.put("persons", persons);
        fields.put("from", from);
        fields.put("until", until);
        fields.put("amount", amount);
        fields.put("remark", remark);
        Div content = new Div(kind, item, department, persons, from, until, amount, remark);
        content.addClassName("measure-fields");
        content.getStyle()
                .set("display", "flex")
                .set("flex-direction", "column")
                .set("gap", "8px");
        add(content);
        saving.setText(getTranslation("view.measure.save"));
        saving.setId("measure-save");
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saving.setDisableOnClick(true);
        saving.addClickListener(click -> save());
        getFooter().add(new Button(getTranslation("view.shell.cancel"), click -> close()), saving);
    }

    private void fill(CodeLists codes, Departments departments, LocalDate today) {
        named(kind, "measure-kind", "view.measure.kind");
        kind.setItems(codes.of("MEASURE_KIND", today));
        kind.setItemLabelGenerator(code -> code.label().in(getLocale()));
        kind.setRequiredIndicatorVisible(true);
        kind.addValueChangeListener(change -> items(codes, today));
        named(item, "measure-item", "view.measure.item");
        item.setItemLabelGenerator(code -> code.label().in(getLocale()));
        items(codes, today);
        named(department, "measure-department", "view.measure.department");
        department.setItems(departments.of(household.village().county().orElseThrow()));
        department.setItemLabelGenerator(one -> one.name().in(getLocale()));
        persons.setId("measure-persons");
        persons.setLabel(getTranslation("view.measure.persons"));
        persons.setHelperText(getTranslation("view.measure.persons.hint"));
        persons.setItems(household.members().stream().map(MemberView::name).toList());
        from.setId("measure-from");
        from.setManualValidation(true);
        from.setMax(today);
        from.setValue(today);
        from.setRequiredIndicatorVisible(true);
        until.setId("measure-until");
        until.setManualValidation(true);
        until.setHelperText(getTranslation("view.measure.until.hint"));
        amount.setId("measure-amount");
        amount.setLabel(getTranslation("view.measure.amount.yuan"));
        amount.setManualValidation(true);
        amount.setAllowedCharPattern("[0-9.]");
        remark.setId("measure-remark");
        remark.setLabel(getTranslation("view.measure.remark"));
        remark.setMaxLength(200);
    }

    private <T> void named(ComboBox<T> field, String id, String label) {
        field.setId(id);
        field.setLabel(getTranslation(label));
        field.setClearButtonVisible(true);
        field.setManualValidation(true);
    }

    private void items(CodeLists codes, LocalDate today) {
        List<Code> below = kind.getValue() == null
                ? List.of()
                : codes.below("MEASURE_ITEM", kind.getValue().key(), today);
        item.setItems(below);
        item.setVisible(!below.isEmpty());
    }

    private void save() {
        fields.values().forEach(field -> field.setInvalid(false));
        saving.setEnabled(true);
        try {
            measures.record(
                    household.id(),
                    new NewMeasure(
                            key(kind),
                            key(item),
                            department.getValue() == null
                                    ? null
                                    : department.getValue().key(),
                            from.getValue(),
                            until.getValue(),
                            amount(),
                            remark.getValue(),
                            new ArrayList<>(persons.getValue())));
        } catch (Refusal refusal) {
            say(refusal.reasons());
            return;
        }
        close();
        Toasts.done(getTranslation("view.measure.saved"));
        changed.run();
    }

    private BigDecimal amount() {
        String typed = amount.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,10}(\\.\\d{1,2})?")) {
            throw Refusal.invalid(Reason.of("measure.amount-malformed").at("amount"));
        }
        return new BigDecimal(typed);
    }

    private static String key(ComboBox<Code> field) {
        return field.getValue() == null ? null : field.getValue().key();
    }

    private void say(List<Reason> reasons) {
        List<Reason> elsewhere = new ArrayList<>();
        for (Reason reason : reasons) {
            HasValidation field = fields.get(reason.field());
            if (field == null) {
                elsewhere.add(reason);
            } else {
                field.setErrorMessage(Refusals.sentence(reason));
                field.setInvalid(true);
            }
        }
        if (!elsewhere.isEmpty()) {
            Refusals.show(elsewhere);
        }
    }
}
