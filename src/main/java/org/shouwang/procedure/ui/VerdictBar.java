package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.procedure.VerdictOption;

/** The ways to end a duty, within reach at the foot of the page; the way forward stands first. */
class VerdictBar extends Div {

    VerdictBar(List<VerdictOption> verdicts, Consumer<VerdictOption> chosen, Component beside) {
        addClassName("verdict-bar");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("view.task.verdicts"));
        for (VerdictOption verdict : verdicts) {
            Button button = new Button(verdict.label().in(getLocale()), click -> chosen.accept(verdict));
            button.setId("verdict-" + verdict.name());
            if (Verdict.isAgainst(verdict.name())) {
                button.addThemeVariants(ButtonVariant.LUMO_ERROR);
            } else if (verdict.equals(verdicts.get(0))) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            add(button);
        }
        add(beside);
    }
}
