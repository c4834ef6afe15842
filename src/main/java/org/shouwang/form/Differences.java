package org.shouwang.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds two sets of values against each other, field by field and, in tables, row by row. */
final class Differences {

    private Differences() {}

    /** Signatures are left out: whoever signs again signs anew, and that is no change of what is signed. */
    static List<Change> between(List<Field> fields, ObjectNode before, ObjectNode after) {
        List<Change> changes = new ArrayList<>();
        for (Field field : fields) {
            JsonNode was = value(before, field);
            JsonNode is = value(after, field);
            if (field.type() == FieldType.SIGNATURE || same(field, was, is)) {
                continue;
            }
            changes.add(new Change(field, was, is, field.type() == FieldType.TABLE ? rows(field, was, is) : List.of()));
        }
        return changes;
    }

    private static JsonNode value(ObjectNode values, Field field) {
        JsonNode value = values.get(field.key());
        return Values.blank(field, value) ? null : value;
    }

    private static boolean same(Field field, JsonNode was, JsonNode is) {
        if (was == null || is == null) {
            return was == is;
        }
        return switch (field.type()) {
            case INTEGER, MONEY -> was.isNumber() && is.isNumber()
                    ? was.decimalValue().compareTo(is.decimalValue()) == 0
                    : was.equals(is);
            case CODES, PEOPLE, ATTACHMENTS -> set(was).equals(set(is));
            case TABLE -> rows(field, was, is).isEmpty();
            default -> was.asText().strip().equals(is.asText().strip());
        };
    }

    private static Set<JsonNode> set(JsonNode values) {
        Set<JsonNode> set = new HashSet<>();
        values.forEach(set::add);
        return set;
    }

    private static List<Change.Row> rows(Field table, JsonNode was, JsonNode is) {
        List<ObjectNode> before = rows(was);
        List<ObjectNode> after = rows(is);
        for (ObjectNode row : List.copyOf(before)) {
            after.stream()
                    .filter(other -> differing(table, row, other).isEmpty())
                    .findFirst()
                    .ifPresent(equal -> {
                        remove(after, equal);
                        remove(before, row);
                    });
        }
        List<Change.Row> changes = new ArrayList<>();
        for (ObjectNode row : List.copyOf(before)) {
            after.stream()
                    .filter(other -> aboutTheSame(table, row, other))
                    .findFirst()
                    .ifPresent(other -> {
                        changes.add(new Change.Row(row, other, differing(table, row, other)));
                        remove(after, other);
                        remove(before, row);
                    });
        }
        before.forEach(row -> changes.add(new Change.Row(row, null, table.columns())));
        after.forEach(row -> changes.add(new Change.Row(null, row, table.columns())));
        return changes;
    }

    private static List<ObjectNode> rows(JsonNode table) {
        List<ObjectNode> rows = new ArrayList<>();
        if (table != null) {
            table.forEach(row -> {
                if (row instanceof ObjectNode object) {
                    rows.add(object);
                }
            });
        }
        return rows;
    }

    /** Takes out this very row; an equal one beside it stays. */
    private static void remove(List<ObjectNode> rows, ObjectNode row) {
        rows.removeIf(other -> other == row);
    }

    /** Rows speak of the same thing where their first column, the kind or the person, is the same. */
    private static boolean aboutTheSame(Field table, ObjectNode row, ObjectNode other) {
        return !table.columns().isEmpty()
                && same(
                        table.columns().get(0),
                        value(row, table.columns().get(0)),
                        value(other, table.columns().get(0)));
    }

    private static List<Field> differing(Field table, ObjectNode row, ObjectNode other) {
        return table.columns().stream()
                .filter(column -> !same(column, value(row, column), value(other, column)))
                .toList();
    }
}
