package org.shouwang.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.Page;
import org.shouwang.shared.Spreadsheet;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of households for paper and spreadsheet, within one's areas. No certificate number, phone or account is among
 * its columns; that a list left the product stands in the journal.
 */
@Component
public class HouseholdLists {

    /** Most lines of a list. */
    public static final int MOST = 10_000;

    private static final int PAGE = 200;

    private final Households households;
    private final Traces traces;
    private final CodeLists codes;
    private final Territory territory;
    private final Wording wording;
    private final WorkClock clock;

    HouseholdLists(
            Households households,
            Traces traces,
            CodeLists codes,
            Territory territory,
            Wording wording,
            WorkClock clock) {
        this.households = households;
        this.traces = traces;
        this.codes = codes;
        this.territory = territory;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * A list for paper.
     *
     * @param on day of the list
     * @param columns heads
     * @param lines texts and numbers, one for each column
     */
    public record Paper(LocalDate on, List<String> columns, List<List<Object>> lines) {}

    /**
     * The list as filtered and ordered, for printing.
     *
     * @param filter which
     * @param order in which order
     * @param locale language of the heads and codes
     * @return at most {@link #MOST} lines
     */
    @Transactional
    public Paper paper(HouseholdFilter filter, HouseholdOrder order, Locale locale) {
        List<List<Object>> lines = lines(filter, order, locale);
        traces.listed(filter, lines.size(), "PAPER");
        return new Paper(clock.today(), columns(locale), lines);
    }

    /**
     * The list as filtered and ordered, as an Excel file.
     *
     * @param filter which
     * @param order in which order
     * @param locale language of the heads and codes
     * @return the file with at most {@link #MOST} lines
     */
    @Transactional
    public byte[] excel(HouseholdFilter filter, HouseholdOrder order, Locale locale) {
        List<List<Object>> lines = lines(filter, order, locale);
        traces.listed(filter, lines.size(), "EXCEL");
        return Spreadsheet.written(wording.get(locale, "view.household.list"), List.of(), columns(locale), lines);
    }

    private List<String> columns(Locale locale) {
        return Stream.of(
                        "view.household.number",
                        "view.household.head",
                        "view.household.area",
                        "view.household.field.type",
                        "view.household.members",
                        "view.household.standing",
                        "view.household.category",
                        "view.household.open-case",
                        "view.household.field.contactName")
                .map(key -> wording.get(locale, key))
                .toList();
    }

    private List<List<Object>> lines(HouseholdFilter filter, HouseholdOrder order, Locale locale) {
        List<List<Object>> lines = new ArrayList<>();
        String cursor = null;
        do {
            Page<HouseholdRow> page = households.search(filter, order, cursor, Math.min(PAGE, MOST - lines.size()));
            page.rows().forEach(row -> lines.add(line(row, locale)));
            cursor = page.nextCursor();
        } while (cursor != null && lines.size() < MOST);
        return lines;
    }

    private List<Object> line(HouseholdRow row, Locale locale) {
        return Arrays.asList(
                row.number(),
                row.headName(),
                territory.shortName(row.village()),
                codes.label("HOUSEHOLD_TYPE", row.type()).in(locale),
                row.members(),
                row.standing() == null ? null : wording.get(locale, "view.household.standing." + row.standing()),
                row.category() == null
                        ? null
                        : codes.label("CATEGORY", row.category()).in(locale),
                row.openCase(),
                row.contactName());
    }
}
