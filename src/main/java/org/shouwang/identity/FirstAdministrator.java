package org.shouwang.identity;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.shouwang.shared.DemoMode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time setup of an installation without demo accounts: the log prints a code at each start until somebody who
 * can read the log has used the last one to create the first administrator.
 */
@Component
public class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final JdbcClient database;
    private final AccountTable table;
    private final Accounts accounts;
    private final AccountRules rules;
    private final CurrentActor actor;
    private final Territory territory;
    private final WorkClock clock;
    private final DemoMode demo;

    FirstAdministrator(
            JdbcClient database,
            AccountTable table,
            Accounts accounts,
            AccountRules rules,
            CurrentActor actor,
            Territory territory,
            WorkClock clock,
            DemoMode demo) {
        this.database = database;
        this.table = table;
        this.accounts = accounts;
        this.rules = rules;
        this.actor = actor;
        this.territory = territory;
        this.clock = clock;
        this.demo = demo;
    }

    /** Whether the setup still waits for somebody. */
    public boolean isMissing() {
        return !demo.accounts() && !table.anybody();
    }

    /**
     * Creates the first administrator, over all provinces, and ends the setup for good.
     *
     * @param code from the log of the last start
     * @param username name to log in with
     * @param password at least 10 characters
     * @param name what the person is called
     * @return the account
     * @throws Refusal {@code identity.setup-done}, {@code identity.setup-code-wrong}, and those of
     *     {@link Accounts#create}
     */
    @Transactional
    public Account create(String code, String username, String password, String name) {
        if (!isMissing()) {
            throw Refusal.conflict(Reason.of("identity.setup-done"));
        }
        Optional<Long> found = database.sql("select id from setup_code where code_hash = :hash and used_at is null"
                        + " and id = (select max(id) from setup_code) for update")
                .param("hash", Sessions.digest(code == null ? "" : code.strip()))
                .query(Long.class)
                .optional();
        if (found.isEmpty()) {
            throw Refusal.forbidden(Reason.of("identity.setup-code-wrong").at("code"));
        }
        Reasons reasons = new Reasons();
        rules.checkPerson(username, password, name, reasons);
        reasons.refuseIfAny();
        database.sql("update setup_code set used_at = :now where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", found.get())
                .update();
        List<NewPost> posts = territory.all(AreaKind.PROVINCE).stream()
                .map(province -> NewPost.of(Role.ADMINISTRATOR, province.code()))
                .toList();
        return actor.callAs(
                Actor.SYSTEM, () -> accounts.insert(new NewAccount(username, password, name, null, null, null, posts)));
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        if (isMissing()) {
            LOG.warn(
                    "There is no account yet. Create the first administrator on the page /setup with the one-time code"
                            + " {} (初始管理员设置码)",
                    newCode());
        }
    }

    /** Makes the code that counts from now on; only its digest is kept. */
    String newCode() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("insert into setup_code (code_hash, made_at) values (:hash, :now)")
                .param("hash", Sessions.digest(code))
                .param("now", OffsetDateTime.now(clock))
                .update();
        return code;
    }
}
