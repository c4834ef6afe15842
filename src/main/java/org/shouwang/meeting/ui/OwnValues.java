package org.shouwang.meeting.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Map;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormView;
import org.shouwang.form.ui.FormViews;
import org.shouwang.shared.Reason;

/** A dialog for what one household has apart from its meeting. */
class OwnValues extends Dialog {

    private final transient Entry entry;
    private final transient FormDefinition form;
    private final transient Forms forms;
    private final FormView shared;

    OwnValues(
            Entry entry,
            FormDefinition meeting,
            Forms forms,
            FormViews views,
            FormView shared,
            Runnable typed,
            Runnable kept) {
        this.entry = entry;
        this.form = meeting.ofHousehold();
        this.forms = forms;
        this.shared = shared;
        String verdict = entry.verdict().name();
        String label = entry.verdict().label().in(getLocale());
        FormView own = views.of(form, "own-");
        own.setValues(forms.merged(form, verdict, shared.values(), entry.own()));
        own.setVerdicts(Map.of(verdict, label));
        setId("own-values");
        setHeaderTitle(entry.waiting().task().headName() + " · " + label);
        setWidth("min(720px, 96vw)");
        add(own);
        Button done = new Button(getTranslation("view.meeting.own.keep"), click -> {
            List<Reason> wrong = forms.check(form, verdict, own.values());
            if (wrong.isEmpty()) {
                entry.own(different(own.values()));
                entry.object(List.of());
                kept.run();
                close();
            } else {
                own.showReasons(wrong);
            }
        });
        done.setId("own-keep");
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        own.addChangeListener(values -> {
            entry.own(different(values));
            typed.run();
        });
        getFooter().add(new Button(getTranslation("view.meeting.own.back"), click -> close()), done);
    }

    /** Only what the household has apart from the meeting is its own; the rest follows the meeting. */
    private ObjectNode different(ObjectNode values) {
        ObjectNode given =
                forms.merged(form, entry.verdict().name(), shared.values(), JsonNodeFactory.instance.objectNode());
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        values.properties().stream()
                .filter(value -> !value.getValue().equals(given.get(value.getKey())))
                .forEach(value -> own.set(value.getKey(), value.getValue()));
        return own;
    }
}
