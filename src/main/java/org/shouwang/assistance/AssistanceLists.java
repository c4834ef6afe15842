package org.shouwang.assistance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Wording;
import org.shouwang.territory.Departments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Green channels and help as Excel files; that they left the product stands in the journal. */
@Component
public class AssistanceLists {

    private final GreenChannels greenChannels;
    private final Helps helps;
    private final CodeLists codes;
    private final Departments departments;
    private final Wording wording;
    private final ListExport exports;

    AssistanceLists(
            GreenChannels greenChannels,
            Helps helps,
            CodeLists codes,
            Departments departments,
            Wording wording,
            ListExport exports) {
        this.greenChannels = greenChannels;
        this.helps = helps;
        this.codes = codes;
        this.departments = departments;
        this.wording = wording;
        this.exports = exports;
    }

    /**
     * Green channels as a sheet.
     *
     * @param area narrower area, or null for all of mine
     * @param outstanding whether only those whose procedure is not complete
     * @param language of the reader
     * @return the file with at most {@link ListExport#MOST} rows of my area
     */
    @Transactional
    public byte[] greenChannels(AreaCode area, boolean outstanding, Locale language) {
        return exports.of(
                        "green-channel.list-exported",
                        "green-channels",
                        wording.get(language, "view.green.title"),
                        language)
                .within(area)
                .noting("outstanding", outstanding)
                .columns(
                        "view.green.",
                        "case",
                        "household",
                        "village",
                        "cause",
                        "opened-on",
                        "due-on",
                        "helps",
                        "amount",
                        "missing",
                        "completed-on")
                .written(
                        (cursor, limit) -> greenChannels.search(area, outstanding, cursor, limit),
                        row -> line(row, language));
    }

    private List<Object> line(GreenChannel row, Locale language) {
        return Arrays.asList(
                row.caseNumber(),
                row.headName(),
                row.villageName(),
                codes.label("GREEN_CHANNEL_REASON", row.cause()).in(language),
                row.openedOn(),
                row.dueOn(),
                row.helps(),
                row.helpAmount(),
                row.missing().stream()
                        .map(step -> wording.get(language, "step-before-entry." + step))
                        .collect(Collectors.joining("、")),
                row.completedOn());
    }

    /**
     * Help as a sheet.
     *
     * @param area narrower area, or null for all of mine
     * @param monitored whether only help to households that may still be monitored, only to those that are not, or null
     * @param language of the reader
     * @return the file with at most {@link ListExport#MOST} rows of my area
     */
    @Transactional
    public byte[] helps(AreaCode area, Boolean monitored, Locale language) {
        return exports.of("help.list-exported", "helps", wording.get(language, "view.help.list"), language)
                .within(area)
                .noting("monitored", monitored)
                .columns(
                        "view.help.column.",
                        "case",
                        "head",
                        "village",
                        "kind",
                        "department",
                        "date",
                        "amount",
                        "green",
                        "not-monitored",
                        "note")
                .written((cursor, limit) -> helps.search(area, monitored, cursor, limit), row -> line(row, language));
    }

    private List<Object> line(Help row, Locale language) {
        String list = codes.has("MEASURE_ITEM", row.kind(), row.givenOn()) ? "MEASURE_ITEM" : "MEASURE_KIND";
        return Arrays.asList(
                row.caseNumber(),
                row.headName(),
                row.villageName(),
                codes.label(list, row.kind()).in(language),
                departments
                        .require(row.village().county().orElseThrow(), row.department())
                        .name()
                        .in(language),
                row.givenOn(),
                row.amount(),
                wording.get(language, row.green() ? "profile.yes" : "profile.no"),
                row.notMonitoredSince(),
                row.note());
    }
}
