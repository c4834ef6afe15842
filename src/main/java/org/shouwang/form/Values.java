package org.shouwang.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads values in the light of the fields that ask them: a whole form, or one row of a table. */
class Values {

    private final Map<String, Field> fields;

    Values(FormDefinition definition) {
        this(definition.fields());
    }

    Values(Collection<Field> fields) {
        this.fields = fields.stream()
                .collect(Collectors.toMap(Field::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** Whether a value stands for nothing: absent, blank, an empty list, an object of blanks. */
    static boolean blank(JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return true;
        }
        if (value.isTextual()) {
            return value.textValue().isBlank();
        }
        return value.isContainerNode() && value.isEmpty();
    }

    /** As {@link #blank(JsonNode)}; a signature that names nobody and shows nothing is none, whatever its way. */
    static boolean blank(Field field, JsonNode value) {
        return blank(value)
                || field.type() == FieldType.SIGNATURE
                        && value.isObject()
                        && blank(value.get("signer"))
                        && blank(value.get("attachment"));
    }

    /** Whether the form asks a field under these values; what hangs on an unasked field is not asked either. */
    boolean asks(Field field, JsonNode values) {
        return asks(field, values, fields.size());
    }

    private boolean asks(Field field, JsonNode values, int steps) {
        var condition = field.visibleWhen();
        if (condition == null) {
            return true;
        }
        var other = fields.get(condition.field());
        return other != null
                && steps > 0
                && asks(other, values, steps - 1)
                && condition.meets(values.get(condition.field()));
    }

    ObjectNode kept(JsonNode values) {
        var kept = JsonNodeFactory.instance.objectNode();
        values.properties().forEach(entry -> {
            var field = fields.get(entry.getKey());
            if (field == null || blank(field, entry.getValue()) || !asks(field, values)) {
                return;
            }
            if (field.type() == FieldType.TABLE && entry.getValue().isArray()) {
                var rows = kept.putArray(entry.getKey());
                var columns = new Values(field.columns());
                entry.getValue().forEach(row -> {
                    var keptRow = columns.kept(row);
                    if (!keptRow.isEmpty()) {
                        rows.add(keptRow);
                    }
                });
                if (rows.isEmpty()) {
                    kept.remove(entry.getKey());
                }
            } else {
                kept.set(entry.getKey(), entry.getValue().deepCopy());
            }
        });
        return kept;
    }

    List<String> names(Fact fact, JsonNode values) {
        var names = new LinkedHashSet<String>();
        for (var field : fields.values()) {
            if (field.fact() == fact && asks(field, values) && !blank(values.get(field.key()))) {
                var value = values.get(field.key());
                switch (field.type()) {
                    case SIGNATURE -> add(names, value.get("signer"));
                    case PEOPLE -> value.forEach(name -> add(names, name));
                    default -> add(names, value);
                }
            }
        }
        return List.copyOf(names);
    }

    private static void add(Collection<String> names, JsonNode name) {
        if (!blank(name)) {
            names.add(name.asText().strip());
        }
    }

    List<UUID> attachments(JsonNode values) {
        return List.copyOf(attachmentFields(values).keySet());
    }

    Map<UUID, Field> attachmentFields(JsonNode values) {
        var found = new LinkedHashMap<UUID, Field>();
        collect(values, found);
        return found;
    }

    private void collect(JsonNode values, Map<UUID, Field> found) {
        for (var field : fields.values()) {
            var value = values.get(field.key());
            if (blank(field, value) || !asks(field, values)) {
                continue;
            }
            switch (field.type()) {
                case ATTACHMENTS -> value.forEach(id -> found.putIfAbsent(UUID.fromString(id.asText()), field));
                case SIGNATURE -> {
                    if (!blank(value.get("attachment"))) {
                        found.putIfAbsent(
                                UUID.fromString(value.get("attachment").asText()), field);
                    }
                }
                case TABLE -> value.forEach(row -> new Values(field.columns()).collect(row, found));
                default -> {}
            }
        }
    }
}
