package org.shouwang.identity;

import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reasons;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives an account a new password, held to the rules; that it changed stands in the journal. */
@Component
class PasswordChange {

    private final AccountTable table;
    private final AccountRules rules;
    private final AccountRegister register;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    PasswordChange(
            AccountTable table,
            AccountRules rules,
            AccountRegister register,
            PasswordEncoder encoder,
            ApplicationEventPublisher events) {
        this.table = table;
        this.rules = rules;
        this.register = register;
        this.encoder = encoder;
        this.events = events;
    }

    void set(Account account, String password, String verb) {
        Reasons reasons = new Reasons();
        rules.checkPassword(account.username(), password, reasons);
        reasons.refuseIfAny();
        table.password(account.id(), encoder.encode(password));
        register.forget(account.username());
        events.publishEvent(new Journalled(verb, "account", account.username(), null, null, null, null, null));
    }
}
