package org.shouwang.form.ui;

import com.vaadin.flow.component.Focusable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouwang.shared.Reason;

/** What is wrong with a form: said at the fields and, with links to them, in its summary, until it is mended. */
final class ToMend {

    private static final Pattern CELL = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    private final Map<String, FieldEditor> editors;
    private final ReasonSummary summary;
    private final Surroundings around;
    private List<Reason> reasons = List.of();

    ToMend(Map<String, FieldEditor> editors, ReasonSummary summary, Surroundings around) {
        this.editors = editors;
        this.summary = summary;
        this.around = around;
    }

    /** The field of the path {@code assets[0].kind} is {@code assets}; one that tells of the whole form has its prefix. */
    static String key(Reason reason) {
        var path = reason.field().startsWith("form.") ? reason.field().substring(5) : reason.field();
        return path.split("[\\[.]", 2)[0];
    }

    static Set<String> keys(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.field() != null)
                .map(ToMend::key)
                .collect(Collectors.toSet());
    }

    Set<String> keys() {
        return keys(reasons);
    }

    /** Shows these reasons and no others. */
    void show(List<Reason> wrong) {
        editors.values().forEach(editor -> editor.error(null));
        wrong.stream()
                .filter(reason -> editor(reason) != null)
                .collect(Collectors.groupingBy(ToMend::key, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::mark);
        reasons = List.copyOf(wrong);
        summary.show(reasons, this::way);
    }

    /** A field was changed: what is still wrong with it replaces what was said of it. */
    void changed(String key, boolean filled, List<Reason> stillWrong) {
        if (!stillWrong.isEmpty()) {
            mark(key, stillWrong);
            replace(key, stillWrong);
        } else if (filled || !keys().contains(key)) {
            editors.get(key).error(null);
            replace(key, stillWrong);
        }
        reasons.stream()
                .filter(reason ->
                        editor(reason) != null && !editor(reason).component().isVisible())
                .toList()
                .forEach(reason -> replace(key(reason), List.of()));
    }

    /** Puts other reasons, or none, in the place of those of a field. */
    void replace(String key, List<Reason> stillWrong) {
        if (!keys().contains(key)) {
            return;
        }
        var left = new ArrayList<Reason>();
        reasons.stream()
                .filter(reason -> reason.field() == null || !key.equals(key(reason)))
                .forEach(left::add);
        left.addAll(stillWrong);
        reasons = List.copyOf(left);
        summary.list(reasons, this::way);
    }

    private Runnable way(Reason reason) {
        var editor = editor(reason);
        return editor == null ? null : () -> lead(editor);
    }

    private void mark(String key, List<Reason> wrong) {
        var editor = editors.get(key);
        editor.error(wrong.stream().map(around::sentence).distinct().collect(Collectors.joining(" ")));
        if (editor instanceof TableEditor table) {
            for (var reason : wrong) {
                var cell = CELL.matcher(reason.field());
                if (cell.matches()) {
                    table.error(Integer.parseInt(cell.group(2)), cell.group(3), around.sentence(reason));
                }
            }
        }
    }

    private static void lead(FieldEditor editor) {
        editor.component().scrollIntoView();
        if (editor.component() instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            editor.component().getElement().callJsFunction("focus");
        }
    }

    private FieldEditor editor(Reason reason) {
        return reason.field() == null ? null : editors.get(key(reason));
    }
}
