package org.shouwang.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * The post that a log-in works in; kept with the log-in, so that two devices may differ.
 *
 * @param post id of the post, or null for all
 */
record PostChoice(Long post) implements Serializable {

    static final String KEY = "identity.post";

    static final PostChoice ALL = new PostChoice(null);

    static PostChoice remembered(Map<String, JsonNode> preferences) {
        JsonNode post = preferences.get(KEY);
        return post == null || !post.isIntegralNumber() ? ALL : new PostChoice(post.asLong());
    }

    /** What a program names; false where it is none of the posts held today. */
    static boolean made(AbstractAuthenticationToken login, Actor actor, String post) {
        boolean held =
                actor.posts().stream().anyMatch(p -> String.valueOf(p.id()).equals(post.strip()));
        if (held) {
            login.setDetails(new PostChoice(Long.valueOf(post.strip())));
        }
        return held;
    }

    static Long of(Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof PostChoice choice
                ? choice.post()
                : null;
    }

    /** The actor with the chosen post alone; a post that has ended meanwhile narrows nothing. */
    static Actor narrowed(Actor actor, Authentication authentication) {
        Long chosen = of(authentication);
        if (chosen == null) {
            return actor;
        }
        List<Post> left =
                actor.posts().stream().filter(post -> post.id() == chosen).toList();
        return left.isEmpty() ? actor : new Actor(actor.accountId(), actor.username(), actor.name(), left);
    }
}
