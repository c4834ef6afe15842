package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.identity.Account;
import org.shouwang.identity.Accounts;
import org.shouwang.identity.NewAccount;
import org.shouwang.identity.NewPost;
import org.shouwang.identity.OneTimePasswords;
import org.shouwang.identity.Post;
import org.shouwang.identity.Role;
import org.shouwang.identity.Roles;
import org.shouwang.shared.AreaCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Accounts", description = "Accounts and posts, kept by administrators within their areas")
class AccountsController {

    /**
     * An account to be created.
     *
     * @param username name to log in with: small letters, digits, dot, dash and underscore, 3 to 64
     * @param name what the person is called
     * @param language {@code zh} or {@code en}; {@code zh} where none is given
     * @param enabledFrom today where none is given
     * @param enabledTo last day on which it may log in, or null for no end
     * @param posts the posts it gets, at least one
     */
    record AccountToCreate(
            String username,
            String name,
            String language,
            LocalDate enabledFrom,
            LocalDate enabledTo,
            List<NewPost> posts) {}

    /**
     * An account with the password that opens it the first time.
     *
     * @param account the account as it is now
     * @param oneTimePassword in the clear, in this answer alone
     */
    record Created(Account account, String oneTimePassword) {
        /** Without the password, should it ever be logged. */
        @Override
        public String toString() {
            return account.username();
        }
    }

    /**
     * A password that opens an account once.
     *
     * @param username name to log in with
     * @param oneTimePassword in the clear, in this answer alone; to be replaced at the next log-in
     */
    record OneTimePassword(String username, String oneTimePassword) {
        /** Without the password, should it ever be logged. */
        @Override
        public String toString() {
            return username;
        }
    }

    /**
     * When a post ends.
     *
     * @param lastDay last day of the post; the day before its first takes it back altogether
     */
    record LastDay(LocalDate lastDay) {}

    private final Accounts accounts;
    private final OneTimePasswords passwords;
    private final Roles roles;

    AccountsController(Accounts accounts, OneTimePasswords passwords, Roles roles) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.roles = roles;
    }

    @GetMapping("/roles")
    @Operation(summary = "The roles that posts give, with the level of their areas")
    Items<Role> roles() {
        return Items.all(roles.all());
    }

    @GetMapping("/accounts")
    @Operation(summary = "Accounts with a post in my area", description = "Text: start of a user name, part of a name.")
    Items<Account> list(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) AreaCode area,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Items.of(accounts.list(area, text, cursor, Items.within(limit)));
    }

    @PostMapping("/accounts")
    @Operation(
            summary = "Create an account with its posts",
            description = "The answer holds a one-time password; the person replaces it at the first log-in.")
    ResponseEntity<Created> create(@RequestBody AccountToCreate asked) {
        var issued = passwords.issue(new NewAccount(
                asked.username(),
                null,
                asked.name(),
                asked.language(),
                asked.enabledFrom(),
                asked.enabledTo(),
                asked.posts()));
        return ResponseEntity.created(
                        URI.create("/api/v1/accounts/" + issued.account().username()))
                .body(new Created(issued.account(), issued.password()));
    }

    @GetMapping("/accounts/{username}")
    @Operation(summary = "An account with its posts of all times")
    Account read(@PathVariable String username) {
        return accounts.require(username);
    }

    @PostMapping("/accounts/{username}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give a further post")
    Post give(@PathVariable String username, @RequestBody NewPost post) {
        return accounts.addPost(username, post);
    }

    @PostMapping("/accounts/{username}/posts/{post}/end")
    @Operation(summary = "End a post; the day before its first takes it back altogether")
    Account end(@PathVariable String username, @PathVariable long post, @RequestBody LastDay last) {
        accounts.require(username);
        accounts.endPost(post, last.lastDay());
        return accounts.require(username);
    }

    @PostMapping("/accounts/{username}/lock")
    @Operation(summary = "Keep an account from logging in until it is unlocked")
    Account lock(@PathVariable String username) {
        accounts.lock(username);
        return accounts.require(username);
    }

    @PostMapping("/accounts/{username}/unlock")
    @Operation(summary = "Let an account log in again")
    Account unlock(@PathVariable String username) {
        accounts.unlock(username);
        return accounts.require(username);
    }

    @PostMapping("/accounts/{username}/password-reset")
    @Operation(summary = "Replace a password by a one-time password, told in this answer alone")
    OneTimePassword reset(@PathVariable String username) {
        return new OneTimePassword(username, passwords.reset(username));
    }
}
