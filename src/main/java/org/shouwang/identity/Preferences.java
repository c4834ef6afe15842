package org.shouwang.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a person likes the pages to be: small values under a key, kept with the account, so that they follow the person
 * from the phone to the desk. Nothing is decided by them, so they are not journalled.
 *
 * <p>Keys name the room first: {@code inbox.filters}, {@code shell.large-text}. Values are JSON; no personal data of
 * households belongs in them. All values of an account are read with one statement and remembered for some seconds.
 */
@Component
public class Preferences {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*\\.[A-Za-z0-9.-]{1,80}");
    private static final int MOST_CHARACTERS = 20_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 20_000;

    private final JdbcClient database;
    private final CurrentActor actor;
    private final ObjectMapper json;
    private final WorkClock clock;
    private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();

    Preferences(JdbcClient database, CurrentActor actor, ObjectMapper json, WorkClock clock) {
        this.database = database;
        this.actor = actor;
        this.json = json;
        this.clock = clock;
    }

    private record Remembered(Map<String, JsonNode> values, long at) {}

    /**
     * One's own choice.
     *
     * @param key for example {@code shell.large-text}
     * @return the value, or nothing where none was chosen or nobody is logged in
     */
    public Optional<JsonNode> find(String key) {
        return actor.find().map(self -> of(self.accountId()).get(key)).filter(value -> !value.isNull());
    }

    /**
     * One's own choice as a Java value.
     *
     * @param key for example {@code inbox.filters}
     * @param type a record, a String, a Boolean …
     * @return the value, or nothing where none was chosen or what was kept no longer fits the type
     */
    public <T> Optional<T> find(String key, Class<T> type) {
        return find(key).flatMap(value -> {
            try {
                return Optional.ofNullable(json.treeToValue(value, type));
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * Whether a switch is on for oneself.
     *
     * @param key for example {@code shell.large-text}
     * @return whether it was switched on
     */
    public boolean on(String key) {
        return find(key).map(JsonNode::asBoolean).orElse(false);
    }

    /**
     * Keeps one's own choice in the place of the one before.
     *
     * @param key for example {@code shell.large-text}
     * @param value anything that becomes JSON; null takes the choice back
     * @throws Refusal {@code identity.nobody-logged-in}, {@code identity.preference-too-long} over 20,000 characters
     */
    @Transactional
    public void set(String key, Object value) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not the key of a preference: " + key);
        }
        long account = actor.require().accountId();
        String text = json.valueToTree(value).toString();
        if (text.length() > MOST_CHARACTERS) {
            throw Refusal.invalid(Reason.of("identity.preference-too-long"));
        }
        database.sql(
                        "insert into preference (account_id, key, value, set_at) values (:account, :key, :value::jsonb, :now)"
                                + " on conflict (account_id, key) do update set value = excluded.value, set_at = excluded.set_at")
                .param("account", account)
                .param("key", key)
                .param("value", text)
                .param("now", OffsetDateTime.now(clock))
                .update();
        forget(account);
    }

    /** All choices of an account. */
    Map<String, JsonNode> of(long account) {
        long now = System.nanoTime();
        Remembered last = remembered.get(account);
        if (last != null && now - last.at() < REMEMBERED.toNanos()) {
            return last.values();
        }
        Map<String, JsonNode> values = new HashMap<>();
        database.sql("select key, value::text from preference where account_id = :account")
                .param("account", account)
                .query((row, n) -> values.put(row.getString(1), read(row.getString(2))))
                .list();
        // Within a transaction a row may be one that never comes to be.
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(account, new Remembered(values, now));
        }
        return values;
    }

    private void forget(long account) {
        remembered.remove(account);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int outcome) {
                    remembered.remove(account);
                }
            });
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
