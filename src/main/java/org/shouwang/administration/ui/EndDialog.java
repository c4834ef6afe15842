package org.shouwang.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Refusals;

/** Asks for the last day of something that ends, and says what that means. */
class EndDialog extends Dialog {

    EndDialog(String act, String consequence, LocalDate today, Consumer<LocalDate> ending) {
        setHeaderTitle(act);
        setWidth("min(480px, 94vw)");
        DayPicker lastDay = new DayPicker(getTranslation("view.administration.last-day"));
        lastDay.setId("last-day");
        lastDay.setValue(today);
        lastDay.setRequiredIndicatorVisible(true);
        Div content = new Div(new Paragraph(consequence), lastDay);
        content.addClassName("dialog-form");
        add(content);
        Button end = new Button(act, click -> {
            if (lastDay.getValue() == null) {
                lastDay.setErrorMessage(getTranslation("view.administration.choose"));
                lastDay.setInvalid(true);
            } else if (Refusals.guard(() -> ending.accept(lastDay.getValue()))) {
                close();
            }
        });
        end.setId("end-confirm");
        end.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("view.shell.cancel"), click -> close()), end);
    }
}
