package org.shouwang.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.DemoMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds a post, for those who have to tell or remind them. */
@Component
public class PostHolders {

    private final JdbcClient database;
    private final DemoMode demo;

    PostHolders(JdbcClient database, DemoMode demo) {
        this.database = database;
        this.demo = demo;
    }

    /**
     * A person who holds a post.
     *
     * @param accountId id of the account
     * @param username name to log in with
     * @param name what the person is called
     */
    public record Holder(long accountId, String username, String name) {}

    /**
     * Who holds a role over a place on a day.
     *
     * @param role key of the role
     * @param where the place; a post over a larger area reaches it
     * @param department key of the department for department clerks, else null
     * @param on the day
     * @return by username
     */
    public List<Holder> over(String role, AreaCode where, String department, LocalDate on) {
        List<String> reaching = new ArrayList<>();
        for (Optional<AreaCode> area = Optional.of(where);
                area.isPresent();
                area = area.get().parent()) {
            reaching.add(area.get().value());
        }
        return database.sql("select distinct a.id, a.username, a.name from post p join account a on a.id = p.account_id"
                        + " where p.role = :role and p.area_code = any(:areas)"
                        + " and (:department::text is null or p.department = :department)"
                        + " and p.valid_from <= :on and (p.valid_to is null or p.valid_to >= :on)"
                        + " and a.enabled_from <= :on and (a.enabled_to is null or a.enabled_to >= :on)"
                        + " and (:demo or not a.demo) order by a.username")
                .param("role", role)
                .param("areas", reaching.toArray(String[]::new))
                .param("department", department)
                .param("on", on)
                .param("demo", demo.accounts())
                .query((row, n) -> new Holder(row.getLong("id"), row.getString("username"), row.getString("name")))
                .list();
    }

    /**
     * Who works in a unit: holds a post there on a day, whatever it is.
     *
     * @param unit the area of the posts
     * @param on the day
     * @return by name
     */
    public List<Holder> at(AreaCode unit, LocalDate on) {
        return database.sql("select distinct a.id, a.username, a.name from post p join account a on a.id = p.account_id"
                        + " where p.area_code = :unit and p.valid_from <= :on"
                        + " and (p.valid_to is null or p.valid_to >= :on) and a.enabled_from <= :on"
                        + " and (a.enabled_to is null or a.enabled_to >= :on) and (:demo or not a.demo)"
                        + " order by a.name, a.username")
                .param("unit", unit.value())
                .param("on", on)
                .param("demo", demo.accounts())
                .query((row, n) -> new Holder(row.getLong("id"), row.getString("username"), row.getString("name")))
                .list();
    }

    /**
     * The person behind a username.
     *
     * @param username of the account
     * @return the person, or nothing
     */
    public Optional<Holder> find(String username) {
        return database.sql("select id, username, name from account where username = :username and (:demo or not demo)")
                .param("username", username)
                .param("demo", demo.accounts())
                .query((row, n) -> new Holder(row.getLong("id"), row.getString("username"), row.getString("name")))
                .optional();
    }
}
