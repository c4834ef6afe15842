package org.shouwang.policy.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Profile;
import org.shouwang.policy.ProfileField;

/** Asks for a value in the shape of its field; rare shapes are written as they are stored. */
class ValueEditor extends Div {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Checkbox absent = new Checkbox();
    private final Supplier<JsonNode> value;

    /**
     * An editor that begins with the value in force.
     *
     * @param field which value
     * @param profile the version it is taken from
     * @param known keys that a list may hold
     */
    ValueEditor(ProfileField field, Profile profile, List<String> known) {
        getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("gap", "8px")
                .set("align-items", "end");
        JsonNode now = profile.node(field.key());
        value = switch (field.shape()) {
            case MONEY, RATE -> decimal(now);
            case COUNT -> whole(now);
            case LIMIT -> limit(now);
            case FLAG -> flag(now);
            case CHOICE -> choice(field, now);
            case LIST -> field == ProfileField.STEP_ORDER ? text(now) : list(now, known);
            default -> text(now);
        };
        if (!field.required()) {
            absent.setLabel(getTranslation("view.policy.absent"));
            absent.setValue(now.isNull());
            add(absent);
        }
    }

    JsonNode value() {
        return absent.getValue() ? NullNode.getInstance() : value.get();
    }

    private Supplier<JsonNode> decimal(JsonNode now) {
        var amount = new BigDecimalField(getTranslation("view.policy.changedValue"));
        amount.setValue(now.isNumber() ? now.decimalValue() : null);
        return shown(amount, () -> {
            BigDecimal typed = amount.getValue();
            return typed == null ? NullNode.getInstance() : NODES.numberNode(typed);
        });
    }

    private Supplier<JsonNode> whole(JsonNode now) {
        var count = new IntegerField(getTranslation("view.policy.changedValue"));
        count.setValue(now.isNumber() ? now.asInt() : null);
        return shown(count, () -> number(count.getValue()));
    }

    private Supplier<JsonNode> limit(JsonNode now) {
        var quantity = new IntegerField(getTranslation("view.policy.quantity"));
        quantity.setValue(now.isObject() ? now.path("quantity").asInt() : null);
        var unit = new Select<DayUnit>();
        unit.setLabel(getTranslation("view.policy.dayUnit"));
        unit.setItems(DayUnit.values());
        unit.setItemLabelGenerator(u -> getTranslation("profile.unit." + u));
        unit.setValue(now.isObject() ? DayUnit.valueOf(now.path("unit").asText()) : DayUnit.CALENDAR);
        add(quantity, unit);
        return () -> {
            var node = NODES.objectNode();
            node.set("quantity", number(quantity.getValue()));
            return node.put("unit", unit.getValue().name());
        };
    }

    private Supplier<JsonNode> flag(JsonNode now) {
        var flag = new Checkbox(getTranslation("profile.yes"), now.asBoolean(false));
        return shown(flag, () -> NODES.booleanNode(flag.getValue()));
    }

    private Supplier<JsonNode> choice(ProfileField field, JsonNode now) {
        var choice = new Select<String>();
        choice.setLabel(getTranslation("view.policy.changedValue"));
        choice.setItems(field.choices());
        choice.setItemLabelGenerator(ProfileWords::choice);
        choice.setValue(now.isTextual() ? now.asText() : null);
        return shown(
                choice, () -> choice.getValue() == null ? NullNode.getInstance() : NODES.textNode(choice.getValue()));
    }

    private Supplier<JsonNode> list(JsonNode now, List<String> known) {
        var items = new MultiSelectComboBox<String>(getTranslation("view.policy.items"));
        items.setItems(known);
        items.setItemLabelGenerator(ProfileWords::choice);
        items.setWidth("32em");
        now.forEach(item -> items.select(item.asText()));
        return shown(items, () -> {
            var node = NODES.arrayNode();
            items.getValue().forEach(node::add);
            return node;
        });
    }

    private Supplier<JsonNode> text(JsonNode now) {
        var text = new TextArea(getTranslation("view.policy.valueAsText"));
        text.setValue(now.isNull() ? "" : now.toString());
        text.setWidth("32em");
        return shown(text, () -> {
            try {
                return JSON.readTree(text.getValue());
            } catch (JsonProcessingException e) {
                return NODES.textNode(text.getValue());
            }
        });
    }

    private Supplier<JsonNode> shown(Component component, Supplier<JsonNode> reader) {
        add(component);
        return reader;
    }

    private static JsonNode number(Integer typed) {
        return typed == null ? NullNode.getInstance() : NODES.numberNode(typed);
    }
}
