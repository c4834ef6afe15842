package org.shouwang.form.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shouwang.form.Pasted;

/** Takes cells copied from a spreadsheet and shows what was read of them before anything is filled in. */
final class PasteDialog extends Dialog {

    private static final int PAUSE_MILLIS = 400;

    private final Surroundings around;
    private final transient Function<String, Pasted> reader;
    private final Div preview = new Div();
    private final Button take;
    private transient Pasted read;

    PasteDialog(Surroundings around, String label, Function<String, Pasted> reader, Consumer<Pasted> taker) {
        this.around = around;
        this.reader = reader;
        setId("paste-dialog");
        setHeaderTitle(around.word("paste") + around.word("colon") + label);
        setWidth("min(920px, 96vw)");
        var text = new TextArea(around.word("paste.here"));
        text.setId("paste-text");
        text.setHelperText(around.word("paste.help"));
        text.setWidthFull();
        text.setMinHeight("7em");
        text.setMaxHeight("12em");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(change -> show(change.getValue()));
        preview.setId("paste-preview");
        preview.addClassName("paste-preview");
        preview.getElement().setAttribute("role", "status").setAttribute("tabindex", "0");
        take = new Button(around.word("paste.take", 0), click -> {
            taker.accept(read);
            close();
        });
        take.setId("paste-take");
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setEnabled(false);
        var back = new Button(around.word("cancel"), click -> close());
        getFooter().add(back, take);
        add(text, preview);
    }

    /** Opens with what was pasted somewhere else already. */
    void open(String pasted) {
        open();
        getChildren()
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .findFirst()
                .ifPresent(text -> text.setValue(pasted));
    }

    private void show(String text) {
        read = reader.apply(text);
        preview.removeAll();
        var rows = read.rows();
        long filled = rows.stream().filter(row -> !row.values().isEmpty()).count();
        take.setEnabled(filled > 0);
        take.setText(around.word("paste.take", filled));
        if (rows.isEmpty()) {
            preview.add(new Paragraph(text.isBlank() ? "" : around.word("paste.nothing")));
            return;
        }
        preview.add(new Paragraph(
                read.unread() == 0
                        ? around.word("paste.good", rows.size())
                        : around.word("paste.unread", rows.size(), read.unread())));
        preview.add(table());
    }

    private NativeTable table() {
        var table = new NativeTable();
        var head = new NativeTableRow();
        for (var column : read.columns()) {
            var cell = new NativeTableHeaderCell(
                    column == null ? around.word("paste.left-out") : around.text(column.label()));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        for (var row : read.rows()) {
            var line = new NativeTableRow();
            for (int i = 0; i < read.columns().size(); i++) {
                var column = read.columns().get(i);
                var cell = line.addDataCell();
                cell.add(new Span(i < row.cells().size() ? row.cells().get(i) : ""));
                if (column != null) {
                    row.wrong().stream()
                            .filter(reason -> column.key().equals(reason.field()))
                            .forEach(reason -> {
                                var why = new Span(around.sentence(reason));
                                why.addClassName("paste-wrong");
                                cell.add(why);
                            });
                }
            }
            table.getBody().add(line);
        }
        return table;
    }
}
