package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.form.FieldType;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Pasted;
import org.shouwang.form.Section;

/** The sections of a form below each other, each with its fields and what the duty puts beside them, or with values. */
final class FormSections extends Div {

    /** So many figures are worth a spreadsheet. */
    private static final int WORTH_PASTING = 4;

    private static final Set<FieldType> WIDE = EnumSet.of(
            FieldType.LONG_TEXT, FieldType.TABLE, FieldType.ATTACHMENTS, FieldType.SIGNATURE, FieldType.CODES);

    private final transient FormDefinition definition;
    private final transient Map<String, FieldEditor> editors;
    private final transient Surroundings around;
    private final String lead;
    private final transient Map<String, Component> beside = new LinkedHashMap<>();

    FormSections(FormDefinition definition, Map<String, FieldEditor> editors, Surroundings around, String lead) {
        this.definition = definition;
        this.editors = editors;
        this.around = around;
        this.lead = lead;
    }

    /** Puts something at the end of a section while it can be filled in; seen when it is drawn next. */
    void put(String section, Component component) {
        beside.put(section, component);
    }

    /** Labels and values only. */
    void read(ObjectNode values) {
        removeAll();
        var reading = new ReadOnlyForm(around);
        for (var section : definition.sections()) {
            List<Component> content = reading.section(section, values);
            if (!content.isEmpty()) {
                add(part(section, content));
            }
        }
        if (values.isEmpty()) {
            add(new Paragraph(around.word("empty")));
        }
    }

    /** Fields to be filled in. */
    void fill() {
        removeAll();
        for (var section : definition.sections()) {
            var part = part(section, List.of(fields(section)));
            if (figures(section) >= WORTH_PASTING) {
                part.add(paste(section));
            }
            if (beside.containsKey(section.key())) {
                part.add(beside.get(section.key()));
            }
            add(part);
        }
    }

    /** Brings a section into sight, the focus to its start. */
    void leadTo(Section section) {
        getChildren()
                .filter(part -> part.getId()
                        .filter((lead + "part-" + section.key())::equals)
                        .isPresent())
                .findFirst()
                .ifPresent(part -> {
                    part.scrollIntoView();
                    part.getElement().callJsFunction("focus");
                });
    }

    private com.vaadin.flow.component.html.Section part(Section section, List<Component> content) {
        var heading = new H3(around.text(section.title()));
        heading.setId(lead + "section-" + section.key());
        var part = new com.vaadin.flow.component.html.Section(heading);
        part.setId(lead + "part-" + section.key());
        part.getElement()
                .setAttribute("aria-labelledby", lead + "section-" + section.key())
                .setAttribute("tabindex", "-1");
        part.add(content);
        return part;
    }

    private static long figures(Section section) {
        return section.fields().stream()
                .filter(field -> field.type() == FieldType.MONEY)
                .count();
    }

    private Button paste(Section section) {
        var paste = new Button(around.word("paste"), click -> new PasteDialog(
                        around,
                        around.text(section.title()),
                        text -> around.forms().pasted(section.fields(), text),
                        this::take)
                .open());
        paste.setId(lead + "paste-" + section.key());
        paste.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return paste;
    }

    private void take(Pasted pasted) {
        pasted.rows().forEach(row -> row.values().properties().forEach(value -> editors.get(value.getKey())
                .show(value.getValue())));
    }

    private FormLayout fields(Section section) {
        var layout = new FormLayout();
        layout.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("34em", 2));
        for (var field : section.fields()) {
            layout.add(editors.get(field.key()).component(), WIDE.contains(field.type()) ? 2 : 1);
        }
        return layout;
    }
}
