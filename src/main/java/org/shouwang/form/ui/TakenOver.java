package org.shouwang.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import java.util.HashMap;
import java.util.Map;

/** Which fields were filled from an earlier record and not looked at since. */
final class TakenOver {

    private static final String LOOK = "form-taken";

    private final Map<Component, String> before = new HashMap<>();

    void mark(Component field, String mark) {
        if (before.containsKey(field)) {
            return;
        }
        field.getElement().getClassList().add(LOOK);
        if (field instanceof Group group) {
            before.put(field, group.hint());
            group.hint((group.hint() + " " + mark).strip());
        } else if (field instanceof HasHelper helped) {
            String help = helped.getHelperText() == null ? "" : helped.getHelperText();
            before.put(field, help);
            helped.setHelperText((help + " " + mark).strip());
        }
    }

    void unmark(Component field) {
        String help = before.remove(field);
        if (help == null) {
            return;
        }
        field.getElement().getClassList().remove(LOOK);
        if (field instanceof Group group) {
            group.hint(help);
        } else if (field instanceof HasHelper helped) {
            helped.setHelperText(help);
        }
    }
}
