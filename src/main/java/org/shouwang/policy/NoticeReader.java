package org.shouwang.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;

/** Reads a year's notice: JSON as the product keeps it, or a table of days with the heads that people write. */
final class NoticeReader {

    private static final ObjectReader JSON = PolicyResources.JSON.readerFor(HolidayNotice.class);

    private static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("from", "from"),
            Map.entry("date", "from"),
            Map.entry("日期", "from"),
            Map.entry("起", "from"),
            Map.entry("开始日期", "from"),
            Map.entry("to", "to"),
            Map.entry("止", "to"),
            Map.entry("结束日期", "to"),
            Map.entry("kind", "kind"),
            Map.entry("类别", "kind"),
            Map.entry("name", "name"),
            Map.entry("节日", "name"),
            Map.entry("days", "days"),
            Map.entry("天数", "days"));

    private static final Map<String, Boolean> WORKDAY =
            Map.of("off", false, "放假", false, "休", false, "休息", false, "work", true, "补班", true, "班", true, "上班", true);

    /** The holidays that notices name, for the language that a table does not give. */
    private static final Map<String, String> ENGLISH = Map.of(
            "元旦", "New Year's Day",
            "春节", "Spring Festival",
            "清明节", "Tomb-sweeping Day",
            "劳动节", "Labour Day",
            "端午节", "Dragon Boat Festival",
            "中秋节", "Mid-autumn Festival",
            "国庆节", "National Day");

    private NoticeReader() {}

    /** Reads a file; the title stands in JSON itself, with a table it is told. */
    static HolidayNotice read(byte[] content, String title) {
        String text = text(content).strip();
        if (text.isEmpty()) {
            throw Refusal.invalid(Reason.of("policy.notice-empty").at("content"));
        }
        return text.startsWith("{") ? json(text, title) : table(text, title);
    }

    /** Files from offices are in UTF-8, with or without a mark, or in the older national encoding. */
    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(content, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static HolidayNotice json(String text, String title) {
        try {
            HolidayNotice read = JSON.readValue(text);
            return read.notice() == null || read.notice().isBlank()
                    ? new HolidayNotice(read.year(), title, read.off(), read.work(), read.totals())
                    : read;
        } catch (JsonMappingException e) {
            throw Refusal.invalid(
                    Reason.of("policy.notice-value-malformed", path(e)).at(path(e)));
        } catch (JsonProcessingException e) {
            throw Refusal.invalid(Reason.of("policy.notice-unreadable").at("content"));
        }
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        e.getPath()
                .forEach(step -> path.append(
                        step.getFieldName() == null
                                ? "[" + step.getIndex() + "]"
                                : (path.isEmpty() ? "" : ".") + step.getFieldName()));
        return path.isEmpty() ? "content" : path.toString();
    }

    private static HolidayNotice table(String text, String title) {
        List<HolidayNotice.Spell> off = new ArrayList<>();
        List<HolidayNotice.Spell> work = new ArrayList<>();
        var reasons = new Reasons();
        try (CSVParser rows = CSVFormat.DEFAULT
                .builder()
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .setDelimiter(text.lines().findFirst().orElse("").contains("\t") ? '\t' : ',')
                .get()
                .parse(new StringReader(text))) {
            List<String> heads = null;
            for (CSVRecord row : rows) {
                if (heads == null) {
                    heads = heads(row);
                } else {
                    line(row, heads, off, work, reasons);
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw Refusal.invalid(Reason.of("policy.notice-unreadable").at("content"));
        }
        reasons.refuseIfAny();
        Integer year =
                off.isEmpty() ? null : (Integer) off.get(off.size() / 2).from().getYear();
        return new HolidayNotice(year, title, off, work, null);
    }

    private static List<String> heads(CSVRecord row) {
        List<String> heads = row.stream()
                .map(cell -> HEADS.get(cell.toLowerCase(java.util.Locale.ROOT)))
                .toList();
        if (!heads.contains("from") || !heads.contains("kind")) {
            throw Refusal.invalid(Reason.of("policy.notice-heads").at("content"));
        }
        return heads;
    }

    private static void line(
            CSVRecord row,
            List<String> heads,
            List<HolidayNotice.Spell> off,
            List<HolidayNotice.Spell> work,
            Reasons reasons) {
        String at = "line" + row.getRecordNumber();
        Boolean workday = WORKDAY.get(cell(row, heads, "kind").toLowerCase(java.util.Locale.ROOT));
        if (workday == null) {
            reasons.add(Reason.of("policy.notice-line-kind", row.getRecordNumber(), cell(row, heads, "kind"))
                    .at(at));
            return;
        }
        try {
            LocalDate from = day(cell(row, heads, "from"));
            LocalDate to = day(cell(row, heads, "to"));
            String name = cell(row, heads, "name");
            String days = cell(row, heads, "days");
            (workday ? work : off)
                    .add(new HolidayNotice.Spell(
                            java.util.Objects.requireNonNull(from),
                            to,
                            new Text(name, ENGLISH.getOrDefault(name, name)),
                            days.isEmpty() ? null : Integer.valueOf(days)));
        } catch (DateTimeParseException | NumberFormatException | NullPointerException e) {
            reasons.add(
                    Reason.of("policy.notice-line-date", row.getRecordNumber()).at(at));
        }
    }

    private static String cell(CSVRecord row, List<String> heads, String head) {
        int column = heads.indexOf(head);
        return column < 0 || column >= row.size() ? "" : row.get(column);
    }

    private static LocalDate day(String text) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split("[-/.年月日]");
        return parts.length == 3
                ? LocalDate.parse(
                        "%s-%2s-%2s".formatted(parts[0], parts[1], parts[2]).replace(' ', '0'))
                : LocalDate.parse(text);
    }
}
