package org.shouwang.household.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shouwang.codelist.Code;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shell.DayPicker;

/** Inputs for fields of the registry: reads and writes them by path and shows what is wrong beside each. */
class FieldForm extends FormLayout {

    private final CodeLists codes;
    private final LocalDate today;
    private final Map<String, Input> inputs = new LinkedHashMap<>();

    /** An input with its way in, its way out and its place for errors. */
    private record Input(HasValidation errors, Consumer<JsonNode> write, Supplier<JsonNode> read) {}

    FieldForm(List<RegistryField> fields, CodeLists codes, LocalDate today) {
        this.codes = codes;
        this.today = today;
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("32em", 2), new ResponsiveStep("60em", 4));
        fields.forEach(this::add);
    }

    void write(Map<String, JsonNode> values) {
        inputs.forEach((path, input) -> {
            if (values.containsKey(path)) {
                input.write.accept(values.get(path));
            }
        });
    }

    /** The values as the room's records have them, nested by their paths. */
    ObjectNode read() {
        var values = JsonNodeFactory.instance.objectNode();
        inputs.forEach((path, input) -> {
            int dot = path.indexOf('.');
            var target = dot < 0 ? values : values.withObject("/" + path.substring(0, dot));
            target.set(path.substring(dot + 1), input.read.get());
        });
        return values;
    }

    /** Shows a sentence at a field, if the form has it. */
    boolean refuse(String path, String sentence) {
        var input = inputs.get(path);
        if (input != null) {
            input.errors.setErrorMessage(sentence);
            input.errors.setInvalid(true);
        }
        return input != null;
    }

    void clearErrors() {
        inputs.values().forEach(input -> input.errors.setInvalid(false));
    }

    private void add(RegistryField field) {
        var label = getTranslation(field.label());
        switch (field.kind()) {
            case TEXT -> {
                var input = new TextField(label);
                input.setMaxLength(100);
                input.setRequiredIndicatorVisible(field.required());
                put(field, input, input, v -> input.setValue(v.asText()), () -> text(input.getValue()));
            }
            case NUMBER -> {
                var input = new BigDecimalField(label);
                put(
                        field,
                        input,
                        input,
                        v -> input.setValue(v.decimalValue()),
                        () -> input.getValue() == null ? null : DecimalNode.valueOf(input.getValue()));
            }
            case DATE -> {
                var input = new DayPicker(label);
                input.setMax(today);
                put(
                        field,
                        input,
                        input,
                        v -> input.setValue(LocalDate.parse(v.asText())),
                        () -> input.getValue() == null
                                ? null
                                : text(input.getValue().toString()));
            }
            case YES_NO -> {
                var input = new Select<Boolean>();
                input.setLabel(label);
                input.setEmptySelectionAllowed(true);
                input.setEmptySelectionCaption(getTranslation("view.household.unknown"));
                input.setItems(true, false);
                input.setItemLabelGenerator(v -> getTranslation(
                        v == null ? "view.household.unknown" : v ? "view.household.yes" : "view.household.no"));
                put(
                        field,
                        input,
                        input,
                        v -> input.setValue(v.booleanValue()),
                        () -> input.getValue() == null ? null : BooleanNode.valueOf(input.getValue()));
            }
            case CODE -> {
                var input = new ComboBox<Code>(label);
                var choices = codes.of(field.list(), today);
                input.setItems(choices);
                input.setItemLabelGenerator(c -> c.label().in(getLocale()));
                input.setClearButtonVisible(!field.required());
                input.setRequiredIndicatorVisible(field.required());
                put(
                        field,
                        input,
                        input,
                        v -> input.setValue(choices.stream()
                                .filter(c -> c.key().equals(v.asText()))
                                .findFirst()
                                .orElse(null)),
                        () -> input.getValue() == null
                                ? null
                                : text(input.getValue().key()));
            }
            case CODES -> {
                var input = new MultiSelectComboBox<Code>(label);
                var choices = codes.of(field.list(), today);
                input.setItems(choices);
                input.setItemLabelGenerator(c -> c.label().in(getLocale()));
                put(
                        field,
                        input,
                        input,
                        v -> {
                            var keys = StreamSupport.stream(v.spliterator(), false)
                                    .map(JsonNode::asText)
                                    .collect(Collectors.toSet());
                            input.setValue(choices.stream()
                                    .filter(c -> keys.contains(c.key()))
                                    .collect(Collectors.toSet()));
                        },
                        () -> keys(input, choices));
            }
        }
    }

    private static ArrayNode keys(MultiSelectComboBox<Code> input, List<Code> choices) {
        if (input.getValue().isEmpty()) {
            return null;
        }
        var keys = JsonNodeFactory.instance.arrayNode();
        choices.stream().filter(input.getValue()::contains).forEach(c -> keys.add(c.key()));
        return keys;
    }

    private static TextNode text(String value) {
        return value == null || value.isBlank() ? null : TextNode.valueOf(value.strip());
    }

    private void put(
            RegistryField field,
            Component component,
            HasValidation errors,
            Consumer<JsonNode> write,
            Supplier<JsonNode> read) {
        component.getElement().setAttribute("data-field", field.path());
        inputs.put(field.path(), new Input(errors, write, read));
        add(component);
    }
}
