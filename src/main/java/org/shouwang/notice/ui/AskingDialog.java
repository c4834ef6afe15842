package org.shouwang.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Refusals;

/** Asks for a few things and says at each field why it was not taken. */
abstract class AskingDialog extends Dialog {

    private final Button confirm = new Button();

    AskingDialog(String titleKey, String actionKey, Object... args) {
        setHeaderTitle(getTranslation(titleKey, args));
        setWidth("min(560px, 94vw)");
        confirm.setText(getTranslation(actionKey));
        confirm.setId("dialog-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("view.shell.cancel"), click -> close()), confirm);
    }

    /** Fills the dialog; what is confirmed is tried, and refused at its fields. */
    void ask(Map<String, HasValidationProperties> fields, Runnable attempt, Component... content) {
        VerticalLayout column = new VerticalLayout(content);
        column.setPadding(false);
        column.setSpacing(false);
        add(column);
        confirm.addClickListener(click -> {
            fields.values().forEach(field -> field.setInvalid(false));
            try {
                attempt.run();
            } catch (Refusal refusal) {
                List<Reason> elsewhere = new ArrayList<>();
                for (Reason reason : refusal.reasons()) {
                    HasValidationProperties field = fields.get(reason.field());
                    if (field == null) {
                        elsewhere.add(reason);
                    } else {
                        field.setErrorMessage(Refusals.sentence(reason));
                        field.setInvalid(true);
                    }
                }
                if (!elsewhere.isEmpty()) {
                    Refusals.show(elsewhere);
                }
            } finally {
                confirm.setEnabled(true);
            }
        });
    }

    /** Shows an outcome in place of what was asked. */
    void tell(Component outcome, Runnable done) {
        removeAll();
        add(outcome);
        getFooter().removeAll();
        Button close = new Button(getTranslation("view.shell.close"), click -> {
            close();
            done.run();
        });
        close.setId("dialog-close");
        getFooter().add(close);
    }
}
