package org.shouwang.household;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Page;
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

    private static final String[] COLUMNS = {
        "number", "head", "area", "field.type", "members", "standing", "category", "open-case", "field.contactName"
    };

    private final Households households;
    private final Traces traces;
    private final CodeLists codes;
    private final Territory territory;
    private final Wording wording;
    private final WorkClock clock;
    private final ListExport exports;

    HouseholdLists(
            Households households,
            Traces traces,
            CodeLists codes,
            Territory territory,
            Wording wording,
            WorkClock clock,
            ListExport exports) {
        this.households = households;
        this.traces = traces;
        this.codes = codes;
        this.territory = territory;
        this.wording = wording;
        this.clock = clock;
        this.exports = exports;
    }

    /**
     * A list for paper.
     *
     * @param on day of the list
     * @param columns heads
     * @param lines texts and numbers, one for each column
     * @param cut whether the list goes on behind them
     */
    public record Paper(LocalDate on, List<String> columns, List<List<Object>> lines, boolean cut) {}

    /**
     * The list as filtered and ordered, for printing.
     *
     * @param filter which
     * @param order in which order
     * @param locale language of the heads and codes
     * @return at most {@link ListExport#MOST} lines
     */
    @Transactional
    public Paper paper(HouseholdFilter filter, HouseholdOrder order, Locale locale) {
        Page<HouseholdRow> rows =
                Page.all((cursor, limit) -> households.search(filter, order, cursor, limit), ListExport.MOST);
        traces.printed(filter, rows.rows().size());
        return new Paper(
                clock.today(),
                Stream.of(COLUMNS)
                        .map(column -> wording.get(locale, "view.household." + column))
                        .toList(),
                rows.rows().stream().map(row -> line(row, locale)).toList(),
                rows.nextCursor() != null);
    }

    /**
     * The list as filtered and ordered, as an Excel file.
     *
     * @param filter which
     * @param order in which order
     * @param locale language of the heads and codes
     * @return the file with at most {@link ListExport#MOST} lines
     */
    @Transactional
    public byte[] excel(HouseholdFilter filter, HouseholdOrder order, Locale locale) {
        return exports.of("household.listed", "households", wording.get(locale, "view.household.list"), locale)
                .within(filter.area())
                .noting("form", "EXCEL")
                .columns("view.household.", COLUMNS)
                .written((cursor, limit) -> households.search(filter, order, cursor, limit), row -> line(row, locale));
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
