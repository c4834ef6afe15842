package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;

/** One field of a form on screen: shows and reads its value as the JSON that the form stores. */
interface FieldEditor {

    /** What stands in the form; its id is that of the field. */
    Component component();

    /** The value entered, or null for none. */
    JsonNode value();

    /** Shows a value; null, or one that does not fit, shows none. */
    void show(JsonNode value);

    /** Shows what is wrong; null for nothing. */
    void error(String sentence);

    /** Is told of each change. */
    void onChange(Runnable listener);

    /** The change of an input has been told: where the page keeps in the browser what is typed, it may let go of this. */
    static void told(Component input) {
        input.getElement()
                .executeJs(
                        "window.shouwangTyped && window.shouwangTyped.kept(this, $0)",
                        input.getElement().getProperty("value", ""));
    }
}
