package org.shouwang.identity;

import java.util.List;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody decides about the own account. */
@Component
public class OwnAccount {

    private final AccountTable table;
    private final AccountRegister register;
    private final PasswordCheck check;
    private final PasswordChange passwords;
    private final CurrentActor actor;

    OwnAccount(
            AccountTable table,
            AccountRegister register,
            PasswordCheck check,
            PasswordChange passwords,
            CurrentActor actor) {
        this.table = table;
        this.register = register;
        this.check = check;
        this.passwords = passwords;
        this.actor = actor;
    }

    /**
     * Changes one's own password.
     *
     * @param old the present one
     * @param password the new one
     * @throws Refusal {@code identity.password-wrong}, {@code identity.password-short} and others
     */
    @Transactional
    public void changePassword(String old, String password) {
        String username = actor.require().username();
        if (check.check(username, old).isEmpty()) {
            throw Refusal.invalid(Reason.of("identity.password-wrong").at("old"));
        }
        passwords.set(table.find(username).orElseThrow(Accounts::noAccount), password, "account.passwordChanged");
    }

    /**
     * Chooses the language in which one's own pages open.
     *
     * @param language {@code zh} or {@code en}
     * @throws Refusal {@code identity.language-unknown}
     */
    @Transactional
    public void speak(String language) {
        if (!List.of("zh", "en").contains(language)) {
            throw Refusal.invalid(Reason.of("identity.language-unknown").at("language"));
        }
        Actor self = actor.require();
        table.language(self.accountId(), language);
        register.forget(self.username());
    }

    /** Language of one's own account, {@code zh} or {@code en}. */
    public String language() {
        return register.find(actor.require().username())
                .map(AccountRegister.Known::language)
                .orElse("zh");
    }
}
