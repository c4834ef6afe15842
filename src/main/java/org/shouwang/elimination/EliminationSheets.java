package org.shouwang.elimination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Page;
import org.shouwang.shared.Wording;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The worklists of elimination as a file. */
@Component
public class EliminationSheets {

    private final EliminationAssessments assessments;
    private final Territory territory;
    private final Wording wording;
    private final ListExport exports;

    EliminationSheets(EliminationAssessments assessments, Territory territory, Wording wording, ListExport exports) {
        this.assessments = assessments;
        this.territory = territory;
        this.wording = wording;
        this.exports = exports;
    }

    /**
     * A worklist as an Excel file; that it left the product stands in the journal.
     *
     * @param area part of my area, or null
     * @param which name of an {@link EliminationList}, or null for all
     * @param locale language of the heads and sentences
     * @return the file
     */
    @Transactional
    public byte[] excel(AreaCode area, String which, Locale locale) {
        List<Assessment> rows = assessments.worklist(area, which);
        return exports.of(
                        "elimination.list-exported",
                        "eliminations",
                        wording.get(locale, "view.elimination.title"),
                        locale)
                .within(area)
                .noting("which", which)
                .columns(
                        "view.elimination.",
                        "head",
                        "number",
                        "village",
                        "since",
                        "lists",
                        "safety-net",
                        "against",
                        "unknown")
                .written((cursor, limit) -> new Page<>(rows, null), row -> line(row, locale));
    }

    private List<Object> line(Assessment one, Locale locale) {
        return Arrays.asList(
                one.headName(),
                one.householdNumber(),
                territory.shortName(one.village()),
                one.since(),
                EliminationList.of(one).stream()
                        .map(list -> wording.get(locale, "view.elimination.list." + list))
                        .collect(Collectors.joining("、")),
                wording.get(locale, "view.elimination.flag." + one.safetyNet()),
                sentences(one, Criterion.Met.NO, locale),
                sentences(one, Criterion.Met.UNKNOWN, locale));
    }

    private String sentences(Assessment one, Criterion.Met met, Locale locale) {
        return one.criteria().stream()
                .filter(criterion -> criterion.met() == met)
                .map(criterion -> wording.of(criterion.reason(), locale))
                .collect(Collectors.joining(" "));
    }
}
