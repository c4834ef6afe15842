package org.shouwang.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouwang.shared.Reason;

/** Reads cells as people keep them in spreadsheets: thousands apart, dates in many writings, codes by their names. */
final class SpreadsheetReader {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?.*");
    private static final Pattern DIGITS_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** A day as a spreadsheet numbers it when the cell was not set to a date: 1954 to 2064. */
    private static final Pattern SERIAL_DATE = Pattern.compile("[2-5]\\d{4}");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<String> YES = List.of("是", "有", "对", "√", "✓", "y", "yes", "true", "1");
    private static final List<String> NO = List.of("否", "无", "没有", "不", "×", "✗", "n", "no", "false", "0");

    private final Function<Field, List<Option>> options;
    private final Function<Field, Reason> unreadable;

    SpreadsheetReader(Function<Field, List<Option>> options, Function<Field, Reason> unreadable) {
        this.options = options;
        this.unreadable = unreadable;
    }

    /** The rows of a table. */
    Pasted rows(Field table, String text) {
        List<List<String>> lines = lines(text);
        if (lines.isEmpty()) {
            return new Pasted(List.of(), List.of());
        }
        List<Field> columns = headings(table.columns(), lines.get(0));
        boolean headed = columns.stream().anyMatch(c -> c != null);
        if (!headed) {
            columns = table.columns();
        }
        List<Pasted.Row> rows = new ArrayList<>();
        for (List<String> cells : headed ? lines.subList(1, lines.size()) : lines) {
            rows.add(row(columns, cells));
        }
        return new Pasted(columns, rows);
    }

    /** Fields of a form, from lines of a label and a value. */
    Pasted labelled(List<Field> fields, String text) {
        List<Field> found = new ArrayList<>();
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        List<Reason> wrong = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (List<String> line : lines(text)) {
            if (line.size() < 2) {
                continue;
            }
            named(fields, line.get(0)).ifPresent(field -> {
                found.add(field);
                cells.add(line.get(1));
                read(field, line.get(1), values, wrong);
            });
        }
        return new Pasted(found, found.isEmpty() ? List.of() : List.of(new Pasted.Row(cells, values, wrong)));
    }

    private Pasted.Row row(List<Field> columns, List<String> cells) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        List<Reason> wrong = new ArrayList<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (columns.get(i) != null) {
                read(columns.get(i), cells.get(i), values, wrong);
            }
        }
        return new Pasted.Row(cells, values, wrong);
    }

    private void read(Field field, String cell, ObjectNode values, List<Reason> wrong) {
        if (cell.isBlank()) {
            return;
        }
        JsonNode value =
                value(field, Normalizer.normalize(cell, Normalizer.Form.NFKC).strip(), cell.strip());
        if (value == null) {
            wrong.add(unreadable.apply(field).at(field.key()));
        } else {
            values.set(field.key(), value);
        }
    }

    /** A first line is one of headings where most of its cells name columns. */
    private static List<Field> headings(List<Field> columns, List<String> first) {
        List<Field> named =
                first.stream().map(cell -> named(columns, cell).orElse(null)).toList();
        long cells = first.stream().filter(cell -> !cell.isBlank()).count();
        long hits = named.stream().filter(f -> f != null).count();
        return hits > 0 && hits * 2 >= cells ? named : List.of();
    }

    private static Optional<Field> named(List<Field> fields, String cell) {
        String name = plain(cell);
        return fields.stream()
                .filter(f -> name.equals(plain(f.label().zh()))
                        || name.equals(plain(f.label().en()))
                        || name.equals(f.key().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Without spaces, marks, what stands in brackets and «其中». */
    private static String plain(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .replaceAll("\\(.*?\\)|^其中|^of which|[\\s::*•]", "")
                .toLowerCase(Locale.ROOT);
    }

    private JsonNode value(Field field, String cell, String raw) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, PHONE -> TextNode.valueOf(raw);
            case INTEGER -> number(cell)
                    .filter(n -> n.stripTrailingZeros().scale() <= 0
                            && n.abs().intValue() == n.abs().longValue())
                    .<JsonNode>map(n -> IntNode.valueOf(n.intValue()))
                    .orElse(null);
            case MONEY -> number(cell).<JsonNode>map(DecimalNode::valueOf).orElse(null);
            case DATE -> date(cell)
                    .<JsonNode>map(d -> TextNode.valueOf(d.toString()))
                    .orElse(null);
            case BOOLEAN -> yes(cell);
            case CODE -> option(field, cell).<JsonNode>map(TextNode::valueOf).orElse(null);
            case CODES -> several(field, cell);
            case PEOPLE -> {
                var names = JsonNodeFactory.instance.arrayNode();
                parts(cell).forEach(names::add);
                yield names;
            }
            default -> null;
        };
    }

    private static Optional<BigDecimal> number(String cell) {
        String digits = cell.replaceAll("[,\\s¥¥元人头只亩个]", "");
        try {
            // Brackets are how book-keepers write a minus.
            return Optional.of(
                    digits.matches("\\(.+\\)")
                            ? new BigDecimal(digits.substring(1, digits.length() - 1)).negate()
                            : new BigDecimal(digits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String cell) {
        try {
            Matcher date = DATE.matcher(cell);
            Matcher digits = DIGITS_DATE.matcher(cell);
            if (date.matches()) {
                return Optional.of(day(date));
            }
            if (digits.matches()) {
                return Optional.of(day(digits));
            }
            return SERIAL_DATE.matcher(cell).matches()
                    ? Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(cell)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher found) {
        return LocalDate.of(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    private static JsonNode yes(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? BooleanNode.TRUE : NO.contains(word) ? BooleanNode.FALSE : null;
    }

    private JsonNode several(Field field, String cell) {
        var keys = JsonNodeFactory.instance.arrayNode();
        for (String part : parts(cell)) {
            Optional<String> key = option(field, part);
            if (key.isEmpty()) {
                return null;
            }
            keys.add(key.get());
        }
        return keys;
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[、,;/\\n]"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    private Optional<String> option(Field field, String cell) {
        String name = plain(cell);
        return options.apply(field).stream()
                .filter(o -> name.equals(plain(o.label().zh()))
                        || name.equals(plain(o.label().en()))
                        || name.equals(o.key().toLowerCase(Locale.ROOT)))
                .map(Option::key)
                .findFirst();
    }

    /** Cells set apart by tabs, rows by line breaks; a cell in quotes may hold both. */
    static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == '\t' || c == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        line.add(cell.toString());
        lines.add(line);
        lines.removeIf(cells -> cells.stream().allMatch(String::isBlank));
        return lines;
    }
}
