package org.shouwang.takeover;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.Reason;

/** A line of a sheet, read as people write: days in several writings, codes by their names, thousands apart. */
final class SheetLine {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]?\\s*(\\d{1,2})\\s*[-/.月]?\\s*(\\d{1,2})\\s*日?");

    /** A day as a spreadsheet numbers it where the cell was not set to a date: 1954 to 2064. */
    private static final Pattern SERIAL = Pattern.compile("[2-5]\\d{4}(?:\\.0)?");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final List<String> YES = List.of("是", "有", "yes", "true", "1", "√");
    private static final List<String> NO = List.of("否", "无", "no", "false", "0", "×");

    private final int number;
    private final Map<String, String> cells;
    private final CodeLists codes;
    private final List<Reason> unreadable;
    private final String sheet;

    SheetLine(String sheet, int number, Map<String, String> cells, CodeLists codes, List<Reason> unreadable) {
        this.sheet = sheet;
        this.number = number;
        this.cells = cells;
        this.codes = codes;
        this.unreadable = unreadable;
    }

    int number() {
        return number;
    }

    String text(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    /** A certificate number as the registry writes it. */
    String number(String column) {
        String cell = text(column);
        return cell == null ? null : cell.replaceAll("[\\s'’]", "").toUpperCase(java.util.Locale.ROOT);
    }

    LocalDate day(String column) {
        String cell = text(column);
        if (cell == null) {
            return null;
        }
        Matcher day = DAY.matcher(cell);
        try {
            if (day.matches()) {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            }
            if (SERIAL.matcher(cell).matches()) {
                return SERIAL_ZERO.plusDays(Long.parseLong(cell.substring(0, 5)));
            }
        } catch (DateTimeException noDay) {
            // Said below as what cannot be read.
        }
        return unread(column, cell);
    }

    BigDecimal amount(String column) {
        String cell = text(column);
        try {
            return cell == null ? null : new BigDecimal(cell.replaceAll("[,,\\s¥¥元]", ""));
        } catch (NumberFormatException noNumber) {
            return unread(column, cell);
        }
    }

    Integer whole(String column) {
        BigDecimal amount = amount(column);
        try {
            return amount == null ? null : amount.intValueExact();
        } catch (ArithmeticException noWhole) {
            return unread(column, text(column));
        }
    }

    Boolean yes(String column) {
        String cell = text(column);
        if (cell == null) {
            return null;
        }
        String word = cell.toLowerCase(java.util.Locale.ROOT);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : unread(column, cell);
    }

    String code(String column, String list) {
        String cell = text(column);
        return cell == null ? null : key(column, list, cell);
    }

    List<String> codes(String column, String list) {
        String cell = text(column);
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("[、,,;;/\\s]+"))
                        .filter(part -> !part.isBlank())
                        .map(part -> key(column, list, part))
                        .filter(key -> key != null)
                        .toList();
    }

    /** One of a few words that stand in no code list. */
    String word(String column, Map<String, String> keys) {
        String cell = text(column);
        if (cell == null) {
            return null;
        }
        String key = keys.get(cell.toLowerCase(java.util.Locale.ROOT));
        return key == null ? unread(column, cell) : key;
    }

    private String key(String column, String list, String cell) {
        return codes.all(list).stream()
                .filter(code -> cell.equalsIgnoreCase(code.key())
                        || cell.equals(code.label().zh())
                        || cell.equalsIgnoreCase(code.label().en()))
                .map(code -> code.key())
                .findFirst()
                .orElseGet(() -> unread(column, cell));
    }

    private <T> T unread(String column, String cell) {
        unreadable.add(
                Reason.of("takeover.unreadable", cell, number, "@takeover.sheet." + sheet, "@takeover.column." + column)
                        .at(sheet + "." + column));
        return null;
    }
}
