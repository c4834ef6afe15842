package org.shouwang.shell;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.stream.Collectors;

/** What stands in the rows of a table. */
public final class Rows {

    private Rows() {}

    /** Each row as one text, its cells apart. */
    public static List<String> of(RowTable<?> table) {
        return table.getChildren()
                .filter(NativeTable.class::isInstance)
                .flatMap(t -> t.getChildren())
                .filter(NativeTableBody.class::isInstance)
                .flatMap(body -> body.getChildren())
                .filter(NativeTableRow.class::isInstance)
                .map(row -> row.getChildren()
                        .map(cell -> cell.getElement().getTextRecursively())
                        .collect(Collectors.joining(" | ")))
                .toList();
    }
}
