package org.shouwang.notification;

import org.shouwang.identity.Actor;
import org.shouwang.shared.AreaCode;

/**
 * Who is told: one account, or whoever holds a role whose post reaches over a place.
 *
 * @param username of the account, or null
 * @param role key of the role, or null for an account
 * @param area where the thing lies, for a role
 * @param department key of the department, for the role {@code DEPARTMENT}, else null
 */
public record Addressee(String username, String role, AreaCode area, String department) {

    /**
     * One person.
     *
     * @param username of the account
     * @return the addressee
     */
    public static Addressee account(String username) {
        return new Addressee(username, null, null, null);
    }

    /**
     * Whoever holds a role over a place, today or later.
     *
     * @param role key of the role
     * @param area where the thing lies
     * @return the addressee
     */
    public static Addressee role(String role, AreaCode area) {
        return new Addressee(null, role, area, null);
    }

    /**
     * Whoever works for a department over a place.
     *
     * @param department its key
     * @param area where the thing lies
     * @return the addressee
     */
    public static Addressee department(String department, AreaCode area) {
        return new Addressee(null, org.shouwang.identity.Role.DEPARTMENT, area, department);
    }

    boolean means(Actor actor) {
        if (username != null) {
            return username.equals(actor.username());
        }
        return department == null ? actor.may(role, area) : actor.mayFor(department, area);
    }
}
