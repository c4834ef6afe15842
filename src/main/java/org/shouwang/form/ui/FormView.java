package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.shouwang.form.Field;
import org.shouwang.form.FormDefinition;
import org.shouwang.shared.Reason;

/**
 * The default view of a form definition: its sections with a fitting field for each thing asked. A field's component has
 * the id {@code field-<key>}, a cell of a table {@code field-<key>-<row>-<column>}; the parts of a signature add
 * {@code -mode}, {@code -signer}, {@code -signedOn}, {@code -thumbprint}, {@code -upload}, {@code -pad} and {@code -use},
 * files add {@code -upload} and tables {@code -add}. Where two forms stand on one page, the second one's ids have a lead. Made by {@link FormViews}.
 */
@CssImport("./form.css")
@StyleSheet("context://task.css")
public class FormView extends Composite<Div> {

    private final transient FormDefinition definition;
    private final transient Surroundings around;
    private final transient Map<String, FieldEditor> editors = new LinkedHashMap<>();
    private final transient List<Consumer<ObjectNode>> listeners = new ArrayList<>();
    private final Paragraph legend = new Paragraph();
    private final SectionProgress progress;
    private final FormSections body;
    private final transient ToMend toMend;
    private final transient TakenOver taken = new TakenOver();
    private String forward;
    private boolean showing;
    private boolean readOnly;

    FormView(FormDefinition definition, Surroundings around) {
        this(definition, around, "");
    }

    FormView(FormDefinition definition, Surroundings around, String lead) {
        this.definition = definition;
        this.around = around;
        var summary = new ReasonSummary(around, lead);
        this.toMend = new ToMend(editors, summary, around);
        this.progress = new SectionProgress(definition, around, lead);
        this.body = new FormSections(definition, editors, around, lead);
        var factory = new Editors(around);
        for (var field : definition.fields()) {
            var editor = factory.of(field, lead + "field-" + field.key());
            editor.onChange(() -> changed(field));
            editors.put(field.key(), editor);
        }
        getContent().addClassName("form-view");
        legend.addClassName("form-group-help");
        legend.setVisible(false);
        getContent().add(progress, summary, legend, body);
        draw();
    }

    /** What the form asks. */
    public FormDefinition definition() {
        return definition;
    }

    /** The values as entered so far, without blanks and without what is not asked; they may still break rules. */
    public ObjectNode values() {
        return around.forms().kept(definition, entered());
    }

    private ObjectNode entered() {
        var values = JsonNodeFactory.instance.objectNode();
        editors.forEach((key, editor) -> {
            var value = editor.value();
            if (value != null) {
                values.set(key, value);
            }
        });
        return values;
    }

    /**
     * Shows values, for example those of a draft; tells no listener.
     *
     * @param values by field key; what the form does not know is left out
     */
    public void setValues(ObjectNode values) {
        showing = true;
        try {
            editors.forEach((key, editor) -> editor.show(values.get(key)));
        } finally {
            showing = false;
        }
        if (readOnly) {
            draw();
        } else {
            ask();
            follow(values());
        }
    }

    /**
     * Puts something of the duty's own at the end of a section, for example what the figures in it come to.
     *
     * @param section key of the section
     * @param component what stands there while the form can be filled in
     */
    public void put(String section, Component component) {
        body.put(section, component);
        draw();
    }

    /**
     * Enters one value for the person, as if it had been typed.
     *
     * @param key of the field
     * @param value its value
     */
    public void enter(String key, JsonNode value) {
        editors.get(key).show(value);
    }

    /**
     * Fills what is still empty with what was recorded before, and marks it until the person has been at it.
     *
     * @param known values by field key; what the form does not ask, or has already, is left out
     * @param mark what the mark says, for example where it was recorded
     * @return how many fields were filled
     */
    public int takeOver(ObjectNode known, String mark) {
        int filled = 0;
        showing = true;
        try {
            for (var field : definition.fields()) {
                var editor = editors.get(field.key());
                var value = known.get(field.key());
                if (value != null && !value.isNull() && editor.value() == null) {
                    editor.show(value);
                    if (editor.value() != null) {
                        taken.mark(editor.component(), mark);
                        filled++;
                    }
                }
            }
        } finally {
            showing = false;
        }
        if (filled > 0) {
            ask();
            var values = values();
            follow(values);
            List.copyOf(listeners).forEach(listener -> listener.accept(values));
        }
        return filled;
    }

