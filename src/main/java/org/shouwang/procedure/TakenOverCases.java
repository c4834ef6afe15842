package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the cases of households that were monitored before the county used this system: their dated events and no run of
 * a procedure. The law is the one of the day of identification, or of today where the county has none for that day.
 */
@Component
public class TakenOverCases {

    private static final String CASE = "insert into case_file (number, household_id, area_code, head_name, profile_id,"
            + " lead_found_on, declared, opened_on, opened_at, closed_on, version) values (?,?,?,?,?,?,?,?,?,?,0)";

    private static final String EVENT =
            "insert into case_event (case_number, kind, on_date, details, recorded_at)" + " values (?,?,?,?::jsonb,?)";

    private final JdbcTemplate database;
    private final JdbcClient client;
    private final CaseNumber numbers;
    private final Profiles profiles;
    private final StoredJson json;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    TakenOverCases(
            JdbcTemplate database,
            JdbcClient client,
            CaseNumber numbers,
            Profiles profiles,
            StoredJson json,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.client = client;
        this.numbers = numbers;
        this.profiles = profiles;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens cases, many at once.
     *
     * @param cases households without an open case
     * @return their numbers in the same order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> open(List<TakenOverCase> cases) {
        Timestamp now = Timestamp.from(clock.instant());
        List<String> opened = new ArrayList<>();
        List<Object[]> files = new ArrayList<>();
        List<Object[]> dated = new ArrayList<>();
        for (TakenOverCase taken : cases) {
            String number = numbers.next(taken.village());
            opened.add(number);
            files.add(new Object[] {
                number,
                taken.householdId(),
                taken.village().value(),
                taken.headName(),
                profile(taken.village(), taken.identifiedOn()).id(),
                taken.identifiedOn(),
                false,
                clock.today(),
                now,
                taken.eliminatedOn()
            });
            dated.add(event(number, "TAKEN_OVER", clock.today(), JsonNodeFactory.instance.objectNode(), now));
            dated.add(event(number, "IDENTIFIED", taken.identifiedOn(), identified(taken), now));
            if (taken.eliminatedOn() != null) {
                ObjectNode details = JsonNodeFactory.instance.objectNode().put("takenOver", true);
                details.put("mode", taken.eliminationMode());
                dated.add(event(number, "ELIMINATED", taken.eliminatedOn(), details, now));
            }
        }
        database.batchUpdate(CASE, files);
        database.batchUpdate(EVENT, dated);
        for (int i = 0; i < cases.size(); i++) {
            journal(opened.get(i), cases.get(i));
        }
        return opened;
    }

    /**
     * The cases that households were taken over into.
     *
     * @param households ids
     * @return number of the case by id; a household that was not taken over is missing
     */
    @Transactional(readOnly = true)
    public Map<Long, String> of(Collection<Long> households) {
        return numbers(
                "select c.household_id, c.number from case_file c join case_event e on e.case_number = c.number"
                        + " and e.kind = 'TAKEN_OVER' where c.household_id = any(:households) order by c.id",
                households);
    }

    /**
     * The open cases of households.
     *
     * @param households ids
     * @return number of the case by id; a household without an open case is missing
     */
    @Transactional(readOnly = true)
    public Map<Long, String> openOf(Collection<Long> households) {
        return numbers(
                "select c.household_id, c.number from case_file c where c.closed_on is null"
                        + " and c.household_id = any(:households)",
                households);
    }

    /**
     * The law that a case identified on a day falls under.
     *
     * @param village where the household lives
     * @param identifiedOn the day
     * @return the county's law of that day, or today's where there is none
     */
    public Profile profile(AreaCode village, LocalDate identifiedOn) {
        AreaCode county = village.county().orElseThrow();
        try {
            return profiles.of(county, identifiedOn);
        } catch (Refusal none) {
            return profiles.of(county, clock.today());
        }
    }

    private Map<Long, String> numbers(String sql, Collection<Long> households) {
        Map<Long, String> found = new HashMap<>();
        client.sql(sql).param("households", households.toArray(Long[]::new)).query(row -> {
            found.put(row.getLong("household_id"), row.getString("number"));
        });
        return found;
    }

    private static ObjectNode identified(TakenOverCase taken) {
        ObjectNode details = JsonNodeFactory.instance.objectNode().put("takenOver", true);
        if (taken.category() != null) {
            details.put("category", taken.category());
        }
        var risks = details.putArray("risks");
        taken.risks().forEach(risks::add);
        return details;
    }

    private Object[] event(String number, String kind, LocalDate on, ObjectNode details, Timestamp now) {
        return new Object[] {number, kind, on, json.text(details), now};
    }

    private void journal(String number, TakenOverCase taken) {
        ObjectNode after = JsonNodeFactory.instance
                .objectNode()
                .put("identifiedOn", taken.identifiedOn().toString());
        if (taken.eliminatedOn() != null) {
            after.put("eliminatedOn", taken.eliminatedOn().toString());
        }
        events.publishEvent(
                new Journalled("case.taken-over", "case", number, number, taken.village(), null, after, null));
    }
}
