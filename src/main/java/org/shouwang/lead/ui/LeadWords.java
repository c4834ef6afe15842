package org.shouwang.lead.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import java.util.List;
import java.util.stream.Collectors;
import org.shouwang.codelist.Code;
import org.shouwang.codelist.CodeLists;

/** Keys of code lists in the language of the page, and the fields that ask for them. */
final class LeadWords {

    private LeadWords() {}

    static ComboBox<Code> select(String id, String label, List<Code> codes) {
        ComboBox<Code> select = new ComboBox<>();
        select.setId(id);
        select.setLabel(label);
        select.setItems(codes);
        select.setItemLabelGenerator(LeadWords::label);
        select.setManualValidation(true);
        return select;
    }

    static String label(Code code) {
        return code.label().in(UI.getCurrent().getLocale());
    }

    static String label(CodeLists codes, String list, String key) {
        return key == null ? null : codes.label(list, key).in(UI.getCurrent().getLocale());
    }

    static String labels(CodeLists codes, String list, List<String> keys) {
        return keys.stream()
                .map(key -> label(codes, list, key))
                .collect(Collectors.joining(UI.getCurrent().getTranslation("view.lead.and")));
    }

    static String key(ComboBox<Code> select) {
        return select.getValue() == null ? null : select.getValue().key();
    }

    /** One column on a phone, two where there is room. */
    static FormLayout form(Component... fields) {
        FormLayout form = new FormLayout(fields);
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("36em", 2));
        return form;
    }
}
