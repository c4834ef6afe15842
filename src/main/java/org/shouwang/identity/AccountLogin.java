package org.shouwang.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Logs people in through the form; every cause of a failure looks the same. */
@Component
class AccountLogin implements AuthenticationProvider {

    private final PasswordCheck passwords;
    private final AccountRegister register;
    private final Preferences preferences;

    AccountLogin(PasswordCheck passwords, AccountRegister register, Preferences preferences) {
        this.passwords = passwords;
        this.register = register;
        this.preferences = preferences;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return passwords
                .check(attempt.getName(), String.valueOf(attempt.getCredentials()))
                .flatMap(account -> register.actor(account.username()))
                .map(actor -> {
                    var login = loggedIn(actor);
                    login.setDetails(PostChoice.remembered(preferences.of(actor.accountId())));
                    return login;
                })
                .orElseThrow(() -> new BadCredentialsException("login refused"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** The roles are a courtesy to menus; what a person may do is asked of {@link CurrentActor} each time. */
    static UsernamePasswordAuthenticationToken loggedIn(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(
                actor.username(),
                null,
                actor.posts().stream()
                        .map(Post::role)
                        .distinct()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }
}
