package org.shouwang.identity;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts in the current request, view or timer. */
@Component
public class CurrentActor {

    /** Username under which the thread works for a while; the log-in of its request or view stays untouched. */
    private static final ThreadLocal<String> MEANWHILE = new ThreadLocal<>();

    private final AccountRegister register;

    CurrentActor(AccountRegister register) {
        this.register = register;
    }

    /**
     * Who acts, or nobody where nobody is logged in or the account has ended or is locked. Whoever chose one of several
     * posts acts and sees with that post alone; see {@link ChosenPosts}.
     */
    public Optional<Actor> find() {
        String meanwhile = MEANWHILE.get();
        if (meanwhile != null) {
            return register.actor(meanwhile);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return register.actor(authentication.getName()).map(actor -> PostChoice.narrowed(actor, authentication));
    }

    /**
     * Who acts, where somebody has to.
     *
     * @return the actor
     * @throws Refusal {@code identity.nobody-logged-in}
     */
    public Actor require() {
        return find().orElseThrow(() -> Refusal.unauthenticated(Reason.of("identity.nobody-logged-in")));
    }

    /**
     * Does something as another account, for timers, the demo and the tests; the thread is given back as it was.
     *
     * @param username the account; {@link Actor#SYSTEM} for the product itself
     * @param work what is done
     * @return what it yields
     * @throws Refusal whatever the work refuses; checked exceptions come wrapped in {@link IllegalStateException}
     */
    public <T> T callAs(String username, Callable<T> work) {
        String before = MEANWHILE.get();
        MEANWHILE.set(username);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (before == null) {
                MEANWHILE.remove();
            } else {
                MEANWHILE.set(before);
            }
        }
    }

    /**
     * Does something as another account.
     *
     * @param username the account
     * @param work what is done
     */
    public void runAs(String username, Runnable work) {
        callAs(username, () -> {
            work.run();
            return null;
        });
    }
}
