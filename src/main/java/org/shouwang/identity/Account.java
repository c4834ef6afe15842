package org.shouwang.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An account as administrators see it.
 *
 * @param id its id
 * @param username name to log in with
 * @param name what the person is called
 * @param language {@code zh} or {@code en}
 * @param enabledFrom first day on which it may log in
 * @param enabledTo last day, or null
 * @param lockedUntil when a lock ends, or null where it is not locked
 * @param posts all posts of all times
 */
public record Account(
        long id,
        String username,
        String name,
        String language,
        LocalDate enabledFrom,
        LocalDate enabledTo,
        Instant lockedUntil,
        List<Post> posts) {}
