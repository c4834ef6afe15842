package org.shouwang.household.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shouwang.household.HouseholdView;
import org.shouwang.journal.JournalEntry;
import org.shouwang.shell.Dates;
import org.shouwang.shell.RowTable;

/** What the journal tells about a household: entry by entry, and field by field through all its values. */
class HouseholdHistory {

    private static final int SHOWN_CHANGES = 4;
    private static final Set<String> OF_FIELDS = Set.of("household.registered", "household.edited");

    private final List<JournalEntry> entries;
    private final HouseholdView household;
    private final RegistryWords words;

    /** What one journal entry did to one field. */
    private record Change(String path, String field, String before, String after) {}

    /** One value that a field had, and from when. */
    private record Value(JournalEntry entry, Change change) {}

    HouseholdHistory(List<JournalEntry> entries, HouseholdView household, RegistryWords words) {
        this.entries = entries.stream()
                .sorted((a, b) -> Long.compare(b.sequence(), a.sequence()))
                .toList();
        this.household = household;
        this.words = words;
    }

    Component byEntry() {
        var table = new RowTable<JournalEntry>(text("view.household.history"));
        table.column(text("view.household.history.verb"), HouseholdHistory::verb)
                .text(text("view.household.history.when"), e -> Dates.time(e.recordedAt()))
                .text(text("view.household.history.who"), JournalEntry::actorName)
                .column(text("view.household.history.changes"), e -> listed(changes(e)));
        table.show(entries);
        return table;
    }

    /** Fields that ever changed after the registration, each with all its values, the latest first. */
    Component byField() {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        entries.stream().filter(entry -> OF_FIELDS.contains(entry.verb())).forEach(entry -> changes(entry)
                .forEach(change -> values.computeIfAbsent(change.path(), path -> new ArrayList<>())
                        .add(new Value(entry, change))));
        values.values().removeIf(all -> all.size() < 2);
        if (values.isEmpty()) {
            return new Paragraph(text("view.household.field-history.none"));
        }
        var fields = new Div();
        fields.addClassName("field-history");
        values.forEach((path, all) -> {
            var list = new UnorderedList();
            list.addClassName("changes");
            all.forEach(value -> list.add(new ListItem(text(
                    "view.household.field-history.value",
                    Dates.time(value.entry().recordedAt()),
                    value.entry().actorName(),
                    value.change().before(),
                    value.change().after()))));
            var field = new Details(
                    text(
                            "view.household.field-history.field",
                            all.get(0).change().field(),
                            all.size()),
                    list);
            field.setId("history-" + path.replaceAll("[^A-Za-z0-9]", "-"));
            fields.add(field);
        });
        return fields;
    }

    private static Component verb(JournalEntry entry) {
        var verb = new Span(entry.verbLabel().in(UI.getCurrent().getLocale()));
        verb.addClassName("row-title");
        return verb;
    }

    /** Each field with what it was and is; of many, as after a registration, their number first. */
    private static Component listed(List<Change> changes) {
        if (changes.isEmpty()) {
            return null;
        }
        var list = new UnorderedList();
        list.addClassName("changes");
        changes.forEach(change -> list.add(new ListItem(text(
                change.before().equals(RegistryWords.NOTHING)
                        ? "view.household.history.set"
                        : "view.household.history.changed",
                change.field(),
                change.before(),
                change.after()))));
        return changes.size() <= SHOWN_CHANGES
                ? list
                : new Details(text("view.household.history.items", changes.size()), list);
    }

    private List<Change> changes(JournalEntry entry) {
        var paths = new TreeSet<String>();
        for (var side : new JsonNode[] {entry.before(), entry.after()}) {
            if (side != null) {
                side.fieldNames().forEachRemaining(paths::add);
            }
        }
        return paths.stream()
                .filter(path -> !path.endsWith(".person"))
                .map(path -> new Change(
                        path, words.label(path, household), value(path, entry.before()), value(path, entry.after())))
                .toList();
    }

    private String value(String path, JsonNode side) {
        return words.value(RegistryWords.plain(path), side == null ? null : side.get(path));
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
