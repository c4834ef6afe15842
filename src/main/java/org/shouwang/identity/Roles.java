package org.shouwang.identity;

import java.util.List;
import java.util.Optional;
import org.shouwang.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles that posts may give. */
@Component
public class Roles {

    private final List<Role> all;

    Roles(JdbcClient database) {
        all = database.sql("select key, label_zh, label_en, level from role order by sort")
                .query((row, n) -> new Role(
                        row.getString("key"),
                        new Text(row.getString("label_zh"), row.getString("label_en")),
                        row.getString("level")))
                .list();
    }

    /** All roles, from the village upwards. */
    public List<Role> all() {
        return all;
    }

    /**
     * Finds a role.
     *
     * @param key its key
     * @return the role, or nothing
     */
    public Optional<Role> find(String key) {
        return all.stream().filter(role -> role.key().equals(key)).findFirst();
    }
}
