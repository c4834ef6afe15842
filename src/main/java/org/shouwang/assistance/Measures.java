package org.shouwang.assistance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.MemberView;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Measures of assistance on record; only ever added, an end is recorded once. */
@Component
public class Measures {

    private static final List<String> MAY_RECORD = List.of("VILLAGE_CLERK", "TOWNSHIP_CLERK", "COUNTY_CLERK");

    private static final String INSERT = "insert into measure (household_id, case_number, kind, item, department,"
            + " from_on, until_on, amount, remark, persons, taken_over, recorded_at, recorded_by)"
            + " values (?,?,?,?,?,?,?,?,?,cast(? as jsonb),?,?,?)";

    private final JdbcTemplate database;
    private final Households households;
    private final CodeLists codes;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final StoredJson json;
    private final ApplicationEventPublisher events;

    Measures(
            JdbcTemplate database,
            Households households,
            CodeLists codes,
            CurrentActor currentActor,
            WorkClock clock,
            StoredJson json,
            ApplicationEventPublisher events) {
        this.database = database;
        this.households = households;
        this.codes = codes;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    /**
     * The measures of a household, the earliest first.
     *
     * @param household which
     * @return all on record, those that have ended too
     * @throws Refusal {@code household.not-found} (404) outside my area
     */
    @Transactional(readOnly = true)
    public List<Measure> of(HouseholdId household) {
        households.require(household);
        return read(household.value());
    }

    /**
     * Whether I may put measures of a household on record and end them.
     *
     * @param household which
     * @return whether one of my posts may
     */
    public boolean mayRecord(HouseholdView household) {
        Actor actor = currentActor.require();
        return MAY_RECORD.stream().anyMatch(role -> actor.may(role, household.village()));
    }

    /**
     * Puts a measure on record.
     *
     * @param household whom it helps
     * @param measure what it is
     * @return the measure
     * @throws Refusal 404 outside my area, 403 without a post that may, 422 with every reason against what was given
     */
    @Transactional
    public Measure record(HouseholdId household, NewMeasure measure) {
        HouseholdView helped = requireMay(household);
        List<String> members = helped.members().stream().map(MemberView::name).toList();
        Reasons reasons = new Reasons().addAll(objections(measure));
        measure.persons().stream()
                .filter(person -> !members.contains(person))
                .forEach(person ->
                        reasons.add(Reason.of("measure.person-unknown", person).at("persons")));
        reasons.refuseIfAny();
        insert(List.of(new TakenOverMeasure(household.value(), openCase(household), measure)), false);
        Measure recorded = newest(household.value());
        journal("measure.recorded", helped, recorded);
        return recorded;
    }

    /**
     * Records that a measure has ended.
     *
     * @param household whom it helped
     * @param id the measure
     * @param until its last day
     * @return the measure
     * @throws Refusal 404 where there is none, 409 where it has ended already, 422 for a day before it began or to come
     */
    @Transactional
    public Measure end(HouseholdId household, long id, LocalDate until) {
        HouseholdView helped = requireMay(household);
        Measure measure = read(household.value()).stream()
                .filter(m -> m.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("measure.unknown")));
        if (measure.what().until() != null) {
            throw Refusal.conflict(
                    Reason.of("measure.ended-already", measure.what().until()));
        }
        new Reasons()
                .addIf(until == null, Reason.of("measure.until-missing").at("until"))
                .addIf(
                        until != null && until.isAfter(clock.today()),
                        Reason.of("measure.date-in-future", until).at("until"))
                .addIf(
                        until != null && until.isBefore(measure.what().from()),
                        Reason.of("measure.ends-before-start", measure.what().from(), until)
                                .at("until"))
                .refuseIfAny();
        database.update("update measure set until_on = ? where id = ? and until_on is null", until, id);
        Measure ended = read(household.value()).stream()
                .filter(m -> m.id() == id)
                .findFirst()
                .orElseThrow();
        journal("measure.ended", helped, ended);
        return ended;
    }

