package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.function.Function;

/** A field that one of Vaadin's own components holds. */
final class ValueEditor<C extends Component & HasValue<?, V> & HasValidationProperties, V> implements FieldEditor {

    private final C input;
    private final Function<V, JsonNode> write;
    private final Function<JsonNode, V> read;

    ValueEditor(C input, Function<V, JsonNode> write, Function<JsonNode, V> read) {
        this.input = input;
        this.write = write;
        this.read = read;
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public JsonNode value() {
        return input.isEmpty() ? null : write.apply(input.getValue());
    }

    @Override
    public void show(JsonNode value) {
        V known = null;
        if (value != null && !value.isNull()) {
            try {
                known = read.apply(value);
            } catch (RuntimeException e) {
                // A draft sent by a program may hold anything; what cannot be shown is entered anew.
                known = null;
            }
        }
        if (known == null) {
            input.clear();
        } else {
            input.setValue(known);
        }
    }

    @Override
    public void error(String sentence) {
        input.setErrorMessage(sentence);
        input.setInvalid(sentence != null);
    }

    @Override
    public void onChange(Runnable listener) {
        input.addValueChangeListener(change -> {
            listener.run();
            FieldEditor.told(input);
        });
    }
}
