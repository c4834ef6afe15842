package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Wording;

/**
 * The default view of a form definition: its sections with a fitting field for each thing asked. A field's component has
 * the id {@code field-<key>}. Made by {@link FormViews}.
 */
public class FormView extends Composite<Div> {

    private final transient FormDefinition definition;
    private final transient List<Consumer<ObjectNode>> listeners = new ArrayList<>();

    FormView(FormDefinition definition, Forms forms, Wording wording) {
        this.definition = definition;
    }

    /** What the form asks. */
    public FormDefinition definition() {
        return definition;
    }

    /** The values as entered so far, without blanks; they may still break rules. */
    public ObjectNode values() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * Shows values, for example those of a draft; tells no listener.
     *
     * @param values by field key; what the form does not know is left out
     */
    public void setValues(ObjectNode values) {}

    /**
     * Shows reasons at their fields and, with links to them, on top; an empty list clears them.
     *
     * @param reasons against the values
     */
    public void showReasons(List<Reason> reasons) {}

    /**
     * Shows labels and values instead of fields, or fields again.
     *
     * @param readOnly whether nothing can be entered
     */
    public void setReadOnly(boolean readOnly) {}

    /**
     * Tells of every change that the person makes, for keeping a draft.
     *
     * @param listener told all values
     * @return removes the listener
     */
    public Registration addChangeListener(Consumer<ObjectNode> listener) {
        return Registration.addAndRemove(listeners, listener);
    }
}
