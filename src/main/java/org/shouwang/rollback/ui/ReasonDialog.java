package org.shouwang.rollback.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Refusals;

/** Asks for the reason of something, and says at the field what speaks against it. */
class ReasonDialog extends Dialog {

    ReasonDialog(String title, Consumer<String> work, Runnable done) {
        setId("reason-dialog");
        setHeaderTitle(getTranslation(title));
        setWidth("min(520px, 94vw)");
        TextArea reason = new TextArea(getTranslation("view.rollback.reason"));
        reason.setId("reason");
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        add(reason);
        Button confirm = new Button(getTranslation(title), click -> {
            try {
                work.accept(reason.getValue());
            } catch (Refusal refusal) {
                reason.setInvalid(true);
                reason.setErrorMessage(Refusals.sentence(refusal.reasons().get(0)));
                return;
            }
            close();
            done.run();
        });
        confirm.setId("reason-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("view.shell.cancel"), click -> close()), confirm);
    }
}