    /**
     * What speaks against a measure.
     *
     * @param measure as given
     * @return reasons with their fields, none where it may be recorded
     */
    public List<Reason> objections(NewMeasure measure) {
        LocalDate today = clock.today();
        Reasons reasons = new Reasons();
        reasons.addIf(blank(measure.kind()), Reason.of("measure.kind-missing").at("kind"));
        reasons.addIf(
                !blank(measure.kind()) && !codes.has("MEASURE_KIND", measure.kind(), today),
                Reason.of("measure.kind-unknown", measure.kind()).at("kind"));
        reasons.addIf(
                !blank(measure.item())
                        && codes.of("MEASURE_ITEM", today).stream()
                                .noneMatch(code -> code.key().equals(measure.item())
                                        && (code.parent() == null
                                                || code.parent().equals(measure.kind()))),
                Reason.of("measure.item-unknown", measure.item()).at("item"));
        reasons.addIf(measure.from() == null, Reason.of("measure.from-missing").at("from"));
        reasons.addIf(
                measure.from() != null && measure.from().isAfter(today),
                Reason.of("measure.date-in-future", measure.from()).at("from"));
        reasons.addIf(
                measure.from() != null
                        && measure.until() != null
                        && measure.until().isBefore(measure.from()),
                Reason.of("measure.ends-before-start", measure.from(), measure.until())
                        .at("until"));
        reasons.addIf(
                measure.amount() != null && measure.amount().signum() < 0,
                Reason.of("measure.amount-negative").at("amount"));
        return reasons.list();
    }

    /**
     * Records measures from before the county used this system, many at once; whoever takes over journals it.
     *
     * @param measures sound by {@link #objections}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(List<TakenOverMeasure> measures) {
        insert(measures, true);
    }

    private void insert(List<TakenOverMeasure> measures, boolean takenOver) {
        Timestamp now = Timestamp.from(clock.instant());
        String user = currentActor.require().username();
        database.batchUpdate(
                INSERT,
                measures.stream()
                        .map(m -> Arrays.asList(
                                        m.householdId(),
                                        m.caseNumber(),
                                        m.what().kind(),
                                        emptyToNull(m.what().item()),
                                        emptyToNull(m.what().department()),
                                        m.what().from(),
                                        m.what().until(),
                                        m.what().amount(),
                                        emptyToNull(m.what().remark()),
                                        json.text(m.what().persons()),
                                        takenOver,
                                        now,
                                        user)
                                .toArray())
                        .toList());
    }

    private List<Measure> read(long household) {
        return database.query(
                "select * from measure where household_id = ? order by from_on, id", this::measure, household);
    }

    private Measure newest(long household) {
        return database.queryForObject(
                "select * from measure where household_id = ? order by id desc limit 1", this::measure, household);
    }

    private Measure measure(ResultSet row, int index) throws SQLException {
        return new Measure(
                row.getLong("id"),
                row.getLong("household_id"),
                row.getString("case_number"),
                new NewMeasure(
                        row.getString("kind"),
                        row.getString("item"),
                        row.getString("department"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("remark"),
                        json.read(row.getString("persons"), new TypeReference<List<String>>() {})),
                row.getBoolean("taken_over"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }

    private HouseholdView requireMay(HouseholdId household) {
        HouseholdView helped = households.require(household);
        if (!mayRecord(helped)) {
            throw Refusal.forbidden(Reason.of("measure.may-not-record"));
        }
        return helped;
    }

    private String openCase(HouseholdId household) {
        return households.cases(household).stream()
                .filter(known -> known.closedOn() == null)
                .map(known -> known.number())
                .findFirst()
                .orElse(null);
    }

    private void journal(String verb, HouseholdView helped, Measure measure) {
        ObjectNode after = JsonNodeFactory.instance
                .objectNode()
                .put("measure", measure.id())
                .put("kind", measure.what().kind())
                .put("from", measure.what().from().toString());
        Optional.ofNullable(measure.what().until()).ifPresent(day -> after.put("until", day.toString()));
        Optional.ofNullable(measure.what().amount()).ifPresent(amount -> after.put("amount", amount));
        events.publishEvent(new Journalled(
                verb, "household", helped.number(), measure.caseNumber(), helped.village(), null, after, null));
    }

    private static String emptyToNull(String text) {
        return blank(text) ? null : text.strip();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
