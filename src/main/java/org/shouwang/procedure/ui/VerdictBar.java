package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.shouwang.procedure.Outlook;
import org.shouwang.procedure.VerdictOption;

/**
 * The ways to end a duty, within reach at the foot of the page; the way forward stands first, and beside it the same with
 * the next task at once.
 */
class VerdictBar extends Div {

    /** What comes after the duty is ended. */
    enum Then {
        /** What was done and what may come next. */
        SUMMARY,
        /** The next task of the inbox. */
        NEXT
    }

    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private final transient List<VerdictOption> verdicts;
    private final Button next = new Button(getTranslation("view.task.and-next"));
    private transient VerdictOption forward;

    VerdictBar(List<VerdictOption> verdicts, BiConsumer<VerdictOption, Then> chosen, Component beside) {
        this.verdicts = verdicts;
        addClassName("verdict-bar");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("view.task.verdicts"));
        for (VerdictOption verdict : verdicts) {
            String label = verdict.label().in(getLocale());
            Button button = new Button(label, click -> chosen.accept(verdict, Then.SUMMARY));
            button.setId("verdict-" + verdict.name());
            if (Verdict.isAgainst(verdict.name())) {
                button.addThemeVariants(ButtonVariant.LUMO_ERROR);
            }
            buttons.put(verdict.name(), button);
            add(button);
        }
        next.addClickListener(click -> chosen.accept(forward, Then.NEXT));
        lead(verdicts.stream().findFirst());
        add(beside);
    }

    /** Where the answers decide which way is open, that one stands out, and none before they are given. */
    void follow(List<Outlook.Way> ways) {
        if (ways.isEmpty()) {
            return;
        }
        List<String> open = ways.stream()
                .filter(way -> way.closed().isEmpty())
                .map(Outlook.Way::verdict)
                .toList();
        lead(verdicts.stream().filter(verdict -> open.contains(verdict.name())).findFirst());
    }

    private void lead(Optional<VerdictOption> way) {
        buttons.values().forEach(button -> button.removeThemeVariants(ButtonVariant.LUMO_PRIMARY));
        next.setVisible(way.isPresent());
        way.ifPresent(verdict -> {
            if (!verdict.equals(forward)) {
                remove(next);
                addComponentAtIndex(indexOf(buttons.get(verdict.name())) + 1, next);
            }
            forward = verdict;
            if (!Verdict.isAgainst(verdict.name())) {
                buttons.get(verdict.name()).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            String label =
                    getTranslation("view.task.and-next.of", verdict.label().in(getLocale()));
            next.setId("verdict-" + verdict.name() + "-next");
            next.setAriaLabel(label);
            next.setTooltipText(label);
        });
    }
}
