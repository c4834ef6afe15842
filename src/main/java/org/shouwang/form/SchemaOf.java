package org.shouwang.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shouwang.shared.Wording;

/** Writes a definition as JSON Schema 2020-12 in one language. */
class SchemaOf {

    private final Codes codes;
    private final Wording wording;
    private final LocalDate on;
    private final Locale locale;

    SchemaOf(Codes codes, Wording wording, LocalDate on, Locale locale) {
        this.codes = codes;
        this.wording = wording;
        this.on = on;
        this.locale = locale;
    }

    ObjectNode schema(FormDefinition definition, String verdict) {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:shouwang:form:" + definition.key() + ":" + definition.version());
        schema.put("title", definition.title().in(locale));
        object(schema, definition.fields(), verdict);
        var sections = schema.putArray("x-sections");
        for (var section : definition.sections()) {
            var written = sections.addObject()
                    .put("key", section.key())
                    .put("title", section.title().in(locale));
            var keys = written.putArray("fields");
            section.fields().forEach(field -> keys.add(field.key()));
        }
        return schema;
    }

    private void object(ObjectNode schema, List<Field> fields, String verdict) {
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = JsonNodeFactory.instance.arrayNode();
        var conditional = JsonNodeFactory.instance.arrayNode();
        for (var field : fields) {
            var property = property(field, verdict);
            properties.set(field.key(), property);
            if (field.requiredBy(verdict)) {
                if (field.visibleWhen() == null) {
                    required.add(field.key());
                } else {
                    conditional.add(requiredUnder(field, field.visibleWhen(), fields));
                }
                if (field.mustBeYes()) {
                    property.put("const", true);
                }
            } else if (field.requiredWhen() != null) {
                conditional.add(requiredUnder(field, field.requiredWhen(), fields));
            }
        }
        schema.put("additionalProperties", false);
        putIfAny(schema, "required", required);
        putIfAny(schema, "allOf", conditional);
    }

    private static void putIfAny(ObjectNode schema, String name, ArrayNode values) {
        if (!values.isEmpty()) {
            schema.set(name, values);
        }
    }

    /** «if the other field has one of the values, this one is required»; the other's own condition is part of the if. */
    private static ObjectNode requiredUnder(Field field, Condition under, List<Field> fields) {
        var rule = JsonNodeFactory.instance.objectNode();
        var when = rule.putObject("if");
        var properties = when.putObject("properties");
        var named = when.putArray("required");
        for (var condition = under; condition != null; ) {
            var key = condition.field();
            var other =
                    fields.stream().filter(f -> f.key().equals(key)).findFirst().orElse(null);
            named.add(key);
            met(properties.putObject(key), other, condition);
            condition = other == null ? null : other.visibleWhen();
        }
        rule.putObject("then").putArray("required").add(field.key());
        return rule;
    }

    private static void met(ObjectNode property, Field other, Condition condition) {
        var several = other != null && other.type() == FieldType.CODES;
        var values = (several ? property.putObject("contains") : property).putArray("enum");
        for (var value : condition.in()) {
            if (other != null && other.type() == FieldType.BOOLEAN) {
                values.add(Boolean.parseBoolean(value));
            } else {
                values.add(value);
            }
        }
    }

    private ObjectNode property(Field field, String verdict) {
        var property = JsonNodeFactory.instance.objectNode();
        property.put("title", field.label().in(locale));
        if (field.help() != null) {
            property.put("description", field.help().in(locale));
        }
        if (field.unit() != null) {
            property.put("x-unit", field.unit().symbol());
        }
        property.put("x-type", field.type().name());
        if (field.inMeeting() != null) {
            property.put("x-in-meeting", field.inMeeting().name());
        }
        if (verdict == null && !field.requiredFor().isEmpty()) {
            var verdicts = property.putArray("x-required-for");
            field.requiredFor().forEach(verdicts::add);
        }
        switch (field.type()) {
            case TEXT, LONG_TEXT -> text(field, property);
            case PHONE -> property.put("type", "string").put("pattern", "^" + ValueCheck.PHONE.pattern() + "$");
            case INTEGER -> bounds(field, property.put("type", "integer"));
            case MONEY -> bounds(field, property.put("type", "number"));
            case BOOLEAN -> property.put("type", "boolean");
            case DATE -> property.put("type", "string").put("format", "date");
            case DATE_TIME -> property.put("type", "string")
                    .put("pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$");
            case CODE -> choices(field, property);
            case CODES -> choices(field, items(field, property, true));
            case PEOPLE -> items(field, property, true).put("type", "string").put("minLength", 1);
            case ATTACHMENTS -> items(field, property, true)
                    .put("type", "string")
                    .put("format", "uuid");
            case TABLE -> object(items(field, property, false), field.columns(), verdict);
            case SIGNATURE -> {
                object(property, SignatureParts.of(field, wording), verdict == null ? "" : verdict);
                ((ObjectNode) property.at("/properties/attachment")).put("format", "uuid");
            }
        }
        return property;
    }

    private static void text(Field field, ObjectNode property) {
        property.put("type", "string").put("maxLength", ValueCheck.most(field));
    }

    private static void bounds(Field field, ObjectNode property) {
        if (field.min() != null) {
            property.put("minimum", field.min());
        }
        if (field.max() != null) {
            property.put("maximum", field.max());
        }
    }

    private static ObjectNode items(Field field, ObjectNode property, boolean unique) {
        property.put("type", "array");
        if (unique) {
            property.put("uniqueItems", true);
        }
        if (field.min() != null) {
            property.put("minItems", field.min().intValue());
        }
        if (field.max() != null) {
            property.put("maxItems", field.max().intValue());
        }
        return property.putObject("items");
    }

    private void choices(Field field, ObjectNode property) {
        property.put("type", "string");
        var offered = field.codeList() == null ? field.options() : codes.of(field.codeList(), on);
        var choices = property.putArray("oneOf");
        for (var option : offered) {
            choices.addObject()
                    .put("const", option.key())
                    .put("title", option.label().in(locale));
        }
    }
}
