package org.shouwang.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import org.shouwang.identity.OwnAccount;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;

/** Changes one's own password; what is wrong stands at its field. */
class PasswordForm extends Div {

    private final transient OwnAccount own;
    private final transient Runnable changed;
    private final PasswordField old = field("old", "current-password");
    private final PasswordField password = field("new", "new-password");
    private final PasswordField again = field("again", "new-password");
    private final Map<String, PasswordField> fields = Map.of("old", old, "password", password);

    PasswordForm(OwnAccount own, Runnable changed) {
        this.own = own;
        this.changed = changed;
        addClassName("password-form");
        Button change = new Button(getTranslation("view.shell.password.change"), click -> change());
        change.setId("password-change");
        Paragraph rules = new Paragraph(getTranslation("view.shell.password.rules"));
        rules.addClassName("account-hint");
        add(rules, old, password, again, change);
    }

    private PasswordField field(String key, String autocomplete) {
        PasswordField field = new PasswordField(getTranslation("view.shell.password." + key));
        field.setId("password-" + key);
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setManualValidation(true);
        field.setI18n(new PasswordField.PasswordFieldI18n());
        field.getElement().executeJs("this.i18n = {reveal: $0}", getTranslation("view.shell.password.reveal"));
        return field;
    }

    private void change() {
        fields.values().forEach(field -> field.setInvalid(false));
        again.setInvalid(false);
        if (!again.getValue().equals(password.getValue())) {
            wrong(again, getTranslation("view.shell.password.differs"));
            return;
        }
        try {
            own.changePassword(old.getValue(), password.getValue());
        } catch (Refusal refusal) {
            for (Reason reason : refusal.reasons()) {
                PasswordField field = fields.get(reason.field());
                if (field == null) {
                    Refusals.show(refusal);
                } else {
                    wrong(field, Refusals.sentence(reason));
                }
            }
            return;
        }
        old.clear();
        password.clear();
        again.clear();
        Toasts.done(getTranslation("view.shell.password.changed"));
        changed.run();
    }

    private static void wrong(PasswordField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }
}
