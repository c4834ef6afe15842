package org.shouwang.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.shouwang.shared.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases that a household had before: a later one is a case of its own and shows them, nothing is copied from them. */
@Component
public class EarlierCases {

    private static final String EVENT = "(select e.on_date from case_event e where e.case_number = c.number"
            + " and e.kind = '%s' order by e.id desc limit 1) as %s";

    private static final String DETAILS = "(select e.details from case_event e where e.case_number = c.number"
            + " and e.kind = '%s' order by e.id desc limit 1) as %s";

    private static final String SELECT = "select c.number, c.opened_on, c.closed_on, "
            + EVENT.formatted("IDENTIFIED", "identified_on") + ", " + DETAILS.formatted("IDENTIFIED", "identified")
            + ", " + EVENT.formatted("ELIMINATED", "eliminated_on") + ", "
            + DETAILS.formatted("ELIMINATED", "eliminated") + ", " + MonitoredHouseholds.LAST
            + " as last from case_file c";

    private final JdbcClient database;
    private final Cases cases;
    private final StoredJson json;

    EarlierCases(JdbcClient database, Cases cases, StoredJson json) {
        this.database = database;
        this.cases = cases;
        this.json = json;
    }

    /**
     * The cases of the same household before a case.
     *
     * @param caseNumber the case
     * @return the latest first
     * @throws org.shouwang.shared.Refusal {@code procedure.unknown} (404) outside my area
     */
    @Transactional(readOnly = true)
    public List<EarlierCase> of(String caseNumber) {
        cases.readable(caseNumber);
        return before(caseNumber);
    }

    /**
     * The case whose elimination stands, where the household of a case was monitored and eliminated before: an
     * identification now is a re-identification.
     *
     * @param caseNumber the later case
     * @return the latest such case
     */
    @Transactional(readOnly = true)
    public Optional<EarlierCase> eliminatedBefore(String caseNumber) {
        return before(caseNumber).stream().filter(EarlierCase::eliminated).findFirst();
    }

    private List<EarlierCase> before(String caseNumber) {
        return database.sql(SELECT + " where (c.household_id, c.id) in (select o.household_id, o.id from case_file o"
                        + " join case_file n on n.household_id = o.household_id and n.id > o.id where n.number = ?)"
                        + " order by c.id desc")
                .param(caseNumber)
                .query(this::read)
                .list();
    }

    private EarlierCase read(ResultSet row, int index) throws SQLException {
        var identified = row.getString("identified") == null ? null : json.tree(row.getString("identified"));
        var eliminated = row.getString("eliminated") == null ? null : json.tree(row.getString("eliminated"));
        return new EarlierCase(
                row.getString("number"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("identified_on", LocalDate.class),
                identified == null ? null : identified.path("category").asText(null),
                identified == null
                        ? List.of()
                        : StreamSupport.stream(identified.path("risks").spliterator(), false)
                                .map(risk -> risk.asText())
                                .toList(),
                row.getObject("eliminated_on", LocalDate.class),
                eliminated == null ? null : eliminated.path("mode").asText(null),
                row.getString("last"));
    }
}
