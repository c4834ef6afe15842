package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.shouwang.form.Field;
import org.shouwang.form.FieldType;
import org.shouwang.form.Option;

/** Finds the fitting component for each type of field. */
final class Editors {

    /** A draft is kept while the person types, but not at every key. */
    private static final int TYPING_PAUSE_MILLIS = 700;

    /** Longer lists are searched by typing. */
    private static final int SHORT_LIST = 12;

    private final Surroundings around;

    Editors(Surroundings around) {
        this.around = around;
    }

    FieldEditor of(Field field, String id) {
        return switch (field.type()) {
            case TEXT -> text(field, id, false);
            case PHONE -> text(field, id, true);
            case LONG_TEXT -> longText(field, id);
            case INTEGER -> integer(field, id);
            case MONEY -> money(field, id);
            case DATE -> named(
                    field,
                    id,
                    Calendars.date(around),
                    (LocalDate d) -> text(d.toString()),
                    v -> LocalDate.parse(v.asText()));
            case DATE_TIME -> named(
                    field,
                    id,
                    Calendars.dateTime(around),
                    (LocalDateTime t) -> text(t.toString()),
                    v -> LocalDateTime.parse(v.asText()));
            case BOOLEAN -> yesOrNo(field, id);
            case CODE -> code(field, id);
            case CODES -> codes(field, id);
            case PEOPLE -> people(field, id);
            case TABLE -> new TableEditor(field, id, around, this);
            case ATTACHMENTS -> new AttachmentsEditor(field, id, around);
            case SIGNATURE -> new SignatureEditor(field, id, around);
        };
    }

    private FieldEditor text(Field field, String id, boolean phone) {
        var input = new TextField();
        typing(input);
        if (phone) {
            input.getElement().setAttribute("inputmode", "tel");
            input.setAllowedCharPattern("[0-9+ -]");
        }
        return named(field, id, input, v -> text(v.strip()), JsonNode::textValue);
    }

    private FieldEditor longText(Field field, String id) {
        var input = new TextArea();
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        input.setMinHeight("6em");
        return named(field, id, input, v -> text(v.strip()), JsonNode::textValue);
    }

    private static void typing(TextField input) {
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
    }

    private FieldEditor integer(Field field, String id) {
        var input = new IntegerField();
        if (field.unit() != null) {
            input.setSuffixComponent(new Span(around.unit(field, null)));
        }
        return named(field, id, input, IntNode::valueOf, v -> v.isIntegralNumber() ? v.intValue() : null);
    }

    private FieldEditor money(Field field, String id) {
        var input = new BigDecimalField();
        input.setLocale(around.locale());
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        input.getElement().setAttribute("inputmode", "decimal");
        if (field.unit() != null) {
            input.setSuffixComponent(new Span(around.unit(field, null)));
        }
        return named(field, id, input, DecimalNode::valueOf, v -> v.isNumber() ? plain(v.decimalValue()) : null);
    }

    /** Without the exponent and the empty decimals that a number gets on its way through the database. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private FieldEditor yesOrNo(Field field, String id) {
        if (BigDecimal.ONE.equals(field.min())) {
            var box = new Checkbox();
            return named(field, id, box, BooleanNode::valueOf, JsonNode::booleanValue);
        }
        var group = new RadioButtonGroup<Boolean>();
        group.setItems(true, false);
        group.setItemLabelGenerator(yes -> around.word(yes ? "yes" : "no"));
        return named(field, id, group, BooleanNode::valueOf, v -> v.isBoolean() ? v.booleanValue() : null);
    }

    private FieldEditor code(Field field, String id) {
        var options = around.forms().options(field);
        Function<Option, JsonNode> write = option -> text(option.key());
        Function<JsonNode, Option> read = value -> option(options, value);
        if (options.size() > SHORT_LIST) {
            var input = new ComboBox<Option>();
            input.setItems(options);
            input.setItemLabelGenerator(option -> around.text(option.label()));
            input.setClearButtonVisible(true);
            return named(field, id, input, write, read);
        }
        var input = new Select<Option>();
        input.setItems(options);
        input.setItemLabelGenerator(option -> option == null ? around.word("none") : around.text(option.label()));
        input.setEmptySelectionAllowed(true);
        input.setEmptySelectionCaption(around.word("none"));
        return named(field, id, input, write, read);
    }

    private FieldEditor codes(Field field, String id) {
        var options = around.forms().options(field);
        var input = new MultiSelectComboBox<Option>();
        input.setItems(options);
        input.setItemLabelGenerator(option -> around.text(option.label()));
        input.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        Function<Set<Option>, JsonNode> write = chosen -> {
            var keys = JsonNodeFactory.instance.arrayNode();
            chosen.forEach(option -> keys.add(option.key()));
            return keys;
        };
        return named(field, id, input, write, value -> {
            var chosen = new LinkedHashSet<Option>();
            value.forEach(key -> {
                var option = option(options, key);
                if (option != null) {
                    chosen.add(option);
                }
            });
            return chosen;
        });
    }

    private static Option option(List<Option> options, JsonNode key) {
        return options.stream()
                .filter(o -> o.key().equals(key.asText()))
                .findFirst()
                .orElse(null);
    }

    /** Names in one line: quicker on a phone than a row for each. */
    private FieldEditor people(Field field, String id) {
        var input = new TextField();
        typing(input);
        Function<String, JsonNode> write = names -> {
            var written = JsonNodeFactory.instance.arrayNode();
            Arrays.stream(names.split("[、,,;;\\n]"))
                    .map(String::strip)
                    .filter(n -> !n.isEmpty())
                    .forEach(written::add);
            return written;
        };
        var editor = named(field, id, input, write, value -> {
            var names = new ArrayList<String>();
            value.forEach(name -> names.add(name.asText()));
            return String.join("、", names);
        });
        input.setHelperText(String.join(" ", List.of(around.text(field.help()), around.word("people")))
                .strip());
        return editor;
    }

    private static JsonNode text(String value) {
        return TextNode.valueOf(value);
    }

    /** Marks a field; a select and a time in their label only, for they would put an attribute where it is not allowed. */
    static void required(HasValue<?, ?> input) {
        if ((input instanceof Select || input instanceof DateTimePicker) && input instanceof HasLabel labelled) {
            if (!labelled.getLabel().endsWith(Group.MARK)) {
                labelled.setLabel(labelled.getLabel() + Group.MARK);
            }
        } else {
            input.setRequiredIndicatorVisible(true);
        }
    }

    private <C extends Component & HasValue<?, V> & HasValidationProperties, V> FieldEditor named(
            Field field, String id, C input, Function<V, ? extends JsonNode> write, Function<JsonNode, V> read) {
        input.setId(id);
        ((HasLabel) input).setLabel(around.text(field.label()));
        if (field.required()) {
            required(input);
        }
        if (field.help() != null && input instanceof HasHelper helped) {
            helped.setHelperText(around.text(field.help()));
        }
        if (input instanceof HasSize sized && field.type() != FieldType.BOOLEAN) {
            sized.setWidthFull();
        }
        // What is wrong is said by the form's own rules, in its own words.
        input.setManualValidation(true);
        return new ValueEditor<C, V>(input, write::apply, read);
    }
}
