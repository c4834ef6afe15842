package org.shouwang.shared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * A list as an Excel file: a sheet, lines above the heads where wanted, heads that stay in sight. Texts, whole numbers,
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

    /**
     * A sheet of a file that people fill in.
     *
     * @param title its name
     * @param columns heads
     * @param lines a value for each column in each line
     */
    public record Sheet(String title, List<String> columns, List<List<Object>> lines) {}

    /**
     * Writes several lists into one file.
     *
     * @param sheets in their order
     * @return the file
     */
    public static byte[] written(List<Sheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "shouwang", null)) {
            for (Sheet one : sheets) {
                Worksheet sheet = book.newWorksheet(one.title());
                for (int column = 0; column < one.columns().size(); column++) {
                    sheet.value(0, column, one.columns().get(column));
                    sheet.style(0, column).bold().set();
                    sheet.width(column, WIDTH);
                }
                for (int line = 0; line < one.lines().size(); line++) {
                    for (int column = 0; column < one.columns().size(); column++) {
                        write(sheet, 1 + line, column, one.lines().get(line).get(column));
                    }
                }
                sheet.freezePane(0, 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads the sheets of a file as text; days as {@code 2024-05-13}, numbers without idle zeros.
     *
     * @param file the file
     * @return the cells of every line by the name of the sheet, the heads first
     * @throws IllegalArgumentException where it is no such file
     */
    public static Map<String, List<List<String>>> read(byte[] file) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (var sheet : book.getSheets().toList()) {
                List<List<String>> lines = new ArrayList<>();
                for (Row row : sheet.read()) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < row.getCellCount(); column++) {
                        cells.add(row.getOptionalCell(column)
                                .map(Spreadsheet::text)
                                .orElse(""));
                    }
                    lines.add(cells);
                }
                sheets.put(sheet.getName(), lines);
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("this is no such file", e);
        }
        return sheets;
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText().strip();
        }
        String format = cell.getDataFormatString();
        boolean day = format != null && format.toLowerCase(Locale.ROOT).contains("yy");
        return day
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().stripTrailingZeros().toPlainString();
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
