package org.shouwang.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.theme.lumo.LumoUtility;
import jakarta.annotation.security.PermitAll;
import org.shouwang.identity.Accounts;
import org.shouwang.identity.OneTimePasswords;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Wording;

/** Replaces one's own password; whoever logged in with a one-time password gets no further before. */
@Route(value = "password", autoLayout = false)
@PermitAll
class OwnPasswordView extends EntrancePage implements BeforeEnterObserver {

    private final transient Wording wording;
    private final transient Accounts accounts;
    private final transient OneTimePasswords oneTimePasswords;
    private final PasswordField old = new PasswordField();
    private final PasswordField fresh = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Div problems = new Div();

    OwnPasswordView(Wording wording, Accounts accounts, OneTimePasswords oneTimePasswords) {
        super(wording);
        this.wording = wording;
        this.accounts = accounts;
        this.oneTimePasswords = oneTimePasswords;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    Component[] content() {
        field(old, "password-old", "view.identity.password-old", "current-password");
        field(fresh, "password-new", "view.identity.password-new", "new-password");
        field(again, "password-again", "view.identity.password-again", "new-password");
        problems.getElement().setAttribute("role", "alert");
        problems.addClassName(LumoUtility.TextColor.ERROR);
        Button replace = new Button(text("view.identity.password-replace"), click -> replace());
        replace.setId("password-replace");
        replace.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FormLayout form = new FormLayout(old, fresh, again);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        form.setMaxWidth("25rem");
        String hint = oneTimePasswords.isOwn() ? "view.identity.password-one-time-hint" : "view.identity.password-hint";
        return new Component[] {
            new H2(text("view.identity.password-replace")), new Paragraph(text(hint)), form, problems, replace
        };
    }

    private void field(PasswordField field, String id, String label, String autocomplete) {
        field.setId(id);
        field.setLabel(text(label));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.getElement().executeJs("this.i18n = {reveal: $0}", text("view.identity.password-reveal"));
    }

    private void replace() {
        problems.removeAll();
        if (!fresh.getValue().equals(again.getValue())) {
            problems.add(new Paragraph(wording.of(Reason.of("identity.password-differs"), locale())));
            return;
        }
        try {
            accounts.changeOwnPassword(old.getValue(), fresh.getValue());
            getUI().ifPresent(ui -> ui.navigate(""));
        } catch (Refusal refusal) {
            refusal.reasons().forEach(reason -> problems.add(new Paragraph(wording.of(reason, locale()))));
        }
    }
}
