package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.shouwang.shared.Page;

/**
 * A table whose rows become cards on a narrow screen. A long one is read page by page with a cursor; the button below it
 * reads on.
 *
 * @param <T> what a row shows
 */
public class RowTable<T> extends Div {

    private static final int SHOWN_AT_ONCE = 100;

    private record Column<T>(String header, boolean number, Function<T, Component> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();
    private final String label;
    private NativeTable table = new NativeTable();
    private final Button more = new Button(VaadinIcon.ANGLE_DOWN.create());
    private transient Function<String, Page<T>> source;
    private String cursor;

    /**
     * A table without columns.
     *
     * @param label what it lists, for those who do not see it
     */
    public RowTable(String label) {
        addClassName("row-table");
        this.label = label;
        more.setText(getTranslation("view.shell.more"));
        more.addClassName("row-table-more");
        more.setDisableOnClick(true);
        more.addClickListener(click -> readOn());
        more.setVisible(false);
        add(table, more);
    }

    /**
     * Adds a column of texts.
     *
     * @param header in the language of the page
     * @param cell the text of a row, or null
     * @return this
     */
    public RowTable<T> text(String header, Function<T, String> cell) {
        return column(header, row -> {
            String text = cell.apply(row);
            return text == null || text.isBlank() ? null : new Span(text);
        });
    }

    /**
     * Adds a column.
     *
     * @param header in the language of the page
     * @param cell what a row shows, or null for nothing
     * @return this
     */
    public RowTable<T> column(String header, Function<T, Component> cell) {
        columns.add(new Column<>(header, false, cell));
        return this;
    }

    /**
     * Adds a column of amounts, which stand at the end of their cells with their units.
     *
     * @param header in the language of the page
     * @param cell the amount of a row with its unit, or null
     * @return this
     */
    public RowTable<T> number(String header, Function<T, String> cell) {
        columns.add(new Column<>(header, true, row -> {
            String text = cell.apply(row);
            return text == null || text.isBlank() ? null : new Span(text);
        }));
        return this;
    }

    /**
     * Shows some rows and no others; of many the first ones, and more when asked for.
     *
     * @param rows all of them
     */
    public void show(List<T> rows) {
        read(cursor -> {
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int to = Math.min(from + SHOWN_AT_ONCE, rows.size());
            return new Page<>(rows.subList(from, to), to < rows.size() ? String.valueOf(to) : null);
        });
    }

    /**
     * Shows the first page of a list.
     *
     * @param pages gives the page after a cursor, the first for null
     * @return whether there is any row
     */
    public boolean read(Function<String, Page<T>> pages) {
        source = pages;
        cursor = null;
        NativeTable empty = new NativeTable();
        empty.getElement().setAttribute("aria-label", label);
        replace(table, empty);
        table = empty;
        NativeTableRow head = new NativeTableRow();
        columns.forEach(column -> {
            var cell = head.addHeaderCell();
            cell.setText(column.header());
            cell.setClassName("number", column.number());
            cell.getElement().setAttribute("scope", "col");
        });
        table.getHead().add(head);
        return readOn();
    }

    private boolean readOn() {
        Page<T> page = source.apply(cursor);
        page.rows().forEach(this::addRow);
        cursor = page.nextCursor();
        more.setVisible(cursor != null);
        more.setEnabled(true);
        return !page.rows().isEmpty();
    }

    private void addRow(T row) {
        NativeTableRow line = new NativeTableRow();
        for (Column<T> column : columns) {
            var cell = line.addDataCell();
            cell.setClassName("number", column.number());
            Component content = column.cell().apply(row);
            if (content == null) {
                cell.addClassName("row-table-empty");
            } else {
                cell.getElement().setAttribute("data-label", column.header());
                cell.add(content);
            }
        }
        table.getBody().add(line);
    }
}
