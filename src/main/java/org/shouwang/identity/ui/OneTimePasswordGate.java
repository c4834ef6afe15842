package org.shouwang.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.shouwang.identity.OneTimePasswords;
import org.springframework.stereotype.Component;

/** Leads whoever logged in with a one-time password to the page that replaces it, wherever they meant to go. */
@Component
class OneTimePasswordGate implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient OneTimePasswords passwords;

    OneTimePasswordGate(OneTimePasswords passwords) {
        this.passwords = passwords;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::enter));
    }

    private void enter(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        if (target != OwnPasswordView.class && target != LoginView.class && passwords.isOwn()) {
            event.forwardTo(OwnPasswordView.class);
        }
    }
}
