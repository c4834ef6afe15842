package org.shouwang.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.shouwang.procedure.Recusals;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Refusals;

/** Asks why somebody keeps out of a case. */
class RecusalDialog extends Dialog {

    private final TextArea reason = new TextArea();

    RecusalDialog(Recusals recusals, String caseNumber, Runnable declared) {
        setId("recusal-dialog");
        setHeaderTitle(getTranslation("view.recusal.title"));
        setWidth("min(520px, 94vw)");
        reason.setId("recusal-reason");
        reason.setLabel(getTranslation("view.recusal.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        add(new Paragraph(getTranslation("view.recusal.hint")), reason);
        Button declare = new Button(getTranslation("view.recusal.declare"), click -> {
            try {
                recusals.declare(caseNumber, reason.getValue());
            } catch (Refusal refusal) {
                reason.setInvalid(true);
                reason.setErrorMessage(Refusals.sentence(refusal.reasons().get(0)));
                return;
            }
            close();
            declared.run();
        });
        declare.setId("recusal-confirm");
        declare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("view.shell.cancel"), click -> close()), declare);
    }
}