    /**
     * Says what each button needs, so that nobody learns it only from a refusal: what the first, the way forward, needs is
     * marked as required, and a line on top says so; what only the others need is said under the field.
     *
     * @param labels the offered verdicts by name in the order of their buttons, as these read
     */
    public void setVerdicts(Map<String, String> labels) {
        forward = labels.keySet().stream().findFirst().orElse(null);
        boolean others = false;
        for (var field : definition.fields()) {
            var needing = labels.keySet().stream()
                    .filter(field.requiredFor()::contains)
                    .toList();
            var component = editors.get(field.key()).component();
            if (needing.contains(forward)) {
                others |= needing.size() < labels.size();
                if (component instanceof HasValue<?, ?> input) {
                    Editors.required(input);
                } else if (component instanceof Group group && !field.required()) {
                    group.mark();
                }
            } else if (!needing.isEmpty()) {
                hint(
                        component,
                        around.word(
                                "needed-for", needing.stream().map(labels::get).collect(Collectors.joining(" / "))));
            }
        }
        legend.setText(around.word("forward-needs", forward == null ? "" : labels.get(forward)));
        legend.setVisible(others);
        follow(values());
    }

    /**
     * Shows notes at fields, for example what a reviewer wants corrected there.
     *
     * @param notes by field key; what the form does not ask is left out
     */
    public void annotate(Map<String, String> notes) {
        notes.forEach((key, note) -> {
            if (editors.containsKey(key)) {
                var component = editors.get(key).component();
                component.addClassName("form-annotated");
                hint(component, note);
            }
        });
    }

    /** Shows how far each section is, held against what the way forward needs. */
    private void follow(ObjectNode values) {
        if (forward == null || readOnly) {
            progress.setVisible(false);
            return;
        }
        progress.show(
                values,
                forward,
                ToMend.keys(around.forms().check(definition, forward, values)),
                toMend.keys(),
                body::leadTo);
    }

    private static void hint(Component component, String hint) {
        if (component instanceof Group group) {
            group.hint(hint);
        } else if (component instanceof HasHelper helped) {
            var help = helped.getHelperText();
            helped.setHelperText(help == null || help.isBlank() ? hint : help + " " + hint);
        }
    }

    /**
     * Shows reasons at their fields and, with links to them, on top; an empty list clears them.
     *
     * @param reasons against the values
     */
    public void showReasons(List<Reason> reasons) {
        toMend.show(reasons);
        follow(values());
    }

    /**
     * Takes what was said of a field off the summary, for example of one beside the form that has been entered anew.
     *
     * @param key of the field
     */
    public void mended(String key) {
        toMend.replace(key, List.of());
    }

    /**
     * Shows labels and values instead of fields, or fields again.
     *
     * @param readOnly whether nothing can be entered
     */
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        draw();
    }

    /**
     * Tells of every change that the person makes, for keeping a draft.
     *
     * @param listener told all values
     * @return removes the listener
     */
    public Registration addChangeListener(Consumer<ObjectNode> listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    private void changed(Field field) {
        if (showing) {
            return;
        }
        taken.unmark(editors.get(field.key()).component());
        ask();
        var values = values();
        toMend.changed(
                field.key(),
                values.hasNonNull(field.key()),
                around.forms().check(definition, null, values).stream()
                        .filter(reason -> field.key().equals(ToMend.key(reason)))
                        .toList());
        follow(values);
        List.copyOf(listeners).forEach(listener -> listener.accept(values));
    }

    private void ask() {
        var fields = definition.fields();
        var entered = entered();
        for (var field : fields) {
            editors.get(field.key()).component().setVisible(around.forms().asks(fields, field, entered));
        }
    }

    private void draw() {
        if (readOnly) {
            body.read(values());
        } else {
            body.fill();
            ask();
        }
    }
}
