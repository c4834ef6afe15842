package org.shouwang.procedure.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shouwang.procedure.Look;

/** The list as filtered and sorted, as a spreadsheet. */
class InboxSheet extends Anchor {

    private static final int MOST = 10_000;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    InboxSheet(InboxPaper paper, Supplier<Look> look, LocalDate today, Locale locale) {
        setId("inbox-sheet");
        setText(getTranslation("view.inbox.sheet"));
        String title = getTranslation("view.inbox.title");
        setHref(DownloadHandler.fromInputStream(request -> {
            byte[] content = written(title, paper.columns(look.get(), locale), paper.lines(look.get(), locale, MOST));
            return new DownloadResponse(
                    new ByteArrayInputStream(content), title + " " + today + ".xlsx", TYPE, content.length);
        }));
    }

    static byte[] written(String title, List<String> columns, List<List<Object>> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "shouwang", null)) {
            Worksheet sheet = book.newWorksheet(title);
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, 18);
            }
            for (int line = 0; line < lines.size(); line++) {
                for (int column = 0; column < columns.size(); column++) {
                    if (lines.get(line).get(column) instanceof LocalDate day) {
                        sheet.value(line + 1, column, day);
                        sheet.style(line + 1, column).format("yyyy-mm-dd").set();
                    } else {
                        sheet.value(
                                line + 1, column, String.valueOf(lines.get(line).get(column)));
                    }
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
