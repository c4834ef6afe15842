package org.shouwang.procedure.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shouwang.form.Field;
import org.shouwang.form.FieldType;
import org.shouwang.form.FormDefinition;
import org.shouwang.procedure.Submission;

/** What somebody wrote to a verdict: the opinion, or the reason that the verdict asks for, with comments on items. */
class CaseViewOpinions extends Div {

    private static final Set<String> ALWAYS =
            Set.of("opinion", "result", "remark", "findings", "comments", "fieldComments");

    CaseViewOpinions(Submission submission, FormDefinition form, CaseViewWords words) {
        addClassName("timeline-opinions");
        for (Field field : form.fields()) {
            JsonNode value = submission.values().get(field.key());
            if (value == null || value.isEmpty() && value.asText().isBlank() || !opinion(field, submission)) {
                continue;
            }
            if (field.type() == FieldType.LONG_TEXT) {
                add(said(words.in(field.label()), value.asText()));
            } else if (field.type() == FieldType.TABLE && ALWAYS.contains(field.key())) {
                add(said(words.in(field.label()), String.join("\n", comments(field, value, words))));
            }
        }
        setVisible(getComponentCount() > 0);
    }

    private static boolean opinion(Field field, Submission submission) {
        return ALWAYS.contains(field.key()) || field.requiredBy(submission.verdict());
    }

    private static List<String> comments(Field table, JsonNode rows, CaseViewWords words) {
        List<String> comments = new ArrayList<>();
        rows.forEach(row -> {
            List<String> cells = new ArrayList<>();
            table.columns().stream()
                    .filter(column -> row.hasNonNull(column.key()))
                    .filter(column -> !column.key().equals("form"))
                    .forEach(column ->
                            cells.add(shown(column, row.get(column.key()).asText(), words)));
            comments.add(
                    cells.size() == 2 ? words.word("view.case.pair", cells.get(0), cells.get(1)) : words.list(cells));
        });
        return comments;
    }

    private static String shown(Field column, String value, CaseViewWords words) {
        return column.options().stream()
                .filter(option -> option.key().equals(value))
                .findFirst()
                .map(option -> words.in(option.label()))
                .orElse(value);
    }

    private static Div said(String label, String text) {
        Span name = new Span(label);
        name.addClassName("timeline-opinion-name");
        Span words = new Span(text);
        words.addClassName("timeline-opinion-text");
        return new Div(name, words);
    }
}
