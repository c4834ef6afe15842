package org.shouwang.identity;

import java.sql.Date;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.DemoMode;
import org.shouwang.shared.Text;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Department;
import org.shouwang.territory.Departments;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts for showing the product, one for every post in every area, named {@code village-<code>}, {@code
 * township-<code>}, {@code department-<key>-<code>} and so on. All have the password {@value #PASSWORD}; they log in
 * only where the demo is on.
 */
@Component
public class DemoAccounts {

    /** Password of all demo accounts. */
    public static final String PASSWORD = "demo";

    /** Key of the department that the log-in page offers: one whose data every county compares with. */
    public static final String SHOWN_DEPARTMENT = "publicSecurity";

    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);
    private static final AreaCode SHOWN_TOWNSHIP = AreaCode.of("341802100");

    private final Territory territory;
    private final Departments departments;
    private final Roles roles;
    private final DemoMode demo;

    DemoAccounts(
            Territory territory,
            Departments departments,
            Roles roles,
            DemoMode demo,
            JdbcTemplate database,
            PasswordEncoder encoder,
            WorkClock clock,
            TransactionTemplate transaction) {
        this.territory = territory;
        this.departments = departments;
        this.roles = roles;
        this.demo = demo;
        if (demo.accounts()) {
            transaction.executeWithoutResult(t -> fill(database, encoder, clock));
        }
    }

    private record Planned(String username, String role, String department, Area area) {}

    /** A dozen accounts around one village, from its grid worker up to the administrator; none without the demo. */
    public List<DemoLogin> offered() {
        if (!demo.accounts()) {
            return List.of();
        }
        AreaCode county = SHOWN_TOWNSHIP.county().orElseThrow();
        Area village = territory.children(SHOWN_TOWNSHIP).stream()
                .filter(area -> "村".equals(area.suffixKind()))
                .findFirst()
                .orElseThrow();
        List<Planned> offered = new ArrayList<>(ofVillage(village));
        offered.addAll(ofTownship(territory.require(SHOWN_TOWNSHIP)));
        ofCounty(territory.require(county)).stream()
                .filter(plan -> plan.department() == null || plan.department().equals(SHOWN_DEPARTMENT))
                .forEach(offered::add);
        AreaCode prefecture = county.parent().orElseThrow();
        offered.add(plan("prefecture", "PREFECTURE", territory.require(prefecture)));
        Area province = territory.require(county.province());
        offered.add(plan("province", "PROVINCE", province));
        offered.add(new Planned("admin", Role.ADMINISTRATOR, null, province));
        return offered.stream()
                .map(plan -> new DemoLogin(
                        plan.username(), label(plan), plan.role().equals(Role.ADMINISTRATOR) ? null : plan.area()))
                .toList();
    }

    private void fill(JdbcTemplate database, PasswordEncoder encoder, WorkClock clock) {
        Set<String> present = new HashSet<>(database.queryForList("select username from account", String.class));
        List<Planned> missing = all().stream()
                .filter(plan -> !present.contains(plan.username()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String hash = encoder.encode(PASSWORD);
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.batchUpdate(
                "insert into account (username, password_hash, name, enabled_from, demo, created_at)"
                        + " values (?, ?, ?, ?, true, ?) on conflict (username) do nothing",
                missing,
                500,
                (statement, plan) -> {
                    statement.setString(1, plan.username());
                    statement.setString(2, hash);
                    statement.setString(3, name(plan));
                    statement.setDate(4, Date.valueOf(SINCE));
                    statement.setObject(5, now);
                });
        database.batchUpdate(
                "insert into post (account_id, role, area_code, department, valid_from)"
                        + " select id, ?, ?, ?, ? from account where username = ?",
                missing,
                500,
                (statement, plan) -> {
                    statement.setString(1, plan.role());
                    statement.setString(2, plan.area().code().value());
                    statement.setString(3, plan.department());
                    statement.setDate(4, Date.valueOf(SINCE));
                    statement.setString(5, plan.username());
                });
    }

    private String name(Planned plan) {
        String label = label(plan).zh();
        return plan.role().equals(Role.ADMINISTRATOR)
                ? label
                : territory.shortName(plan.area().code()) + label;
    }

    private Text label(Planned plan) {
        if (plan.department() == null) {
            return roles.find(plan.role()).orElseThrow().label();
        }
        Text department =
                departments.require(plan.area().code(), plan.department()).name();
        return new Text(department.zh() + "经办人", department.en() + " clerk");
    }

    /** The administrator comes once for every province, and the posts all go to the one account. */
    private List<Planned> all() {
        List<Planned> all = new ArrayList<>();
        territory.all(AreaKind.VILLAGE).forEach(area -> all.addAll(ofVillage(area)));
        territory.all(AreaKind.TOWNSHIP).forEach(area -> all.addAll(ofTownship(area)));
        territory.counties().forEach(area -> all.addAll(ofCounty(area)));
        territory.all(AreaKind.PREFECTURE).forEach(area -> all.add(plan("prefecture", "PREFECTURE", area)));
        for (Area area : territory.all(AreaKind.PROVINCE)) {
            all.add(plan("province", "PROVINCE", area));
            all.add(new Planned("admin", Role.ADMINISTRATOR, null, area));
        }
        return all;
    }

    private static List<Planned> ofVillage(Area area) {
        return List.of(
                plan("grid", "GRID_WORKER", area),
                plan("village", "VILLAGE_CLERK", area),
                plan("villagehead", "GRID_HEAD", area));
    }

    private static List<Planned> ofTownship(Area area) {
        return List.of(plan("township", "TOWNSHIP_CLERK", area), plan("townshipleader", "TOWNSHIP_LEADER", area));
    }

    private List<Planned> ofCounty(Area area) {
        List<Planned> all = new ArrayList<>();
        all.add(plan("county", "COUNTY_CLERK", area));
        all.add(plan("countyleader", "COUNTY_LEADER", area));
        for (Department department : departments.of(area.code())) {
            String username = "department-" + department.key() + "-" + area.code();
            all.add(new Planned(username, Role.DEPARTMENT, department.key(), area));
        }
        all.add(plan("supervisor", "SUPERVISOR", area));
        all.add(plan("designer", "DESIGNER", area));
        all.add(plan("auditor", "AUDITOR", area));
        return all;
    }

    private static Planned plan(String prefix, String role, Area area) {
        return new Planned(prefix + "-" + area.code(), role, null, area);
    }
}
