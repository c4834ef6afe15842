package org.shouwang.elimination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.shouwang.elimination.Assessment;

/** The parts of the worklist with how much each holds; one is chosen. */
class WorklistChips extends Div {

    private final Map<WorklistPart, Button> chips = new EnumMap<>(WorklistPart.class);

    WorklistChips(Consumer<WorklistPart> chosen) {
        addClassName("chips");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("view.elimination.parts"));
        for (WorklistPart part : WorklistPart.values()) {
            Button chip = new Button();
            chip.setId("elimination-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            chip.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            chip.addClassName("chip");
            chip.addClickListener(click -> chosen.accept(part));
            chips.put(part, chip);
            add(chip);
        }
    }

    void show(WorklistPart chosen, List<Assessment> all) {
        chips.forEach((part, chip) -> {
            long count = all.stream().filter(part::holds).count();
            chip.setText(getTranslation("view.elimination.part." + part, count));
            chip.getElement().setAttribute("aria-pressed", String.valueOf(part == chosen));
            chip.setClassName("chip-chosen", part == chosen);
        });
    }
}
