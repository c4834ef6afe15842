package org.shouwang.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts and posts, kept by administrators within the areas of their administrator's posts. An account with a running
 * post outside is kept by a higher administrator; one that lies wholly outside looks like none.
 */
@Component
public class Accounts {

    private static final OffsetDateTime UNTIL_UNLOCKED = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final AccountTable table;
    private final AccountRules rules;
    private final AccountRegister register;
    private final PasswordChange passwords;
    private final PasswordEncoder encoder;
    private final CurrentActor actor;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountTable table,
            AccountRules rules,
            AccountRegister register,
            PasswordChange passwords,
            PasswordEncoder encoder,
            CurrentActor actor,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.rules = rules;
        this.register = register;
        this.passwords = passwords;
        this.encoder = encoder;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Creates an account with its first posts.
     *
     * @param account what it is like
     * @return the account
     * @throws Refusal {@code identity.not-allowed}, {@code identity.username-malformed}, {@code -taken},
     *     {@code password-short}, {@code -long}, {@code -is-username}, {@code name-missing}, {@code post-missing},
     *     {@code role-unknown}, {@code area-not-of-level}, {@code area.unknown}, {@code department.unknown} and others
     */
    @Transactional
    public Account create(NewAccount account) {
        Scope own = ownArea();
        Reasons reasons = new Reasons();
        rules.check(account, reasons);
        reasons.refuseIfAny();
        account.posts().forEach(post -> requireWithin(own, post.area()));
        return insert(account);
    }

    /** Writes an account that was checked; the first administrator comes this way too. */
    Account insert(NewAccount account) {
        long id;
        try {
            id = table.insert(account, encoder.encode(account.password()));
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict(
                    Reason.of("identity.username-taken", account.username()).at("username"));
        }
        journal("account.created", account.username(), null, null, node().put("name", account.name()));
        for (NewPost post : account.posts()) {
            Post given = table.insert(id, post);
            journal("account.postGiven", account.username(), given.area(), null, node(given));
        }
        return table.find(account.username()).orElseThrow();
    }

    /**
     * Gives a further post.
     *
     * @param username of the account
     * @param post the post
     * @return the post with its id
     * @throws Refusal as {@link #create}, and {@code identity.account-unknown}
     */
    @Transactional
    public Post addPost(String username, NewPost post) {
        Scope own = ownArea();
        Account account = visible(username, own);
        Reasons reasons = new Reasons();
        rules.check(post, "", reasons);
        reasons.refuseIfAny();
        requireWithin(own, post.area());
        Post given = table.insert(account.id(), post);
        register.forget(username);
        journal("account.postGiven", username, given.area(), null, node(given));
        return given;
    }

    /**
     * Ends a post.
     *
     * @param postId id of the post
     * @param lastDay last day on which it is held; the day before it began takes it back altogether
     * @throws Refusal {@code identity.post-unknown}, {@code identity.last-day-missing}, {@code identity.period-reversed}, {@code identity.not-oneself}
     */
    @Transactional
    public void endPost(long postId, LocalDate lastDay) {
        Scope own = ownArea();
        String username = table.usernameOfPost(postId).orElseThrow(Accounts::noPost);
        Post post = visible(username, own).posts().stream()
                .filter(p -> p.id() == postId && own.covers(p.area()))
                .findFirst()
                .orElseThrow(Accounts::noPost);
        if (post.role().equals(Role.ADMINISTRATOR)) {
            refuseOneself(username);
        }
        if (lastDay == null || lastDay.isBefore(post.validFrom().minusDays(1))) {
            throw Refusal.invalid(Reason.of(lastDay == null ? "identity.last-day-missing" : "identity.period-reversed")
                    .at("lastDay"));
        }
        table.endPost(postId, lastDay);
        register.forget(username);
        Post ended = new Post(postId, post.role(), post.area(), post.department(), post.validFrom(), lastDay);
        journal("account.postEnded", username, post.area(), node(post), node(ended));
    }

    /**
     * Keeps an account from logging in until it is unlocked; what is open in its name ends within seconds.
     *
     * @param username of the account
     * @throws Refusal {@code identity.account-unknown}, {@code identity.not-oneself}
     */
    @Transactional
    public void lock(String username) {
        Account account = kept(username);
        refuseOneself(username);
        table.lock(account.id(), UNTIL_UNLOCKED);
        register.forget(username);
        journal("account.locked", username, null, null, null);
    }

