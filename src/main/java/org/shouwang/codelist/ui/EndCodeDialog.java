package org.shouwang.codelist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.shouwang.codelist.Code;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Refusals;

/** Asks for the last day on which a code may be chosen. */
class EndCodeDialog extends Dialog {

    EndCodeDialog(CodeLists codes, Code code, LocalDate today, Runnable ended) {
        String act = getTranslation("view.codelist.end");
        setHeaderTitle(act);
        setWidth("min(480px, 94vw)");
        DayPicker lastDay = new DayPicker(getTranslation("view.codelist.last-day"));
        lastDay.setId("code-last-day");
        lastDay.setValue(today);
        Div content = new Div(
                new Paragraph(
                        getTranslation("view.codelist.end.hint", code.label().in(getLocale()))),
                lastDay);
        content.addClassName("dialog-form");
        add(content);
        Button end = new Button(act, click -> {
            if (Refusals.guard(() -> codes.end(code.list(), code.key(), lastDay.getValue()))) {
                close();
                ended.run();
            }
        });
        end.setId("code-end-confirm");
        end.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("view.shell.cancel"), click -> close()), end);
    }
}
