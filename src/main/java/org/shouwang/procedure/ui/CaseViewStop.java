package org.shouwang.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.procedure.Cases;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Refusals;

/** Asks why a procedure is stopped, and stops it. */
class CaseViewStop extends Dialog {

    private final transient Cases cases;
    private final String number;
    private final transient Runnable stopped;
    private final RadioButtonGroup<String> reason = new RadioButtonGroup<>();
    private final DayPicker doneOn;
    private final TextArea explanation = new TextArea();

    CaseViewStop(Cases cases, String number, CaseViewWords words, LocalDate today, Runnable stopped) {
        this.cases = cases;
        this.number = number;
        this.stopped = stopped;
        setId("case-stop-dialog");
        setHeaderTitle(getTranslation("view.case.stop"));
        setWidth("min(520px, 94vw)");
        reason.setId("stop-reason");
        reason.setLabel(getTranslation("view.case.stop.reason"));
        reason.setItems(cases.stopReasons(number));
        reason.setItemLabelGenerator(key -> words.code("STOP_REASON", key));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        doneOn = new DayPicker(getTranslation("view.case.stop.done-on"));
        doneOn.setId("stop-done-on");
        doneOn.setMax(today);
        doneOn.setValue(today);
        doneOn.setRequiredIndicatorVisible(true);
        explanation.setId("stop-explanation");
        explanation.setLabel(getTranslation("view.case.stop.explanation"));
        explanation.setWidthFull();
        explanation.setMinRows(3);
        explanation.setRequiredIndicatorVisible(true);
        explanation.setManualValidation(true);
        VerticalLayout content =
                new VerticalLayout(new Paragraph(getTranslation("view.case.stop.hint")), reason, doneOn, explanation);
        content.setPadding(false);
        add(content);
        Button cancel = new Button(getTranslation("view.shell.cancel"), click -> close());
        Button stop = new Button(getTranslation("view.case.stop"), click -> stop());
        stop.setId("stop-confirm");
        stop.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(cancel, stop);
    }

    private void stop() {
        say(List.of());
        try {
            cases.stop(number, reason.getValue(), doneOn.getValue(), explanation.getValue());
        } catch (Refusal refusal) {
            List<Reason> elsewhere = say(refusal.reasons());
            if (!elsewhere.isEmpty()) {
                Refusals.show(elsewhere);
            }
            return;
        }
        close();
        stopped.run();
    }

    /** Shows reasons at their fields and gives back those that belong to none. */
    private List<Reason> say(List<Reason> reasons) {
        reason.setInvalid(false);
        doneOn.setInvalid(false);
        explanation.setInvalid(false);
        List<Reason> elsewhere = new ArrayList<>();
        for (Reason against : reasons) {
            String sentence = Refusals.sentence(against);
            switch (against.field() == null ? "" : against.field()) {
                case "reason" -> {
                    reason.setErrorMessage(sentence);
                    reason.setInvalid(true);
                }
                case "doneOn" -> {
                    doneOn.setErrorMessage(sentence);
                    doneOn.setInvalid(true);
                }
                case "explanation" -> {
                    explanation.setErrorMessage(sentence);
                    explanation.setInvalid(true);
                }
                default -> elsewhere.add(against);
            }
        }
        return elsewhere;
    }
}
