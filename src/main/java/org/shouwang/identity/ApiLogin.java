package org.shouwang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs requests to the REST API in, by Basic or by the token of a session; wrong credentials end the request. A program
 * acts with all posts of its account unless {@value #POST} names one of them.
 */
class ApiLogin extends OncePerRequestFilter {

    static final String POST = "X-Shouwang-Post";

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final VerifiedPasswords passwords;
    private final Sessions sessions;
    private final AccountRegister register;
    private final ApiRefusals refusals;

    ApiLogin(VerifiedPasswords passwords, Sessions sessions, AccountRegister register, ApiRefusals refusals) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.register = register;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null) {
            Optional<Actor> actor = actor(header);
            if (actor.isEmpty()) {
                refusals.unauthorised(
                        request, response, byToken(header) ? "identity.token-refused" : "identity.login-refused");
                return;
            }
            var login = AccountLogin.loggedIn(actor.get());
            String post = request.getHeader(POST);
            if (post != null && !PostChoice.made(login, actor.get(), post)) {
                refusals.noSuchPost(request, response);
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(login);
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Optional<Actor> actor(String header) {
        if (byToken(header)) {
            return sessions.username(header.substring(BEARER.length()).strip()).flatMap(register::actor);
        }
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return credentials(header.substring(BASIC.length()).strip())
                    .flatMap(pair -> passwords.check(pair[0], pair[1]))
                    .filter(account -> !account.oneTimePassword())
                    .flatMap(account -> register.actor(account.username()));
        }
        return Optional.empty();
    }

    private static boolean byToken(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private static Optional<String[]> credentials(String encoded) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? Optional.of(pair) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
