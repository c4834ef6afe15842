package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import org.shouwang.identity.OwnAccount;
import org.shouwang.identity.OwnPasswordForm;

/** Hands the one form for passwords to the page that asks for a new one before anything else. */
@org.springframework.stereotype.Component
class PasswordForms implements OwnPasswordForm {

    private final OwnAccount own;

    PasswordForms(OwnAccount own) {
        this.own = own;
    }

    @Override
    public Component of(Runnable changed) {
        return new PasswordForm(own, changed);
    }
}
