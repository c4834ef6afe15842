package org.shouwang.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.shouwang.identity.OneTimePasswords;
import org.shouwang.identity.OwnPasswordForm;
import org.shouwang.shared.Wording;

/** Replaces one's own password; whoever logged in with a one-time password gets no further before. */
@Route(value = "password", autoLayout = false)
@PermitAll
class OwnPasswordView extends EntrancePage implements BeforeEnterObserver {

    private final transient OwnPasswordForm form;
    private final transient OneTimePasswords oneTimePasswords;

    OwnPasswordView(Wording wording, OwnPasswordForm form, OneTimePasswords oneTimePasswords) {
        super(wording);
        this.form = form;
        this.oneTimePasswords = oneTimePasswords;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    Component[] content() {
        String hint = oneTimePasswords.isOwn() ? "view.identity.password-one-time-hint" : "view.identity.password-hint";
        return new Component[] {
            new H2(text("view.identity.password-replace")),
            new Paragraph(text(hint)),
            form.of(() -> getUI().ifPresent(ui -> ui.navigate("")))
        };
    }
}
