package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.form.Field;
import org.shouwang.form.Pasted;

/** Rows with a field for each column, side by side where there is room and below each other on a phone. */
final class TableEditor implements FieldEditor {

    private final Field field;
    private final String id;
    private final Surroundings around;
    private final Editors editors;
    private final Group group;

    /** From so many rows on each is folded to its name: on a phone a row fills the screen. */
    private static final int MANY = 6;

    private static final String PASTED = "event.clipboardData.getData('text')";

    /** Only what comes from several cells; a word is pasted into its field as ever. */
    private static final String SEVERAL_CELLS =
            "event.clipboardData && /[\\t]|\\n[^]*\\S/.test(event.clipboardData.getData('text'))"
                    + " && event.target.localName !== 'textarea' && (event.preventDefault(), true)";

    private final Div body = new Div();
    private final List<Row> rows = new ArrayList<>();
    private int numbered;
    private Runnable listener = () -> {};

    private record Row(Div card, Map<Field, FieldEditor> cells) {

        ObjectNode value() {
            var value = JsonNodeFactory.instance.objectNode();
            cells.forEach((column, cell) -> {
                var entered = cell.value();
                if (entered != null) {
                    value.set(column.key(), entered);
                }
            });
            return value;
        }
    }

    TableEditor(Field field, String id, Surroundings around, Editors editors) {
        this.field = field;
        this.id = id;
        this.around = around;
        this.editors = editors;
        this.group = new Group(field, id, around);
        var more = new Button(around.word("add-row"), click -> {
            focus(add(null));
            listener.run();
        });
        more.setId(id + "-add");
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var paste = new Button(around.word("paste"), click -> dialog().open());
        paste.setId(id + "-paste");
        paste.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        body.getElement()
                .addEventListener(
                        "paste", event -> dialog().open(event.getEventData().getString(PASTED)))
                .setFilter(SEVERAL_CELLS)
                .addEventData(PASTED);
        group.put(body, more, paste);
    }

    private PasteDialog dialog() {
        return new PasteDialog(
                around, around.text(field.label()), text -> around.forms().pasted(field, text), this::take);
    }

    /** Rows that nobody has filled yet make way. */
    private void take(Pasted pasted) {
        rows.stream().filter(row -> row.value().isEmpty()).toList().forEach(this::remove);
        pasted.rows().stream().filter(row -> !row.values().isEmpty()).forEach(row -> {
            var added = add(row.values());
            row.wrong().forEach(reason -> added.cells().forEach((column, cell) -> {
                if (column.key().equals(reason.field())) {
                    cell.error(around.sentence(reason));
                }
            }));
        });
        listener.run();
    }

    /** Whoever asked for a row goes on in it. */
    private static void focus(Row row) {
        row.cells().values().stream()
                .map(FieldEditor::component)
                .findFirst()
                .filter(Focusable.class::isInstance)
                .ifPresent(first -> ((Focusable<?>) first).focus());
    }

    private void remove(Row row) {
        rows.remove(row);
        body.remove(row.card());
        rows.forEach(this::name);
    }

    private Row add(JsonNode value) {
        var number = numbered++;
        var card = new Div();
        card.addClassName("form-row");
        card.getElement().setAttribute("role", "group");
        var layout = new FormLayout();
        layout.setResponsiveSteps(
                new ResponsiveStep("0", 1), new ResponsiveStep("28em", 2), new ResponsiveStep("44em", 3));
        var cells = new LinkedHashMap<Field, FieldEditor>();
        var row = new Row(card, cells);
        for (var column : field.columns()) {
            var cell = editors.of(column, id + "-" + number + "-" + column.key());
            cell.show(value == null ? null : value.get(column.key()));
            cell.onChange(() -> {
                asked(row);
                name(row);
                listener.run();
            });
            cells.put(column, cell);
            layout.add(cell.component());
        }
        var remove = new Button(around.word("remove-row"), click -> {
            remove(row);
            listener.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var copy = new Button(around.word("copy-row"), click -> {
            add(row.value());
            listener.run();
        });
        copy.setId(id + "-" + number + "-copy");
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        card.add(new Div(layout, copy, remove));
        rows.add(row);
        body.add(card);
        asked(row);
        return row;
    }

    /** Folds a row to what its first column says. */
    private void fold(Row row) {
        Component inside = row.card().getComponentAt(0);
        var details = new NativeDetails();
        details.addClassName("form-row-folded");
        details.setContent(inside);
        row.card().removeAll();
        row.card().add(details);
        name(row);
    }

    private void name(Row row) {
        folded(row).ifPresent(details -> {
            JsonNode first = row.value().path(field.columns().get(0).key());
            details.setSummaryText(around.word("row", rows.indexOf(row) + 1, first.asText()));
        });
    }

    private static Optional<NativeDetails> folded(Row row) {
        return row.card()
                .getChildren()
                .filter(NativeDetails.class::isInstance)
                .map(NativeDetails.class::cast)
                .findFirst();
    }

    private void asked(Row row) {
        var value = row.value();
        row.cells().forEach((column, cell) -> cell.component()
                .setVisible(around.forms().asks(field.columns(), column, value)));
    }

    /** A row without entries is no row. */
    private List<Row> filled() {
        return rows.stream().filter(row -> !row.value().isEmpty()).toList();
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public JsonNode value() {
        var value = JsonNodeFactory.instance.arrayNode();
        filled().forEach(row -> value.add(row.value()));
        return value.isEmpty() ? null : value;
    }

    @Override
    public void show(JsonNode value) {
        rows.clear();
        body.removeAll();
        if (value != null && value.isArray()) {
            List<Row> shown = new ArrayList<>();
            value.forEach(each -> shown.add(add(each)));
            if (shown.size() >= MANY) {
                shown.forEach(this::fold);
            }
        }
    }

    @Override
    public void error(String sentence) {
        group.error(sentence);
        if (sentence == null) {
            rows.forEach(row -> row.cells().values().forEach(cell -> cell.error(null)));
        }
    }

    /** Shows what is wrong in one cell. */
    void error(int row, String column, String sentence) {
        var filled = filled();
        if (row < filled.size()) {
            filled.get(row).cells().forEach((field, cell) -> {
                if (field.key().equals(column)) {
                    cell.error(sentence);
                }
            });
            folded(filled.get(row)).ifPresent(details -> details.setOpen(true));
        }
    }

    @Override
    public void onChange(Runnable listener) {
        this.listener = listener;
    }
}
