package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.shouwang.form.Field;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Section;

/** How far a form is: each section with what it still lacks, leading there; a line that opens on a phone. */
final class SectionProgress extends Div {

    /** Fewer parts are seen at a glance. */
    private static final int WORTH_IT = 3;

    private final FormDefinition definition;
    private final Surroundings around;
    private final String ids;
    private final Span count = new Span();
    private final NativeButton next = new NativeButton();
    private final NativeButton all;
    private final OrderedList list = new OrderedList();
    private final Map<String, Section> sectionOf = new HashMap<>();
    private transient Consumer<Section> lead = section -> {};
    private transient Section toDo;

    SectionProgress(FormDefinition definition, Surroundings around, String ids) {
        this.definition = definition;
        this.around = around;
        this.ids = ids;
        setId(ids + "form-progress");
        addClassName("form-progress");
        getElement().setAttribute("role", "navigation").setAttribute("aria-label", around.word("progress"));
        count.setId(ids + "form-progress-count");
        count.addClassName("form-progress-count");
        next.setId(ids + "form-progress-next");
        next.addClassName("form-progress-next");
        next.addClickListener(click -> {
            if (toDo != null) {
                lead.accept(toDo);
            }
        });
        all = new NativeButton(around.word("progress.all"), click -> open(!hasClassName("form-progress-open")));
        all.setId(ids + "form-progress-all");
        all.addClassName("form-progress-all");
        open(false);
        add(new Div(count, next, all), list);
        definition.sections().forEach(section -> section.fields().forEach(f -> sectionOf.put(f.key(), section)));
        setVisible(false);
    }

    private void open(boolean open) {
        setClassName("form-progress-open", open);
        all.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    /**
     * Shows the progress.
     *
     * @param values what is filled in
     * @param forward the verdict that counts
     * @param missing keys of the fields that it still needs, or needs otherwise
     * @param toMend keys of the fields that were refused
     * @param lead brings a section into view
     */
    void show(ObjectNode values, String forward, Set<String> missing, Set<String> toMend, Consumer<Section> lead) {
        this.lead = lead;
        var fields = definition.fields();
        var needing = definition.sections().stream()
                .filter(section -> section.fields().stream()
                        .anyMatch(f -> f.requiredBy(forward) && around.forms().asks(fields, f, values)))
                .toList();
        long filled = needing.stream().filter(s -> lacking(s, missing) == 0).count();
        setVisible(definition.sections().size() >= WORTH_IT && !needing.isEmpty());
        count.setText(around.word("progress.count", filled, needing.size()));
        toDo = definition.sections().stream()
                .filter(section -> lacking(section, missing) > 0)
                .min(Comparator.comparing(section -> lacking(section, toMend) == 0))
                .orElse(null);
        next.setVisible(toDo != null);
        next.setText(toDo == null ? "" : around.word("progress.next", around.text(toDo.title())));
        list.removeAll();
        definition.sections().forEach(section -> list.add(new ListItem(way(section, values, missing, toMend))));
    }

    private NativeButton way(Section section, ObjectNode values, Set<String> missing, Set<String> toMend) {
        var lacking = lacking(section, missing);
        var wrong = lacking(section, toMend);
        String mark;
        String look;
        if (wrong > 0) {
            mark = around.word("progress.wrong", wrong);
            look = "wrong";
        } else if (lacking > 0) {
            mark = around.word("progress.missing", lacking);
            look = "missing";
        } else if (section.fields().stream().map(Field::key).anyMatch(values::hasNonNull)) {
            mark = around.word("progress.done");
            look = "done";
        } else {
            mark = around.word("progress.optional");
            look = "optional";
        }
        var state = new Span(mark);
        state.addClassNames("form-progress-mark", "form-progress-" + look);
        var way = new NativeButton();
        way.add(new Span(around.text(section.title())), state);
        way.setId(ids + "progress-" + section.key());
        way.addClickListener(click -> {
            open(false);
            lead.accept(section);
        });
        return way;
    }

    private long lacking(Section section, Set<String> keys) {
        return keys.stream().filter(key -> section.equals(sectionOf.get(key))).count();
    }
}
