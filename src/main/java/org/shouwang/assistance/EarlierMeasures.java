package org.shouwang.assistance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouwang.household.HouseholdCase;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures of an earlier case that still run, such as an aid to the end of a stage of school: shown in the next case, and
 * counted for its risk only once somebody has selected them again.
 */
@Component
public class EarlierMeasures {

    private static final List<String> MAY_SELECT = List.of("VILLAGE_CLERK", "TOWNSHIP_CLERK", "COUNTY_CLERK");

    private final Measures measures;
    private final Households households;
    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    EarlierMeasures(
            Measures measures,
            Households households,
            JdbcClient database,
            CurrentActor currentActor,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.measures = measures;
        this.households = households;
        this.database = database;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A measure of an earlier case.
     *
     * @param measure the measure
     * @param selectedOn day from which it counts for the open case; null where it was not selected again
     */
    public record Earlier(Measure measure, LocalDate selectedOn) {}

    /**
     * The measures of earlier cases that are in effect today, for a household with an open case.
     *
     * @param household which
     * @return each with the day on which it was selected again
     * @throws Refusal {@code household.not-found} (404) outside my area
     */
    @Transactional(readOnly = true)
    public List<Earlier> running(HouseholdId household) {
        String open = openCase(household);
        if (open == null) {
            return List.of();
        }
        Map<Long, LocalDate> selected = selections(open);
        return measures.of(household).stream()
                .filter(measure -> !Objects.equals(measure.caseNumber(), open))
                .filter(measure -> measure.inEffectOn(clock.today()))
                .map(measure -> new Earlier(measure, selected.get(measure.id())))
                .toList();
    }

    /**
     * Lets a measure of an earlier case count for the risk of the open one.
     *
     * @param household whom it helps
     * @param id the measure
     * @param on first day on which it counts; not before the case was opened
     * @return the measure
     * @throws Refusal 404 outside my area or for a measure that is none of an earlier case, 403 without a post that may,
     *     409 without an open case or where it was selected already, 422 for a day on which it cannot count
     */
    @Transactional
    public Earlier select(HouseholdId household, long id, LocalDate on) {
        HouseholdView helped = households.require(household);
        Actor actor = currentActor.require();
        if (MAY_SELECT.stream().noneMatch(role -> actor.may(role, helped.village()))) {
            throw Refusal.forbidden(Reason.of("measure.may-not-record"));
        }
        HouseholdCase open = households.cases(household).stream()
                .filter(known -> known.closedOn() == null)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(Reason.of("measure.no-open-case")));
        Measure measure = measures.of(household).stream()
                .filter(one -> one.id() == id && !Objects.equals(one.caseNumber(), open.number()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("measure.unknown")));
        if (selections(open.number()).containsKey(id)) {
            throw Refusal.conflict(Reason.of("measure.selected-already"));
        }
        new Reasons()
                .addIf(on == null, Reason.of("measure.from-missing").at("on"))
                .addIf(
                        on != null && on.isAfter(clock.today()),
                        Reason.of("measure.date-in-future", on).at("on"))
                .addIf(
                        on != null && on.isBefore(open.openedOn()),
                        Reason.of("measure.selected-before-case", on, open.openedOn())
                                .at("on"))
                .addIf(
                        on != null && !measure.inEffectOn(on),
                        Reason.of("measure.not-in-effect", on).at("on"))
                .refuseIfAny();
        database.sql("insert into measure_selection (measure_id, case_number, selected_on, recorded_at, recorded_by)"
                        + " values (?,?,?,?,?)")
                .params(id, open.number(), on, Timestamp.from(clock.instant()), actor.username())
                .update();
        events.publishEvent(new Journalled(
                "measure.selected",
                "household",
                helped.number(),
                open.number(),
                helped.village(),
                null,
                JsonNodeFactory.instance.objectNode().put("measure", id).put("from", on.toString()),
                null));
        return new Earlier(measure, on);
    }

    /**
     * The measures that count for the risk of a case: its own, those of no case, and those selected again.
     *
     * @param household whom they help
     * @param caseNumber the case
     * @return the measures; one that was selected again counts from that day
     */
    @Transactional(readOnly = true)
    public List<Measure> counting(HouseholdId household, String caseNumber) {
        Map<Long, LocalDate> selected = selections(caseNumber);
        return measures.of(household).stream()
                .filter(measure -> measure.caseNumber() == null
                        || measure.caseNumber().equals(caseNumber)
                        || selected.containsKey(measure.id()))
                .map(measure -> selected.containsKey(measure.id()) ? measure.from(selected.get(measure.id())) : measure)
                .toList();
    }

    private Map<Long, LocalDate> selections(String caseNumber) {
        Map<Long, LocalDate> selected = new HashMap<>();
        database.sql("select measure_id, selected_on from measure_selection where case_number = ?")
                .param(caseNumber)
                .query(row -> {
                    selected.put(row.getLong("measure_id"), row.getObject("selected_on", LocalDate.class));
                });
        return selected;
    }

    private String openCase(HouseholdId household) {
        return households.cases(household).stream()
                .filter(known -> known.closedOn() == null)
                .map(HouseholdCase::number)
                .findFirst()
                .orElse(null);
    }
}
