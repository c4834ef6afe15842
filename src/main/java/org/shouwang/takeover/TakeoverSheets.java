package org.shouwang.takeover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouwang.assistance.NewMeasure;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.MemberConditions;
import org.shouwang.household.MemberFields;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * The list as an Excel file of four sheets: households, members, income sets, measures. The certificate number of the
 * head ties the lines of a household together.
 */
@Component
public class TakeoverSheets {

    private static final String HEAD = "headCertificate";

    private static final Map<String, List<String>> SHEETS = sheets();

    private final Takeovers takeovers;
    private final CodeLists codes;
    private final Wording wording;

    TakeoverSheets(Takeovers takeovers, CodeLists codes, Wording wording) {
        this.takeovers = takeovers;
        this.codes = codes;
        this.wording = wording;
    }

    private static Map<String, List<String>> sheets() {
        Map<String, List<String>> sheets = new LinkedHashMap<>();
        sheets.put(
                "households",
                List.of(
                        HEAD,
                        "village",
                        "type",
                        "phone",
                        "category",
                        "risks",
                        "identifiedOn",
                        "eliminatedOn",
                        "eliminationMode"));
        sheets.put(
                "members",
                List.of(
                        HEAD,
                        "name",
                        "relation",
                        "certificateType",
                        "certificateNumber",
                        "labour",
                        "health",
                        "subsistenceAllowance",
                        "extremelyPoor",
                        "medicalInsurance"));
        sheets.put(
                "incomes",
                List.of(
                        HEAD,
                        "kind",
                        "windowFrom",
                        "windowTo",
                        "wages",
                        "operatingIncome",
                        "operatingExpenditure",
                        "property",
                        "transfers",
                        "claims",
                        "outOfPocket",
                        "headCount",
                        "formula",
                        "line",
                        "perHead",
                        "recordedOn"));
        sheets.put("measures", List.of(HEAD, "measureKind", "item", "department", "from", "until", "amount", "remark"));
        return sheets;
    }

    /**
     * The empty file to be filled in, with heads in a language.
     *
     * @param locale the reader's
     * @return the file
     */
    public byte[] template(Locale locale) {
        return Spreadsheet.written(SHEETS.entrySet().stream()
                .map(sheet -> new Spreadsheet.Sheet(
                        title(sheet.getKey(), locale),
                        sheet.getValue().stream()
                                .map(column -> head(column, locale))
                                .toList(),
                        List.of()))
                .toList());
    }

    /**
     * Takes a filled-in file over.
     *
     * @param file the file
     * @param preview whether nothing is to be stored
     * @return what became, or would become, of each household; rows are lines of the first sheet
     * @throws Refusal {@code takeover.no-spreadsheet} and those of {@link Takeovers#take}
     */
    public TakeoverResult take(byte[] file, boolean preview) {
        return takeovers.takeGiven(read(file), preview);
    }

    private List<TakeoverJudgement.Given> read(byte[] file) {
        Map<String, List<List<String>>> found;
        try {
            found = Spreadsheet.read(file);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid(Reason.of("takeover.no-spreadsheet").at("file"));
        }
        Map<String, List<Reason>> unreadable = new HashMap<>();
        List<SheetLine> households = lines(found, "households", unreadable);
        if (households.isEmpty()) {
            throw Refusal.invalid(Reason.of("takeover.empty").at("file"));
        }
        Map<String, List<SheetLine>> members = byHead(lines(found, "members", unreadable));
        Map<String, List<SheetLine>> incomes = byHead(lines(found, "incomes", unreadable));
        Map<String, List<SheetLine>> measures = byHead(lines(found, "measures", unreadable));
        List<TakeoverJudgement.Given> given = new ArrayList<>();
        for (SheetLine line : households) {
            String head = String.valueOf(line.number(HEAD));
            Takeover row = new Takeover(
                    line.text("village"),
                    HouseholdFields.of(line.code("type", "HOUSEHOLD_TYPE"), line.text("phone")),
                    members.getOrDefault(head, List.of()).stream()
                            .map(TakeoverSheets::member)
                            .toList(),
                    line.code("category", "CATEGORY"),
                    line.codes("risks", "RISK_TYPE"),
                    line.day("identifiedOn"),
                    incomes.getOrDefault(head, List.of()).stream()
                            .map(this::income)
                            .toList(),
                    measures.getOrDefault(head, List.of()).stream()
                            .map(TakeoverSheets::measure)
                            .toList(),
                    line.day("eliminatedOn"),
                    line.word("eliminationMode", words("takeover.mode.", TakeoverCheck.MODES)));
            given.add(new TakeoverJudgement.Given(line.number(), row, unreadable.getOrDefault(head, List.of())));
        }
        return given;
    }

