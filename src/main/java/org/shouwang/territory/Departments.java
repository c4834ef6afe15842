package org.shouwang.territory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The departments of the counties. */
@Component
public class Departments {

    private final JdbcClient database;
    private final WorkClock clock;
    private final Map<AreaCode, List<Department>> known = new ConcurrentHashMap<>();

    /** Takes the register so that it is filled before anybody asks. */
    Departments(JdbcClient database, WorkClock clock, Territory filled) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The departments that a county has today, in the order in which they are usually listed.
     *
     * @param county code of the county
     * @return its departments, empty for anything that is no county
     */
    public List<Department> of(AreaCode county) {
        return known.computeIfAbsent(county, this::load);
    }

    /**
     * A department of a county.
     *
     * @param county code of the county
     * @param key key of the department
     * @return the department
     * @throws Refusal {@code department.unknown}
     */
    public Department require(AreaCode county, String key) {
        return of(county).stream()
                .filter(department -> department.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        Reason.of("department.unknown", county, key).at("department")));
    }

    private List<Department> load(AreaCode county) {
        return database.sql("select key, name_zh, name_en from department where county_code = :county"
                        + " and valid_from <= :today and (valid_to is null or valid_to >= :today) order by sort")
                .param("county", county.value())
                .param("today", clock.today())
                .query((row, n) -> new Department(
                        row.getString("key"), new Text(row.getString("name_zh"), row.getString("name_en")), county))
                .list();
    }
}
