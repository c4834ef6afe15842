package org.shouwang.identity;

import java.time.LocalDate;
import java.util.List;

/**
 * An account to be created.
 *
 * @param username small letters, digits, dot, dash and underscore, 3 to 64
 * @param password at least 10 characters, at most 72 bytes
 * @param name what the person is called
 * @param language {@code zh} or {@code en}; null for {@code zh}
 * @param enabledFrom first day on which it may log in; null for today
 * @param enabledTo last day, or null
 * @param posts at least one
 */
public record NewAccount(
        String username,
        String password,
        String name,
        String language,
        LocalDate enabledFrom,
        LocalDate enabledTo,
        List<NewPost> posts) {

    /** The password stays out of every log. */
    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
