package org.shouwang.rollback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouwang.codelist.CodeLists;
import org.shouwang.rollback.RollbackLists.ListFile;
import org.shouwang.shared.ListExport;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A list as the authority wants it on file: a line for every person of every household. */
@Component
public class ListExports {

    private final RollbackLists lists;
    private final ListExport exports;
    private final CodeLists codes;
    private final Wording wording;

    ListExports(RollbackLists lists, ListExport exports, CodeLists codes, Wording wording) {
        this.lists = lists;
        this.exports = exports;
        this.codes = codes;
        this.wording = wording;
    }

    private record Line(int serial, ListEntry entry, ListedPerson person) {}

    /**
     * A list as an Excel file, numbers masked; that it left the product stands in the journal.
     *
     * @param number the list
     * @param language of the reader
     * @return the file
     */
    @Transactional
    public byte[] excel(String number, Locale language) {
        ListFile file = lists.require(number);
        List<Line> lines = new ArrayList<>();
        int serial = 0;
        for (ListEntry entry : file.entries()) {
            if (entry.takenOffOn() == null) {
                serial++;
                for (ListedPerson person : entry.people()) {
                    lines.add(new Line(serial, entry, person));
                }
            }
        }
        return exports.of("rollback.list-exported", number, wording.get(language, "view.rollback.sheet"), language)
                .within(file.list().county())
                .above(file.list().countyName() + "  " + number)
                .columns(
                        "view.rollback.column.",
                        "serial",
                        "kind",
                        "place",
                        "head",
                        "case",
                        "person",
                        "relation",
                        "certificate",
                        "health",
                        "labour",
                        "reason",
                        "decision",
                        "executed")
                .written(lines, line -> cells(line, language));
    }

    private List<Object> cells(Line line, Locale language) {
        ListEntry entry = line.entry();
        ListedPerson person = line.person();
        return Arrays.asList(
                line.serial(),
                wording.get(language, "process." + entry.processKey()),
                entry.areaName(),
                entry.headName(),
                entry.caseNumber(),
                person.name(),
                label("RELATION", person.relation(), language),
                person.certificate(),
                person.health().stream()
                        .map(key -> label("HEALTH", key, language))
                        .collect(Collectors.joining("、")),
                label("LABOUR", person.labour(), language),
                entry.reason(),
                entry.decision() == null ? null : wording.get(language, "verdict.authorityReview." + entry.decision()),
                entry.executedOn());
    }

    private String label(String list, String key, Locale language) {
        return key == null ? null : codes.label(list, key).in(language);
    }
}
