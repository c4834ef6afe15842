package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouwang.form.Field;
import org.shouwang.form.FieldType;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Section;
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

    private static final Pattern CELL = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");
    /** So many figures are worth a spreadsheet. */
    private static final int WORTH_PASTING = 4;

    private static final Set<FieldType> WIDE = EnumSet.of(
            FieldType.LONG_TEXT, FieldType.TABLE, FieldType.ATTACHMENTS, FieldType.SIGNATURE, FieldType.CODES);

    private final transient FormDefinition definition;
    private final transient Surroundings around;
    private final transient Map<String, FieldEditor> editors = new LinkedHashMap<>();
    private final transient List<Consumer<ObjectNode>> listeners = new ArrayList<>();
    private final ReasonSummary summary;
    private final Paragraph legend = new Paragraph();
    private final SectionProgress progress;
    private final Div body = new Div();
    private final transient Map<String, Component> beside = new LinkedHashMap<>();
    private final transient TakenOver taken = new TakenOver();
    private final String lead;
    private String forward;
    private transient List<Reason> toMend = List.of();
    private boolean showing;
    private boolean readOnly;

    FormView(FormDefinition definition, Surroundings around) {
        this(definition, around, "");
    }

    FormView(FormDefinition definition, Surroundings around, String lead) {
        this.lead = lead;
        this.definition = definition;
        this.around = around;
        this.summary = new ReasonSummary(around, lead);
        this.progress = new SectionProgress(definition, around, lead);
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
        beside.put(section, component);
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
                around.forms().check(definition, forward, values).stream()
                        .filter(reason -> reason.field() != null)
                        .map(FormView::key)
                        .collect(Collectors.toSet()),
                toMend.stream()
                        .filter(reason -> reason.field() != null)
                        .map(FormView::key)
                        .collect(Collectors.toSet()),
                this::leadTo);
    }

    private void leadTo(Section section) {
        body.getChildren()
                .filter(part -> part.getId()
                        .filter((lead + "part-" + section.key())::equals)
                        .isPresent())
                .findFirst()
                .ifPresent(part -> {
                    part.scrollIntoView();
                    part.getElement().callJsFunction("focus");
                });
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
        editors.values().forEach(editor -> editor.error(null));
        reasons.stream()
                .filter(reason -> editor(reason) != null)
                .collect(Collectors.groupingBy(FormView::key, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::mark);
        toMend = List.copyOf(reasons);
        summary.show(toMend, this::way);
        follow(values());
    }

    /**
     * Takes what was said of a field off the summary, for example of one beside the form that has been entered anew.
     *
     * @param key of the field
     */
    public void mended(String key) {
        mended(key, List.of());
    }

    private void mended(String key, List<Reason> stillWrong) {
        if (!isToMend(key)) {
            return;
        }
        var left = new ArrayList<Reason>();
        toMend.stream()
                .filter(reason -> reason.field() == null || !key.equals(key(reason)))
                .forEach(left::add);
        left.addAll(stillWrong);
        toMend = List.copyOf(left);
        summary.list(toMend, this::way);
    }

    private boolean isToMend(String key) {
        return toMend.stream().anyMatch(reason -> reason.field() != null && key.equals(key(reason)));
    }

    private Runnable way(Reason reason) {
        var editor = editor(reason);
        return editor == null ? null : () -> lead(editor);
    }

    private void mark(String key, List<Reason> reasons) {
        var editor = editors.get(key);
        editor.error(reasons.stream().map(around::sentence).distinct().collect(Collectors.joining(" ")));
        if (editor instanceof TableEditor table) {
            for (var reason : reasons) {
                var cell = CELL.matcher(reason.field());
                if (cell.matches()) {
                    table.error(Integer.parseInt(cell.group(2)), cell.group(3), around.sentence(reason));
                }
            }
        }
    }

    private static void lead(FieldEditor editor) {
        editor.component().scrollIntoView();
        if (editor.component() instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            editor.component().getElement().callJsFunction("focus");
        }
    }

    private FieldEditor editor(Reason reason) {
        return reason.field() == null ? null : editors.get(key(reason));
    }

    /** The field of the path {@code assets[0].kind} is {@code assets}; one that tells of the whole form has its prefix. */
    private static String key(Reason reason) {
        var path = reason.field().startsWith("form.") ? reason.field().substring(5) : reason.field();
        return path.split("[\\[.]", 2)[0];
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
        var wrong = around.forms().check(definition, null, values).stream()
                .filter(reason -> field.key().equals(key(reason)))
                .toList();
        if (!wrong.isEmpty()) {
            mark(field.key(), wrong);
            mended(field.key(), wrong);
        } else if (values.hasNonNull(field.key()) || !isToMend(field.key())) {
            editors.get(field.key()).error(null);
            mended(field.key(), wrong);
        }
        toMend.stream()
                .filter(reason ->
                        editor(reason) != null && !editor(reason).component().isVisible())
                .toList()
                .forEach(reason -> mended(key(reason)));
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
        body.removeAll();
        var values = values();
        var reading = new ReadOnlyForm(around);
        for (var section : definition.sections()) {
            List<Component> content = readOnly ? reading.section(section, values) : List.of(fields(section));
            if (!content.isEmpty()) {
                var heading = new H3(around.text(section.title()));
                heading.setId(lead + "section-" + section.key());
                var part = new com.vaadin.flow.component.html.Section(heading);
                part.setId(lead + "part-" + section.key());
                part.getElement()
                        .setAttribute("aria-labelledby", lead + "section-" + section.key())
                        .setAttribute("tabindex", "-1");
                part.add(content);
                if (!readOnly && figures(section) >= WORTH_PASTING) {
                    part.add(paste(section));
                }
                if (!readOnly && beside.containsKey(section.key())) {
                    part.add(beside.get(section.key()));
                }
                body.add(part);
            }
        }
        if (readOnly && values.isEmpty()) {
            body.add(new Paragraph(around.word("empty")));
        }
        if (!readOnly) {
            ask();
        }
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
                        pasted -> pasted.rows().forEach(row -> row.values()
                                .properties()
                                .forEach(value -> enter(value.getKey(), value.getValue()))))
                .open());
        paste.setId(lead + "paste-" + section.key());
        paste.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return paste;
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
