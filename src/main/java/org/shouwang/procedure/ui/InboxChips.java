package org.shouwang.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.shouwang.procedure.Look.Part;
import org.shouwang.procedure.TaskCounts;

/** The parts of the inbox with how much each holds; one is chosen. */
class InboxChips extends Div {

    private final Map<Part, Button> chips = new EnumMap<>(Part.class);

    InboxChips(Consumer<Part> chosen) {
        addClassName("chips");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("view.inbox.parts"));
        for (Part part : Part.values()) {
            Button chip = new Button();
            chip.setId("inbox-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            chip.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            chip.addClassName("chip");
            chip.addClickListener(click -> chosen.accept(part));
            chips.put(part, chip);
            add(chip);
        }
    }

    void show(Part chosen, TaskCounts counts) {
        chips.forEach((part, chip) -> {
            int count = count(part, counts);
            chip.setText(getTranslation("view.inbox.part." + part, count));
            chip.getElement().setAttribute("aria-pressed", String.valueOf(part == chosen));
            chip.setClassName("chip-chosen", part == chosen);
            chip.setClassName("chip-alarm", part == Part.OVERDUE && count > 0);
        });
    }

    private static int count(Part part, TaskCounts counts) {
        return switch (part) {
            case ALL -> counts.all();
            case DUE_SOON -> counts.dueSoon();
            case OVERDUE -> counts.overdue();
            case RETURNED -> counts.returned();
            case MINE -> counts.mine();
            case DONE -> counts.done();
        };
    }
}
