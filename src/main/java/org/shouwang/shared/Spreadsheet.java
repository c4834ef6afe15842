package org.shouwang.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as an Excel file: one sheet, lines above the heads where wanted, heads that stay in sight. Texts, whole numbers,
 * amounts ({@link BigDecimal}, two places) and days are written as what they are; null leaves a cell empty.
 */
public final class Spreadsheet {

    /** The media type of such a file. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int WIDTH = 18;
    private static final int TITLE_SIZE = 14;

    private Spreadsheet() {}

    /**
     * Writes a list.
     *
     * @param title name of the sheet
     * @param above lines above the heads, the first of them large; none for a list that is read on by programs
     * @param columns heads
     * @param lines a value for each column in each line
     * @return the file
     */
    public static byte[] written(String title, List<String> above, List<String> columns, List<List<Object>> lines) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "shouwang", null)) {
            Worksheet sheet = book.newWorksheet(title);
            for (int line = 0; line < above.size(); line++) {
                sheet.value(line, 0, above.get(line));
            }
            if (!above.isEmpty()) {
                sheet.style(0, 0).bold().fontSize(TITLE_SIZE).set();
            }
            int head = above.size();
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(head, column, columns.get(column));
                sheet.style(head, column).bold().set();
                sheet.width(column, WIDTH);
            }
            for (int line = 0; line < lines.size(); line++) {
                for (int column = 0; column < columns.size(); column++) {
                    write(sheet, head + 1 + line, column, lines.get(line).get(column));
                }
            }
            sheet.freezePane(0, head + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int line, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(line, column, day);
            sheet.style(line, column).format("yyyy-mm-dd").set();
        } else if (value instanceof BigDecimal amount) {
            sheet.value(line, column, amount);
            sheet.style(line, column).format("#,##0.00").set();
        } else if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else if (value != null) {
            sheet.value(line, column, String.valueOf(value));
        }
    }
}
