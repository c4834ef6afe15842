package org.shouwang.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.shouwang.shared.DemoMode;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes accounts for those who keep them. */
@Component
class AccountTable {

    private static final String COLUMNS =
            "select id, username, name, language, enabled_from, enabled_to, locked_until from account a where ";

    private final JdbcClient database;
    private final AccountRegister register;
    private final WorkClock clock;
    private final DemoMode demo;

    AccountTable(JdbcClient database, AccountRegister register, WorkClock clock, DemoMode demo) {
        this.database = database;
        this.register = register;
        this.clock = clock;
        this.demo = demo;
    }

    Optional<Account> find(String username) {
        return database.sql(COLUMNS + "username = :username and password_hash is not null and (:demo or not demo)")
                .param("username", username)
                .param("demo", demo.accounts())
                .query(this::account)
                .optional();
    }

    Optional<String> usernameOfPost(long postId) {
        return database.sql("select a.username from account a join post p on p.account_id = a.id where p.id = :id")
                .param("id", postId)
                .query(String.class)
                .optional();
    }

    /** Names by username. */
    java.util.Map<String, String> names(java.util.Set<String> usernames) {
        java.util.Map<String, String> names = new java.util.HashMap<>();
        database.sql("select username, name from account where username in (:usernames)")
                .param("usernames", usernames)
                .query(row -> {
                    names.put(row.getString("username"), row.getString("name"));
                });
        return names;
    }

    /** Accounts with a post within a scope, by username after a cursor. */
    List<Account> search(Scope scope, String text, String after, int limit) {
        return database.sql(COLUMNS + "(:demo or not demo) and username > :after"
                        + " and (username like :start or name like :part)"
                        + " and exists (select 1 from post p where p.account_id = a.id and " + scope.sql("p.area_code")
                        + ") order by username limit :limit")
                .param("demo", demo.accounts())
                .param("after", after)
                .param("start", literal(text) + "%")
                .param("part", "%" + literal(text) + "%")
                .param("limit", limit)
                .params(scope.params())
                .query(this::account)
                .list();
    }

    /** Whether anybody but the product itself and the demo has an account. */
    boolean anybody() {
        return database.sql("select exists (select 1 from account where password_hash is not null and not demo)")
                .query(Boolean.class)
                .single();
    }

    long insert(NewAccount account, String passwordHash) {
        LocalDate from = account.enabledFrom() == null ? clock.today() : account.enabledFrom();
        return database.sql("insert into account (username, password_hash, name, language, enabled_from, enabled_to,"
                        + " created_at) values (:username, :hash, :name, :language, :from, :to, :now) returning id")
                .param("username", account.username())
                .param("hash", passwordHash)
                .param("name", account.name().strip())
                .param("language", account.language() == null ? "zh" : account.language())
                .param("from", from)
                .param("to", account.enabledTo())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    Post insert(long accountId, NewPost post) {
        LocalDate from = post.validFrom() == null ? clock.today() : post.validFrom();
        long id = database.sql("insert into post (account_id, role, area_code, department, valid_from, valid_to)"
                        + " values (:account, :role, :area, :department, :from, :to) returning id")
                .param("account", accountId)
                .param("role", post.role())
                .param("area", post.area().value())
                .param("department", post.department())
                .param("from", from)
                .param("to", post.validTo())
                .query(Long.class)
                .single();
        return new Post(id, post.role(), post.area(), post.department(), from, post.validTo());
    }

    void endPost(long postId, LocalDate lastDay) {
        database.sql("update post set valid_to = :last where id = :id")
                .param("last", lastDay)
                .param("id", postId)
                .update();
    }

    void lock(long accountId, OffsetDateTime until) {
        database.sql("update account set locked_until = :until, failed_attempts = 0 where id = :id")
                .param("until", until)
                .param("id", accountId)
                .update();
    }

    void password(long accountId, String hash) {
        database.sql("update account set password_hash = :hash, one_time_password = false, failed_attempts = 0"
                        + " where id = :id")
                .param("hash", hash)
                .param("id", accountId)
                .update();
        database.sql("update api_session set closed_at = :now where account_id = :id and closed_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", accountId)
                .update();
    }

    void oneTimePassword(long accountId) {
        database.sql("update account set one_time_password = true where id = :id")
                .param("id", accountId)
                .update();
    }

    void language(long accountId, String language) {
        database.sql("update account set language = :language where id = :id")
                .param("language", language)
                .param("id", accountId)
                .update();
    }

    private static String literal(String text) {
        return text == null ? "" : text.strip().replaceAll("([\\\\%_])", "\\\\$1");
    }

    private Account account(ResultSet row, int number) throws SQLException {
        OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                row.getString("language"),
                row.getObject("enabled_from", LocalDate.class),
                row.getObject("enabled_to", LocalDate.class),
                locked == null || !locked.toInstant().isAfter(clock.instant()) ? null : locked.toInstant(),
                register.posts(row.getLong("id")));
    }
}
