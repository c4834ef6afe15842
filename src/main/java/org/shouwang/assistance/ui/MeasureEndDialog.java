package org.shouwang.assistance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.assistance.Measure;
import org.shouwang.assistance.Measures;
import org.shouwang.household.HouseholdView;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;

/** Asks for the last day of a measure; it is recorded once. */
class MeasureEndDialog extends Dialog {

    MeasureEndDialog(Measures measures, HouseholdView household, Measure measure, LocalDate today, Runnable changed) {
        setId("measure-end-dialog");
        setHeaderTitle(getTranslation("view.measure.end"));
        setWidth("min(420px, 94vw)");
        DayPicker until = new DayPicker(getTranslation("view.measure.until"));
        until.setId("measure-end-on");
        until.setManualValidation(true);
        until.setMax(today);
        until.setValue(today);
        add(new Paragraph(getTranslation("view.measure.end.hint")), until);
        Button save = new Button(getTranslation("view.measure.end"), click -> {
            until.setInvalid(false);
            try {
                measures.end(household.id(), measure.id(), until.getValue());
            } catch (Refusal refusal) {
                say(until, refusal.reasons());
                return;
            }
            close();
            Toasts.done(getTranslation("view.measure.ended"));
            changed.run();
        });
        save.setId("measure-end-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("view.shell.cancel"), click -> close()), save);
    }

    private static void say(DayPicker until, List<Reason> reasons) {
        if ("until".equals(reasons.get(0).field())) {
            until.setErrorMessage(Refusals.sentence(reasons.get(0)));
            until.setInvalid(true);
        } else {
            Refusals.show(reasons);
        }
    }
}
