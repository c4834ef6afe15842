package org.shouwang.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.DemoMode;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Looks accounts up for every request. A look-up is remembered for some seconds, so that another server's changes are
 * seen soon; changes made here are seen at once.
 */
@Component
class AccountRegister {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 20_000;

    private final JdbcClient database;
    private final WorkClock clock;
    private final Territory territory;
    private final DemoMode demo;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    AccountRegister(JdbcClient database, WorkClock clock, Territory territory, DemoMode demo) {
        this.demo = demo;
        this.database = database;
        this.clock = clock;
        this.territory = territory;
    }

    private record Remembered(Known account, long at) {}

    /** An account as a check needs it, with all its posts of all times. */
    record Known(
            long id,
            String username,
            String passwordHash,
            String name,
            String language,
            LocalDate enabledFrom,
            LocalDate enabledTo,
            Instant lockedUntil,
            boolean oneTimePassword,
            List<Post> posts) {

        boolean enabledOn(LocalDate day) {
            return !day.isBefore(enabledFrom) && (enabledTo == null || !day.isAfter(enabledTo));
        }

        boolean lockedAt(Instant instant) {
            return lockedUntil != null && instant.isBefore(lockedUntil);
        }
    }

    Optional<Known> find(String username) {
        long now = System.nanoTime();
        Remembered last = remembered.get(username);
        if (last != null && now - last.at() < REMEMBERED.toNanos()) {
            return Optional.of(last.account());
        }
        Optional<Known> read = read(username);
        // Within a transaction the row may be one that never comes to be.
        if (!TransactionSynchronizationManager.isActualTransactionActive() && read.isPresent()) {
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(username, new Remembered(read.get(), now));
        }
        return read;
    }

    /** The account as the database has it this moment; demo accounts are none where the demo is switched off. */
    Optional<Known> read(String username) {
        return database.sql(
                        "select id, username, password_hash, name, language, enabled_from, enabled_to, locked_until,"
                                + " one_time_password from account where username = :username and (:demo or not demo)")
                .param("username", username)
                .param("demo", demo.accounts())
                .query((row, n) -> known(row))
                .optional();
    }

    /** Who acts under a username today. */
    Optional<Actor> actor(String username) {
        LocalDate today = clock.today();
        return find(username)
                .filter(account -> account.enabledOn(today) && !account.lockedAt(clock.instant()))
                .map(account -> new Actor(
                        account.id(),
                        account.username(),
                        account.name(),
                        account.posts().stream()
                                .filter(post -> post.heldOn(today))
                                .toList()));
    }

    /** Forgets an account now and once more after the transaction, when the change can be read. */
    void forget(String username) {
        remembered.remove(username);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int outcome) {
                    remembered.remove(username);
                }
            });
        }
    }

    private Known known(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String username = row.getString("username");
        OffsetDateTime lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
        return new Known(
                id,
                username,
                row.getString("password_hash"),
                row.getString("name"),
                row.getString("language"),
                row.getObject("enabled_from", LocalDate.class),
                row.getObject("enabled_to", LocalDate.class),
                lockedUntil == null ? null : lockedUntil.toInstant(),
                row.getBoolean("one_time_password"),
                username.equals(Actor.SYSTEM) ? everywhere() : posts(id));
    }

    List<Post> posts(long accountId) {
        return database.sql("select id, role, area_code, department, valid_from, valid_to from post"
                        + " where account_id = :account order by id")
                .param("account", accountId)
                .query((row, n) -> new Post(
                        row.getLong("id"),
                        row.getString("role"),
                        AreaCode.of(row.getString("area_code")),
                        row.getString("department"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** The product itself sees every province, and holds none of the roles of people. */
    private List<Post> everywhere() {
        return territory.all(AreaKind.PROVINCE).stream()
                .map(area -> new Post(0, "SYSTEM", area.code(), null, area.validFrom(), null))
                .toList();
    }
}
