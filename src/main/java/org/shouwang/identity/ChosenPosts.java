package org.shouwang.identity;

import java.util.List;
import java.util.Optional;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The post in which a person with several works on the pages. The choice narrows everything that asks {@link
 * CurrentActor}: lists, single things, and the role that is written into the file. It holds for the log-in at once and is
 * remembered for the next one. The interface names a post in the header {@code X-Shouwang-Post}, or acts with all.
 */
@Component
public class ChosenPosts {

    private final AccountRegister register;
    private final CurrentActor actor;
    private final Preferences preferences;

    ChosenPosts(AccountRegister register, CurrentActor actor, Preferences preferences) {
        this.register = register;
        this.actor = actor;
        this.preferences = preferences;
    }

    /** All posts that I hold today, whatever was chosen. */
    public List<Post> held() {
        return actor.find()
                .flatMap(self -> register.actor(self.username()))
                .map(Actor::posts)
                .orElse(List.of());
    }

    /** The post chosen, as long as it is held; nothing for all of them. */
    public Optional<Post> chosen() {
        Long chosen = PostChoice.of(SecurityContextHolder.getContext().getAuthentication());
        return held().stream()
                .filter(post -> chosen != null && post.id() == chosen)
                .findFirst();
    }

    /**
     * Works in one post from now on, or in all of them.
     *
     * @param post id of a post that I hold today, or null for all
     * @throws Refusal {@code identity.post-unknown} (404) where it is not mine
     */
    @Transactional
    public void choose(Long post) {
        if (post != null && held().stream().noneMatch(held -> held.id() == post)) {
            throw Refusal.notFound(Reason.of("identity.post-unknown"));
        }
        preferences.set(PostChoice.KEY, post);
        if (SecurityContextHolder.getContext().getAuthentication() instanceof AbstractAuthenticationToken login) {
            login.setDetails(new PostChoice(post));
        }
    }
}