    /**
     * Lets an account log in again, whether it was locked by hand or after failures.
     *
     * @param username of the account
     * @throws Refusal {@code identity.account-unknown}
     */
    @Transactional
    public void unlock(String username) {
        table.lock(kept(username).id(), null);
        register.forget(username);
        journal("account.unlocked", username, null, null, null);
    }

    /**
     * Sets a new password for somebody and ends the account's sessions of the REST API.
     *
     * @param username of the account
     * @param password the new one
     * @throws Refusal {@code identity.account-unknown}, {@code identity.password-short} and others
     */
    @Transactional
    public void resetPassword(String username, String password) {
        passwords.set(kept(username), password, "account.passwordReset");
    }

    /**
     * What the person behind a username is called, for «who is working on it»; the username itself where there is none.
     *
     * @param username of the account
     * @return the name
     */
    public String nameOf(String username) {
        return register.find(username).map(AccountRegister.Known::name).orElse(username);
    }

    /**
     * What the people behind some usernames are called, for lists.
     *
     * @param usernames any number
     * @return the name by username; the username itself where there is no account
     */
    public Map<String, String> namesOf(Collection<String> usernames) {
        Map<String, String> names = new HashMap<>();
        usernames.forEach(username -> names.put(username, username));
        if (!names.isEmpty()) {
            names.putAll(table.names(names.keySet()));
        }
        return names;
    }

    /**
     * An account within one's area.
     *
     * @param username of the account
     * @return the account
     * @throws Refusal {@code identity.account-unknown}
     */
    public Account require(String username) {
        return visible(username, ownArea());
    }

    /**
     * Accounts with a post within one's area, by username.
     *
     * @param area narrows the list, may be null
     * @param text beginning of the username or part of the name, may be null
     * @param cursor from the page before, or null
     * @param limit most rows, 1 to 200
     * @return a page
     */
    public Page<Account> list(AreaCode area, String text, String cursor, int limit) {
        int rows = Math.max(1, Math.min(limit, 200));
        List<Account> found = table.search(ownArea().within(area), text, cursor == null ? "" : cursor, rows + 1);
        return Page.of(found, rows, Account::username);
    }

    private Scope ownArea() {
        Scope own = actor.require().scope(Role.ADMINISTRATOR);
        if (own.areas().isEmpty()) {
            throw Refusal.forbidden(Reason.of("identity.not-allowed"));
        }
        return own;
    }

    private static void requireWithin(Scope own, AreaCode area) {
        if (!own.covers(area)) {
            throw Refusal.notFound(Reason.of("area.unknown", area).at("area"));
        }
    }

    private Account visible(String username, Scope own) {
        return table.find(username)
                .filter(account -> account.posts().stream().anyMatch(post -> own.covers(post.area())))
                .orElseThrow(Accounts::noAccount);
    }

    /** An account whose running and coming posts all lie within one's area. */
    private Account kept(String username) {
        Scope own = ownArea();
        Account account = visible(username, own);
        LocalDate today = clock.today();
        boolean outside = account.posts().stream()
                .filter(post -> post.validTo() == null || !post.validTo().isBefore(today))
                .anyMatch(post -> !own.covers(post.area()));
        if (outside) {
            throw Refusal.forbidden(Reason.of("identity.posts-outside"));
        }
        return account;
    }

    private void refuseOneself(String username) {
        if (username.equals(actor.require().username())) {
            throw Refusal.conflict(Reason.of("identity.not-oneself"));
        }
    }

    static Refusal noAccount() {
        return Refusal.notFound(Reason.of("identity.account-unknown").at("username"));
    }

    private static Refusal noPost() {
        return Refusal.notFound(Reason.of("identity.post-unknown"));
    }

    private void journal(String verb, String username, AreaCode area, ObjectNode before, ObjectNode after) {
        events.publishEvent(new Journalled(verb, "account", username, null, area, before, after, null));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode node(Post post) {
        return node().put("role", post.role())
                .put("area", post.area().value())
                .put("department", post.department())
                .put("validFrom", post.validFrom().toString())
                .put(
                        "validTo",
                        Optional.ofNullable(post.validTo())
                                .map(LocalDate::toString)
                                .orElse(null));
    }
}
