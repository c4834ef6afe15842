package org.shouwang.identity;

import java.util.Arrays;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * Who is acting, with the posts held today.
 *
 * @param accountId id of the account
 * @param username name to log in with
 * @param name what the person is called
 * @param posts the posts held today
 */
public record Actor(long accountId, String username, String name, List<Post> posts) {

    /** Username of the product itself, when timers and seeding act. */
    public static final String SYSTEM = "system";

    /**
     * Whether one of the posts gives a role, wherever.
     *
     * @param role key of the role
     * @return whether it does
     */
    public boolean holds(String role) {
        return posts.stream().anyMatch(post -> post.role().equals(role));
    }

    /**
     * Whether the person may act in a role for a thing in an area.
     *
     * @param role key of the role
     * @param where where the thing lies
     * @return whether a post with the role reaches over the area
     */
    public boolean may(String role, AreaCode where) {
        return where != null && posts.stream().anyMatch(post -> post.role().equals(role) && where.within(post.area()));
    }

    /**
     * Whether the person may act for a department on a thing in an area.
     *
     * @param department key of the department
     * @param where where the thing lies
     * @return whether a post of that department reaches over the area
     */
    public boolean mayFor(String department, AreaCode where) {
        return where != null
                && posts.stream()
                        .anyMatch(post -> post.role().equals(Role.DEPARTMENT)
                                && department.equals(post.department())
                                && where.within(post.area()));
    }

    /** What the person sees by all posts together. */
    public Scope scope() {
        return Scope.of(posts.stream().map(Post::area).distinct().toList());
    }

    /**
     * What the person sees by the posts with some roles.
     *
     * @param roles keys of the roles
     * @return the scope of those posts
     */
    public Scope scope(String... roles) {
        List<String> wanted = Arrays.asList(roles);
        return Scope.of(posts.stream()
                .filter(post -> wanted.contains(post.role()))
                .map(Post::area)
                .distinct()
                .toList());
    }

    /** Whether it is the product itself that acts. */
    public boolean isSystem() {
        return SYSTEM.equals(username);
    }
}
