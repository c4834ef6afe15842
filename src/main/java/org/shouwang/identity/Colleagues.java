package org.shouwang.identity;

import java.util.Collection;
import java.util.List;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.DemoMode;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds posts over a place today, to be chosen for a piece of work there. */
@Component
public class Colleagues {

    /**
     * Somebody with a post.
     *
     * @param username of the account
     * @param name of the person
     * @param role key of the role
     */
    public record Colleague(String username, String name, String role) {}

    private final JdbcClient jdbc;
    private final WorkClock clock;
    private final DemoMode demo;

    Colleagues(JdbcClient jdbc, WorkClock clock, DemoMode demo) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * Those who hold one of some roles over an area today; each person once, those of the nearest posts first.
     *
     * @param area the place
     * @param roles keys of the roles
     * @return the people
     */
    @Transactional(readOnly = true)
    public List<Colleague> over(AreaCode area, Collection<String> roles) {
        return jdbc.sql(
                        """
                        select username, name, role from (
                            select distinct on (a.username) a.username, a.name, p.role, length(p.area_code) nearness
                            from post p join account a on a.id = p.account_id
                            where p.role in (:roles) and p.area_code in (:areas) and p.valid_from <= :today
                                and (p.valid_to is null or p.valid_to >= :today) and a.enabled_from <= :today
                                and (a.enabled_to is null or a.enabled_to >= :today) and a.password_hash is not null
                                and (:demo or not a.demo)
                            order by a.username, nearness desc) found
                        order by nearness desc, username
                        """)
                .param("roles", roles)
                .param("areas", upwards(area))
                .param("today", clock.today())
                .param("demo", demo.accounts())
                .query((row, i) ->
                        new Colleague(row.getString("username"), row.getString("name"), row.getString("role")))
                .list();
    }

    private static List<String> upwards(AreaCode area) {
        return java.util.stream.Stream.iterate(
                        java.util.Optional.of(area), java.util.Optional::isPresent, at -> at.flatMap(AreaCode::parent))
                .map(at -> at.orElseThrow().value())
                .toList();
    }
}