    private List<SheetLine> lines(
            Map<String, List<List<String>>> found, String sheet, Map<String, List<Reason>> unreadable) {
        List<List<String>> cells = found.entrySet().stream()
                .filter(one -> one.getKey().equals(title(sheet, Locale.SIMPLIFIED_CHINESE))
                        || one.getKey().equalsIgnoreCase(title(sheet, Locale.ENGLISH)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
        List<SheetLine> lines = new ArrayList<>();
        if (cells.isEmpty()) {
            return lines;
        }
        List<String> columns =
                cells.get(0).stream().map(head -> column(sheet, head)).toList();
        for (int i = 1; i < cells.size(); i++) {
            Map<String, String> values = new HashMap<>();
            for (int c = 0; c < Math.min(columns.size(), cells.get(i).size()); c++) {
                if (columns.get(c) != null) {
                    values.put(columns.get(c), cells.get(i).get(c));
                }
            }
            if (values.values().stream().anyMatch(value -> !value.isBlank())) {
                String head = String.valueOf(new SheetLine(sheet, i + 1, values, codes, List.of()).number(HEAD));
                lines.add(new SheetLine(
                        sheet, i + 1, values, codes, unreadable.computeIfAbsent(head, k -> new ArrayList<>())));
            }
        }
        return lines;
    }

    private String column(String sheet, String head) {
        return SHEETS.get(sheet).stream()
                .filter(column -> head.strip().equals(head(column, Locale.SIMPLIFIED_CHINESE))
                        || head.strip().equalsIgnoreCase(head(column, Locale.ENGLISH)))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, List<SheetLine>> byHead(List<SheetLine> lines) {
        Map<String, List<SheetLine>> found = new HashMap<>();
        lines.forEach(line -> found.computeIfAbsent(String.valueOf(line.number(HEAD)), k -> new ArrayList<>())
                .add(line));
        return found;
    }

    private static MemberFields member(SheetLine line) {
        List<String> health = line.codes("health", "HEALTH");
        List<String> insurance = line.codes("medicalInsurance", "MEDICAL_INSURANCE");
        String type = line.code("certificateType", "CERTIFICATE_TYPE");
        return new MemberFields(
                null,
                line.text("name"),
                line.code("relation", "RELATION"),
                type == null ? "RESIDENT_ID" : type,
                line.number("certificateNumber"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new MemberConditions(
                        null,
                        null,
                        null,
                        health.isEmpty() ? null : health,
                        line.code("labour", "LABOUR"),
                        insurance.isEmpty() ? null : insurance,
                        null,
                        null,
                        null,
                        line.yes("subsistenceAllowance"),
                        line.yes("extremelyPoor"),
                        null,
                        null,
                        null));
    }

    private TakenIncome income(SheetLine line) {
        return new TakenIncome(
                line.code("kind", "INCOME_KIND"),
                line.day("windowFrom"),
                line.day("windowTo"),
                line.amount("wages"),
                line.amount("operatingIncome"),
                line.amount("operatingExpenditure"),
                line.amount("property"),
                line.amount("transfers"),
                line.amount("claims"),
                line.amount("outOfPocket"),
                line.whole("headCount"),
                line.word("formula", words("takeover.formula.", IncomesTaken.FORMULAS)),
                line.amount("line"),
                line.amount("perHead"),
                line.day("recordedOn"));
    }

    private static NewMeasure measure(SheetLine line) {
        return new NewMeasure(
                line.code("measureKind", "MEASURE_KIND"),
                line.code("item", "MEASURE_ITEM"),
                line.text("department"),
                line.day("from"),
                line.day("until"),
                line.amount("amount"),
                line.text("remark"));
    }

    private Map<String, String> words(String prefix, List<String> keys) {
        Map<String, String> words = new HashMap<>();
        keys.forEach(key -> {
            words.put(key.toLowerCase(Locale.ROOT), key);
            Arrays.asList(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                    .forEach(locale ->
                            words.put(wording.get(locale, prefix + key).toLowerCase(Locale.ROOT), key));
        });
        return words;
    }

    private String title(String sheet, Locale locale) {
        return wording.get(locale, "takeover.sheet." + sheet);
    }

    private String head(String column, Locale locale) {
        return wording.get(locale, "takeover.column." + column);
    }
}
