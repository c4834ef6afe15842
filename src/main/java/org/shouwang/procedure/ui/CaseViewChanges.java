package org.shouwang.procedure.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.form.Change;
import org.shouwang.form.Field;
import org.shouwang.form.FieldType;
import org.shouwang.form.ui.FormViews;
import org.shouwang.procedure.Revisions.Revision;
import org.shouwang.shell.Dates;

/** «改动3项»: what a submission says otherwise than the one before it, field by field, before and after. */
class CaseViewChanges extends NativeDetails {

    private final transient CaseViewWords words;
    private final transient FormViews formViews;

    CaseViewChanges(Revision revision, CaseViewWords words, FormViews formViews) {
        this.words = words;
        this.formViews = formViews;
        addClassName("timeline-changes");
        setSummaryText(getTranslation(
                "view.case.changes",
                revision.count(),
                words.duty(revision.earlier().duty()),
                Dates.day(revision.earlier().doneOn())));
        UnorderedList list = new UnorderedList();
        for (Change change : revision.changes()) {
            if (change.field().type() == FieldType.TABLE) {
                change.rows().forEach(row -> list.add(row(change.field(), row)));
            } else {
                list.add(new ListItem(name(words.in(change.field().label())), before(change), arrow(), after(change)));
            }
        }
        setContent(list);
    }

    private Span before(Change change) {
        return value(
                change.field().type() == FieldType.ATTACHMENTS
                        ? files(change.before(), change.after(), "view.case.changes.dropped")
                        : text(change.field(), change.before()),
                "change-before");
    }

    private Span after(Change change) {
        return value(
                change.field().type() == FieldType.ATTACHMENTS
                        ? files(change.after(), change.before(), "view.case.changes.added")
                        : text(change.field(), change.after()),
                "change-after");
    }

    private ListItem row(Field table, Change.Row row) {
        if (row.before() != null && row.after() != null) {
            Field first = table.columns().get(0);
            String title = words.word(
                    "view.case.pair",
                    words.in(table.label()),
                    text(first, row.after().get(first.key())));
            return new ListItem(
                    name(title),
                    value(cells(row.columns(), row.before()), "change-before"),
                    arrow(),
                    value(cells(row.columns(), row.after()), "change-after"));
        }
        boolean added = row.before() == null;
        return new ListItem(
                name(words.in(table.label())),
                name(getTranslation(added ? "view.case.changes.row-added" : "view.case.changes.row-dropped")),
                value(
                        cells(row.columns(), added ? row.after() : row.before()),
                        added ? "change-after" : "change-before"));
    }

    private String cells(List<Field> columns, ObjectNode row) {
        return columns.stream()
                .filter(column -> row.hasNonNull(column.key()) || columns.size() <= 2)
                .map(column ->
                        words.word("view.case.pair", words.in(column.label()), text(column, row.get(column.key()))))
                .collect(Collectors.joining(words.word("view.case.changes.cell")));
    }

    private String files(JsonNode these, JsonNode those, String key) {
        Set<String> ids = ids(these);
        ids.removeAll(ids(those));
        return ids.isEmpty() ? getTranslation("view.case.changes.none") : getTranslation(key, ids.size());
    }

    private static Set<String> ids(JsonNode files) {
        Set<String> ids = new HashSet<>();
        if (files != null) {
            files.forEach(id -> ids.add(id.asText()));
        }
        return ids;
    }

    private String text(Field field, JsonNode value) {
        return value == null || value.isNull()
                ? getTranslation("view.case.changes.none")
                : formViews.words(field, value);
    }

    private static Span name(String text) {
        Span name = new Span(text);
        name.addClassName("change-name");
        return name;
    }

    private static Span value(String text, String kind) {
        Span value = new Span(text);
        value.addClassName(kind);
        return value;
    }

    private Span arrow() {
        Span arrow = new Span("→");
        arrow.getElement().setAttribute("role", "img");
        arrow.getElement().setAttribute("aria-label", getTranslation("view.case.changes.to"));
        return arrow;
    }
}
