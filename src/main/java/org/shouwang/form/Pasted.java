package org.shouwang.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.shared.Reason;

/**
 * Rows read from a spreadsheet's cells, to be looked at before they are taken over.
 *
 * @param columns the fields that the cells were read for, in the order of the cells; null for one that is left out
 * @param rows the rows; without a first row of headings
 */
public record Pasted(List<Field> columns, List<Row> rows) {

    /**
     * One row.
     *
     * @param cells what stood in the cells
     * @param values what was read, by field key; a cell that could not be read is left out
     * @param wrong why cells could not be read, each at the key of its field
     */
    public record Row(List<String> cells, ObjectNode values, List<Reason> wrong) {}

    /** How many cells could not be read. */
    public long unread() {
        return rows.stream().mapToLong(row -> row.wrong().size()).sum();
    }
}
