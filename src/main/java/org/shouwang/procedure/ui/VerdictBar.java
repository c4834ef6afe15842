package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.BiConsumer;
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

    VerdictBar(List<VerdictOption> verdicts, BiConsumer<VerdictOption, Then> chosen, Component beside) {
        addClassName("verdict-bar");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("view.task.verdicts"));
        for (VerdictOption verdict : verdicts) {
            String label = verdict.label().in(getLocale());
            Button button = new Button(label, click -> chosen.accept(verdict, Then.SUMMARY));
            button.setId("verdict-" + verdict.name());
            if (Verdict.isAgainst(verdict.name())) {
                button.addThemeVariants(ButtonVariant.LUMO_ERROR);
            } else if (verdict.equals(verdicts.get(0))) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            add(button);
            if (verdict.equals(verdicts.get(0))) {
                Button next =
                        new Button(getTranslation("view.task.and-next"), click -> chosen.accept(verdict, Then.NEXT));
                next.setId("verdict-" + verdict.name() + "-next");
                next.setAriaLabel(getTranslation("view.task.and-next.of", label));
                next.setTooltipText(getTranslation("view.task.and-next.of", label));
                add(next);
            }
        }
        add(beside);
    }
}
