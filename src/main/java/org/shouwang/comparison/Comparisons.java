package org.shouwang.comparison;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comparisons with the data of departments. Nobody is compared without a written authorisation signed before; a hit on
 * the negative list is a blocking warning that the village verifies, never a refusal by itself.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Comparisons {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    Comparisons(JdbcClient jdbc, StoredJson json, WorkClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Asks the departments.
     *
     * @param comparison whom to compare, on which authorisation
     * @throws Refusal {@code comparison.no-authorisation} where no authorisation was signed by the day of the request
     */
    public void request(NewComparison comparison) {
        LocalDate authorised = comparison.authorisedOn();
        if (authorised == null || authorised.isAfter(comparison.requestedOn())) {
            throw Refusal.invalid(Reason.of("comparison.no-authorisation", comparison.requestedOn())
                    .at("doneOn"));
        }
        long id = jdbc.sql(
                        """
                        insert into comparison_request
                            (run_number, case_number, area_code, requested_on, authorised_on, persons, recorded_at,
                             household_id, due_on)
                        values (:run, :case, :area, :on, :authorised, cast(:persons as jsonb), :at,
                            :household, :due) returning id
                        """)
                .param("run", comparison.runNumber())
                .param("case", comparison.caseNumber())
                .param("area", comparison.area().value())
                .param("on", comparison.requestedOn())
                .param("authorised", authorised)
                .param("household", comparison.householdId())
                .param("due", comparison.dueOn())
                .param("persons", json.text(comparison.persons()))
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        for (String department : comparison.departments()) {
            jdbc.sql("insert into comparison_answer (request_id, department) values (:request, :department)")
                    .param("request", id)
                    .param("department", department)
                    .update();
        }
        journal(
                "comparison.requested",
                comparison.caseNumber(),
                comparison.area(),
                "departments",
                String.join(",", comparison.departments()));
    }

    /**
     * Records a department's answer to the newest request of a run.
     *
     * @param runNumber the run
     * @param caseNumber the case
     * @param area where the household lives
     * @param answer what it answered
     */
    public void answer(String runNumber, String caseNumber, AreaCode area, ComparisonAnswer answer) {
        int updated = jdbc.sql(
                        """
                        update comparison_answer set answer = :answer, way = :way, answered_on = :on,
                            hits = cast(:hits as jsonb), recorded_at = :at,
                            reused_reference = :reusedReference, reused_on = :reusedOn
                        where department = :department and answer is null and not late
                          and request_id = (select max(id) from comparison_request where run_number = :run)
                        """)
                .param("answer", Boolean.TRUE.equals(answer.found()) ? "HIT" : "CLEAN")
                .param("way", answer.way().name())
                .param("on", answer.answeredOn())
                .param("hits", json.text(answer.hits()))
                .param("at", Timestamp.from(clock.instant()))
                .param("reusedReference", answer.reusedReference())
                .param("reusedOn", answer.reusedOn())
                .param("department", answer.department())
                .param("run", runNumber)
                .update();
        if (updated == 0) {
            throw Refusal.conflict(Reason.of("comparison.not-asked", answer.department()));
        }
        journal("comparison.answered", caseNumber, area, "department", answer.department());
    }

    /**
     * Records a department's answer after the county's approval; what it answered before stays beside it.
     *
     * @param runNumber the run
     * @param caseNumber the case
     * @param area where the household lives
     * @param answer what it answered
     * @throws Refusal {@code comparison.not-asked} (409) where no department was asked in the run
     */
    public void lateAnswer(String runNumber, String caseNumber, AreaCode area, ComparisonAnswer answer) {
        int written = jdbc.sql(
                        """
                        insert into comparison_answer
                            (request_id, department, answer, way, answered_on, hits, recorded_at, late)
                        select max(id), :department, :answer, :way, :on, cast(:hits as jsonb), :at, true
                        from comparison_request where run_number = :run having max(id) is not null
                        """)
                .param("department", answer.department())
                .param("answer", Boolean.TRUE.equals(answer.found()) ? "HIT" : "CLEAN")
                .param("way", answer.way().name())
                .param("on", answer.answeredOn())
                .param("hits", json.text(answer.hits()))
                .param("at", Timestamp.from(clock.instant()))
                .param("run", runNumber)
                .update();
        if (written == 0) {
            throw Refusal.conflict(Reason.of("comparison.not-asked", answer.department()));
        }
        journal("comparison.answered", caseNumber, area, "department", answer.department());
    }

    /**
     * All answers in a case with those that came late, in the order in which they were recorded.
     *
     * @param caseNumber the case
     * @return the answers; those still open are not among them
     */
    public List<ComparisonAnswer> ofCase(String caseNumber) {
        return jdbc.sql(
                        """
                        select a.* from comparison_answer a join comparison_request r on r.id = a.request_id
                        where r.case_number = :case and a.answer is not null order by a.recorded_at, a.id
                        """)
                .param("case", caseNumber)
                .query(this::row)
                .list();
    }

    /**
     * What a department answered for a household in an earlier case, newest first.
     *
     * @param householdId the household
     * @param department key of the department
     * @param runNumber the run that asks now, itself left out
     * @return where the answer stands and of what day it is
     */
    public Optional<Earlier> earlier(long householdId, String department, String runNumber) {
        return jdbc.sql(
                        """
                        select r.case_number, coalesce(a.reused_on, a.answered_on) as checked_on
                        from comparison_answer a join comparison_request r on r.id = a.request_id
                        where r.household_id = :household and a.department = :department and a.answer is not null
                            and r.run_number <> :run
                        order by a.id desc limit 1
                        """)
                .param("household", householdId)
                .param("department", department)
                .param("run", runNumber)
                .query((row, number) ->
                        new Earlier(row.getString("case_number"), row.getObject("checked_on", LocalDate.class)))
                .optional();
    }

    /**
     * An answer given in another case.
     *
     * @param caseNumber the case
     * @param checkedOn day of the comparison
     */
    public record Earlier(String caseNumber, LocalDate checkedOn) {}

    /**
     * The answers to the newest request of a run.
     *
     * @param runNumber the run
     * @return one for each department asked, none where nothing was asked yet
     */
    public List<ComparisonAnswer> answers(String runNumber) {
        return jdbc.sql(
                        """
                        select * from comparison_answer
                        where request_id = (select max(id) from comparison_request where run_number = :run)
                            and not late order by id
                        """)
                .param("run", runNumber)
                .query(this::row)
                .list();
    }

    /**
     * Whether all departments asked have answered for all who have to be compared.
     *
     * @param runNumber the run
     * @param persons names of those to be compared
     * @return false too where nothing was asked yet, or somebody has been added since
     */
    public boolean complete(String runNumber, List<String> persons) {
        List<ComparisonAnswer> answers = answers(runNumber);
        return !answers.isEmpty()
                && answers.stream().allMatch(a -> a.found() != null)
                && persons("run_number = :key", runNumber).containsAll(persons);
    }

    /**
     * Who was compared for a household the last time, those who live elsewhere among them.
     *
     * @param householdId the household
     * @return their names, none where it was never compared
     */
    public List<String> lastCompared(long householdId) {
        return persons("household_id = :key", householdId);
    }

    /**
     * Lets what was asked for cases go along to another village of the county.
     *
     * @param caseNumbers the cases
     * @param village the village that answers for them from now on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(List<String> caseNumbers, AreaCode village) {
        jdbc.sql("update comparison_request set area_code = :to where case_number = any(:cases)")
                .param("to", village.value())
                .param("cases", caseNumbers.toArray(String[]::new))
                .update();
    }

    private List<String> persons(String which, Object key) {
        return jdbc.sql("select persons from comparison_request where " + which + " order by id desc limit 1")
                .param("key", key)
                .query(String.class)
                .optional()
                .map(persons -> json.read(persons, new TypeReference<List<String>>() {}))
                .orElse(List.of());
    }

    private ComparisonAnswer row(ResultSet rs, int index) throws SQLException {
        String answer = rs.getString("answer");
        return new ComparisonAnswer(
                rs.getString("department"),
                answer == null ? null : answer.equals("HIT"),
                answer == null ? null : ComparisonAnswer.Way.valueOf(rs.getString("way")),
                rs.getObject("answered_on", LocalDate.class),
                answer == null
                        ? List.of()
                        : json.read(rs.getString("hits"), new TypeReference<List<ComparisonAnswer.Hit>>() {}),
                rs.getString("reused_reference"),
                rs.getObject("reused_on", LocalDate.class),
                rs.getBoolean("late"));
    }

    private void journal(String verb, String caseNumber, AreaCode area, String key, String value) {
        events.publishEvent(new Journalled(
                verb,
                "case",
                caseNumber,
                caseNumber,
                area,
                null,
                JsonNodeFactory.instance.objectNode().put(key, value),
                null));
    }
}
