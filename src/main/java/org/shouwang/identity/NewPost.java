package org.shouwang.identity;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * A post to be given.
 *
 * @param role key of the role, see GET /roles
 * @param area where it is held; has to be of the role's level
 * @param department key of the department for {@code DEPARTMENT}, else null
 * @param validFrom first day; null for today
 * @param validTo last day, or null
 */
public record NewPost(String role, AreaCode area, String department, LocalDate validFrom, LocalDate validTo) {

    /**
     * A post from today without end.
     *
     * @param role key of the role
     * @param area where it is held
     * @return the post
     */
    public static NewPost of(String role, AreaCode area) {
        return new NewPost(role, area, null, null, null);
    }
}
