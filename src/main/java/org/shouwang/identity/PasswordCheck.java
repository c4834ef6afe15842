package org.shouwang.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks a name and a password, counts failures and locks the account after too many. Form, Basic and session log-ins
 * all come here. A wrong name costs as much time as a wrong password, so that neither answer nor time tells which.
 */
@Component
class PasswordCheck {

    private final AccountRegister register;
    private final PasswordEncoder encoder;
    private final JdbcClient database;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final TransactionTemplate apart;
    private final int mostFailures;
    private final Duration lockLasts;
    private final String hashOfNobody;

    PasswordCheck(
            AccountRegister register,
            PasswordEncoder encoder,
            JdbcClient database,
            WorkClock clock,
            ApplicationEventPublisher events,
            CurrentActor actor,
            TransactionTemplate transaction,
            @Value("${shouwang.identity.failures-until-lock}") int mostFailures,
            @Value("${shouwang.identity.lock-lasts}") Duration lockLasts) {
        this.register = register;
        this.encoder = encoder;
        this.database = database;
        this.clock = clock;
        this.events = events;
        this.actor = actor;
        this.apart = new TransactionTemplate(transaction.getTransactionManager());
        this.apart.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        this.mostFailures = mostFailures;
        this.lockLasts = lockLasts;
        this.hashOfNobody = encoder.encode("nobody");
    }

    /** The account, where the password is right and it is neither locked nor ended. */
    Optional<AccountRegister.Known> check(String username, String password) {
        Optional<AccountRegister.Known> found = register.read(username == null ? "" : username);
        String hash = found.map(AccountRegister.Known::passwordHash).orElse(null);
        boolean right = encoder.matches(password == null ? "" : password, hash == null ? hashOfNobody : hash);
        if (found.isEmpty() || hash == null || !usable(found.get())) {
            return Optional.empty();
        }
        if (!right) {
            apart.executeWithoutResult(t -> countFailure(found.get()));
            return Optional.empty();
        }
        apart.executeWithoutResult(t -> forgetFailures(found.get()));
        return found;
    }

    boolean usable(AccountRegister.Known account) {
        return account.enabledOn(clock.today()) && !account.lockedAt(clock.instant());
    }

    /** Counts in one statement, so that failures at the same moment all count. */
    private void countFailure(AccountRegister.Known account) {
        int failures = database.sql("update account set failed_attempts = failed_attempts + 1 where id = :id"
                        + " returning failed_attempts")
                .param("id", account.id())
                .query(Integer.class)
                .single();
        if (failures >= mostFailures) {
            OffsetDateTime until = OffsetDateTime.now(clock).plus(lockLasts);
            database.sql("update account set failed_attempts = 0, locked_until = :until where id = :id")
                    .param("until", until)
                    .param("id", account.id())
                    .update();
            register.forget(account.username());
            Journalled locked = new Journalled(
                    "account.lockedAfterFailures",
                    "account",
                    account.username(),
                    null,
                    null,
                    null,
                    JsonNodeFactory.instance.objectNode().put("lockedUntil", until.toString()),
                    null);
            actor.runAs(Actor.SYSTEM, () -> events.publishEvent(locked));
        }
    }

    private void forgetFailures(AccountRegister.Known account) {
        database.sql("update account set failed_attempts = 0, locked_until = null"
                        + " where id = :id and (failed_attempts > 0 or locked_until is not null)")
                .param("id", account.id())
                .update();
    }
}
