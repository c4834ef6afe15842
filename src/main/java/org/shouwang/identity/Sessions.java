package org.shouwang.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of the REST API: a token instead of the password in every request. */
@Component
public class Sessions {

    private final JdbcClient database;
    private final PasswordCheck passwords;
    private final WorkClock clock;
    private final Duration lasting;
    private final SecureRandom random = new SecureRandom();

    Sessions(
            JdbcClient database,
            PasswordCheck passwords,
            WorkClock clock,
            @Value("${shouwang.identity.session-lasts}") Duration lasting) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.lasting = lasting;
    }

    /**
     * Opens a session. Only a digest of the token is kept.
     *
     * @param username of the account
     * @param password in the clear
     * @return the token for {@code Authorization: Bearer}
     * @throws Refusal {@code identity.login-refused}, whether the name, the password or a lock is the cause;
     *     {@code identity.password-one-time} (403) before it was replaced on the page
     */
    public String open(String username, String password) {
        AccountRegister.Known account = passwords
                .check(username, password)
                .orElseThrow(() -> Refusal.unauthenticated(Reason.of("identity.login-refused")));
        if (account.oneTimePassword()) {
            throw Refusal.forbidden(Reason.of("identity.password-one-time"));
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.sql("insert into api_session (token_hash, account_id, opened_at, expires_at)"
                        + " values (:hash, :account, :now, :end)")
                .param("hash", digest(token))
                .param("account", account.id())
                .param("now", now)
                .param("end", now.plus(lasting))
                .update();
        return token;
    }

    /**
     * Closes a session; an unknown or closed one is left as it is.
     *
     * @param token the session's token
     */
    @Transactional
    public void close(String token) {
        database.sql("update api_session set closed_at = :now where token_hash = :hash and closed_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("hash", digest(token))
                .update();
    }

    /**
     * Keeps open sessions open while the time of a demo jumps: they go on for as long as they still had.
     *
     * @param before the time before the jump
     * @param jump how far it went, forward or back
     */
    @Transactional
    public void carryOver(Instant before, Duration jump) {
        database.sql("update api_session set expires_at = expires_at + make_interval(secs => :jump)"
                        + " where closed_at is null and expires_at > :before")
                .param("jump", jump.toSeconds())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Username of an open session. */
    Optional<String> username(String token) {
        return database.sql("select a.username from api_session s join account a on a.id = s.account_id"
                        + " where s.token_hash = :hash and s.closed_at is null and s.expires_at > :now")
                .param("hash", digest(token))
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .optional();
    }

    static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
