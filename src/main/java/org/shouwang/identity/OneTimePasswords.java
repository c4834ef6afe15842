package org.shouwang.identity;

import java.security.SecureRandom;
import org.shouwang.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords that administrators hand out. Nobody chooses them, they are told once and kept as digests only; whoever logs
 * in with one first sets a password of the own, and the REST API takes none of them.
 */
@Component
public class OneTimePasswords {

    /** Without letters and digits that are mistaken for one another when read out or copied from paper. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;

    private final Accounts accounts;
    private final AccountTable table;
    private final AccountRegister register;
    private final CurrentActor actor;
    private final SecureRandom random = new SecureRandom();

    OneTimePasswords(Accounts accounts, AccountTable table, AccountRegister register, CurrentActor actor) {
        this.accounts = accounts;
        this.table = table;
        this.register = register;
        this.actor = actor;
    }

    /**
     * An account with the password that opens it the first time.
     *
     * @param account as created
     * @param password in the clear; it cannot be asked for again
     */
    public record Issued(Account account, String password) {

        /** The password stays out of every log. */
        @Override
        public String toString() {
            return "Issued[" + account.username() + "]";
        }
    }

    /**
     * Creates an account with a one-time password.
     *
     * @param account what it is like; its password is not looked at
     * @return the account and its password
     * @throws Refusal as {@link Accounts#create}
     */
    @Transactional
    public Issued issue(NewAccount account) {
        String password = invented();
        Account created = accounts.create(new NewAccount(
                account.username(),
                password,
                account.name(),
                account.language(),
                account.enabledFrom(),
                account.enabledTo(),
                account.posts()));
        mark(created);
        return new Issued(created, password);
    }

    /**
     * Replaces somebody's password by a one-time password.
     *
     * @param username of the account
     * @return the password
     * @throws Refusal as {@link Accounts#resetPassword}
     */
    @Transactional
    public String reset(String username) {
        String password = invented();
        accounts.resetPassword(username, password);
        mark(accounts.require(username));
        return password;
    }

    /** Whether the person who acts still has to replace such a password. */
    public boolean isOwn() {
        return actor.find()
                .flatMap(self -> register.find(self.username()))
                .filter(AccountRegister.Known::oneTimePassword)
                .isPresent();
    }

    private void mark(Account account) {
        table.oneTimePassword(account.id());
        register.forget(account.username());
    }

    private String invented() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
