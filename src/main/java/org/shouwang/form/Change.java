package org.shouwang.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A field that holds something else than before.
 *
 * @param field the field
 * @param before its value before, or null where it had none
 * @param after its value now, or null where it has none
 * @param rows the rows that differ, of a table only
 */
public record Change(Field field, JsonNode before, JsonNode after, List<Row> rows) {

    /**
     * A row of a table that differs.
     *
     * @param before the row before, or null where it is new
     * @param after the row now, or null where it was dropped
     * @param columns the columns that differ
     */
    public record Row(ObjectNode before, ObjectNode after, List<Field> columns) {}

    /** How many differences a person would count: each row of a table is one. */
    public int count() {
        return Math.max(1, rows.size());
    }
}
