package org.shouwang.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.household.HouseholdCase;
import org.shouwang.household.HouseholdCases;
import org.shouwang.household.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where households stand: read from the dated events of their cases. */
@Component
class CasesOfHouseholds implements HouseholdCases {

    private static final String LAST = MonitoredHouseholds.LAST;

    private static final String CATEGORY = "(select e.details ->> 'category' from case_event e"
            + " where e.case_number = c.number and e.kind = 'IDENTIFIED' order by e.id desc limit 1)";

    private static final String COLUMNS = "c.household_id, c.number, c.opened_on, c.closed_on, " + LAST + " as last, "
            + CATEGORY + " as category from case_file c";

    private final JdbcClient database;

    CasesOfHouseholds(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String standing(Standing standing, String household) {
        return switch (standing) {
            case IN_PROCEDURE -> household
                    + " in (select c.household_id from case_file c where c.closed_on is null and " + LAST + " is null)";
            case MONITORED -> household + " in (select c.household_id from case_file c where c.closed_on is null and "
                    + LAST + " in ('IDENTIFIED', 'ROLLED_BACK'))";
            case ELIMINATED, REMOVED -> household + " in (select c.household_id from case_file c where " + LAST
                    + " = '" + standing + "' and c.id = (select max(l.id) from case_file l"
                    + " where l.household_id = c.household_id))";
            case NO_OPEN_CASE -> "not exists (select 1 from case_file c where c.closed_on is null and c.household_id = "
                    + household + ")";
        };
    }

    @Override
    public String monitoredAs(String household, String parameter) {
        return household + " in (select c.household_id from case_file c where c.closed_on is null and " + LAST
                + " in ('IDENTIFIED', 'ROLLED_BACK') and " + CATEGORY + " = :" + parameter + ")";
    }

    @Override
    public Map<Long, HouseholdCase> latest(Collection<Long> households) {
        Map<Long, HouseholdCase> latest = new HashMap<>();
        database.sql("select distinct on (c.household_id) " + COLUMNS
                        + " where c.household_id = any(:households) order by c.household_id, c.id desc")
                .param("households", households.toArray(Long[]::new))
                .query(row -> {
                    latest.put(row.getLong("household_id"), read(row, 0));
                });
        return latest;
    }

    @Override
    public List<HouseholdCase> of(long household) {
        return database.sql("select " + COLUMNS + " where c.household_id = :household order by c.id desc")
                .param("household", household)
                .query(CasesOfHouseholds::read)
                .list();
    }

    private static HouseholdCase read(ResultSet row, int number) throws SQLException {
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        String last = row.getString("last");
        Standing standing;
        if ("ELIMINATED".equals(last) || "REMOVED".equals(last)) {
            standing = Standing.valueOf(last);
        } else if (closedOn != null) {
            standing = Standing.NO_OPEN_CASE;
        } else {
            standing = last == null ? Standing.IN_PROCEDURE : Standing.MONITORED;
        }
        return new HouseholdCase(
                row.getString("number"),
                row.getObject("opened_on", LocalDate.class),
                closedOn,
                standing,
                row.getString("category"));
    }
}
