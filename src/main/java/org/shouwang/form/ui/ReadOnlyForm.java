package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.shouwang.form.Field;
import org.shouwang.form.Section;

/** Labels and values of what was filled in, for reading and printing. */
final class ReadOnlyForm {

    private final Surroundings around;

    ReadOnlyForm(Surroundings around) {
        this.around = around;
    }

    /** The filled fields of a section; empty where nothing was. */
    List<Component> section(Section section, ObjectNode values) {
        var list = new DescriptionList();
        list.addClassName("form-values");
        for (var field : section.fields()) {
            var value = values.get(field.key());
            if (value != null) {
                var term = new DescriptionList.Term(around.text(field.label()));
                var description = new DescriptionList.Description(shown(field, value));
                description.setId("value-" + field.key());
                list.add(term, description);
            }
        }
        return list.getChildren().findAny().isEmpty() ? List.of() : List.of(list);
    }

    private Component[] shown(Field field, JsonNode value) {
        return switch (field.type()) {
            case ATTACHMENTS -> links(value);
            case SIGNATURE -> signature(value);
            case TABLE -> rows(field, value);
            default -> new Component[] {new Span(text(field, value))};
        };
    }

    /** A single value in words; of a table and of files there are none. */
    String text(Field field, JsonNode value) {
        return switch (field.type()) {
            case INTEGER, MONEY -> number(value)
                    + (field.unit() == null ? "" : " " + around.unit(field, value.decimalValue()));
            case DATE -> date(value, text -> Calendars.written(around, text));
            case DATE_TIME -> date(value, text -> Calendars.writtenWithTime(around, text));
            case BOOLEAN -> around.word(value.asBoolean() ? "yes" : "no");
            case CODE -> label(field, value);
            case CODES -> joined(value, each -> label(field, each));
            case PEOPLE -> joined(value, JsonNode::asText);
            default -> value.asText();
        };
    }

    private String number(JsonNode value) {
        return value.isNumber()
                ? NumberFormat.getNumberInstance(around.locale()).format(value.decimalValue())
                : value.asText();
    }

    private static String date(JsonNode value, UnaryOperator<String> written) {
        try {
            return written.apply(value.asText());
        } catch (DateTimeParseException e) {
            // A draft may hold what is no date; it is shown as it stands.
            return value.asText();
        }
    }

    private String label(Field field, JsonNode key) {
        return around.text(around.forms().label(field, key.asText()));
    }

    private String joined(JsonNode values, Function<JsonNode, String> each) {
        var parts = new ArrayList<String>();
        values.forEach(value -> parts.add(each.apply(value)));
        return String.join(around.word("separator"), parts);
    }

    private Component[] links(JsonNode ids) {
        var links = new ArrayList<Component>();
        ids.forEach(
                id -> links.add(new Div(FileList.thumbnail(around, id.asText()), FileList.link(around, id.asText()))));
        return links.toArray(Component[]::new);
    }

    private Component[] signature(JsonNode value) {
        var parts = new ArrayList<String>();
        parts.add(value.path("signer").asText());
        parts.add(date(value.path("signedOn"), text -> Calendars.written(around, text)));
        parts.add(around.wording()
                .get(
                        around.locale(),
                        "form.signature.mode." + value.path("mode").asText("PAPER")));
        if (value.path("thumbprint").asBoolean()) {
            parts.add(around.wording().get(around.locale(), "form.signature.thumbprint"));
        }
        var line = new Span(String.join(" · ", parts));
        return value.hasNonNull("attachment")
                ? new Component[] {
                    line,
                    new Div(
                            FileList.thumbnail(around, value.get("attachment").asText()),
                            FileList.link(around, value.get("attachment").asText()))
                }
                : new Component[] {line};
    }

    private Component[] rows(Field field, JsonNode rows) {
        var shown = new ArrayList<Component>();
        rows.forEach(row -> {
            var parts = new ArrayList<String>();
            for (var column : field.columns()) {
                if (row.has(column.key())) {
                    parts.add(around.text(column.label()) + around.word("colon") + text(column, row.get(column.key())));
                }
            }
            shown.add(new Div(String.join(around.word("cell-separator"), parts)));
        });
        return shown.toArray(Component[]::new);
    }
}
