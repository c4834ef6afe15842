package org.shouwang.escalation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.PostHolders;
import org.shouwang.identity.PostHolders.Holder;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The duty roster of each unit (值班表): who is at work on days off, and is reminded on them. */
@Component
public class DutyRoster {

    private static final String[] KEEPERS = {
        "TOWNSHIP_CLERK", "TOWNSHIP_LEADER", "COUNTY_CLERK", "COUNTY_LEADER", Role.ADMINISTRATOR
    };

    private final JdbcClient jdbc;
    private final PostHolders holders;
    private final Territory territory;
    private final CurrentActor actors;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    DutyRoster(
            JdbcClient jdbc,
            PostHolders holders,
            Territory territory,
            CurrentActor actors,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.holders = holders;
        this.territory = territory;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /** Days on which an account is on duty. */
    record Span(long account, LocalDate from, LocalDate to) {}

    /** Who is on duty on the days around one. */
    record OnDuty(List<Span> spans) {

        boolean has(long account, LocalDate day) {
            return spans.stream()
                    .anyMatch(
                            span -> span.account() == account && !day.isBefore(span.from()) && !day.isAfter(span.to()));
        }
    }

    OnDuty around(LocalDate from, LocalDate to) {
        return new OnDuty(jdbc.sql("select account_id, from_day, to_day from duty_roster"
                        + " where withdrawn_at is null and to_day >= :from and from_day <= :to")
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Span(
                        row.getLong("account_id"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list());
    }

    boolean anybodyOn(LocalDate day) {
        return !around(day, day).spans().isEmpty();
    }

    /** The units whose roster I keep: those of my posts and the townships in them. */
    public List<AreaCode> units() {
        return actors.require().scope(KEEPERS).areas().stream()
                .flatMap(own -> Stream.concat(
                        Stream.of(own),
                        Stream.of(AreaKind.COUNTY, AreaKind.TOWNSHIP)
                                .flatMap(kind -> territory.within(own, kind).stream())
                                .map(Area::code)))
                .distinct()
                .toList();
    }

    /**
     * Who may be on duty for a unit.
     *
     * @param unit one that I keep
     * @return whoever holds a post there today, by name
     */
    public List<Holder> people(AreaCode unit) {
        keep(actors.require(), unit);
        return holders.at(unit, clock.today());
    }

    /**
     * The roster of the units in my area, running and coming lines.
     *
     * @return by first day
     */
    @Transactional(readOnly = true)
    public List<RosterEntry> list() {
        Scope scope = actors.require().scope();
        return jdbc.sql("select r.id, a.username, a.name, r.unit_code, r.from_day, r.to_day from duty_roster r"
                        + " join account a on a.id = r.account_id where r.withdrawn_at is null and r.to_day >= :today"
                        + " and " + scope.sql("r.unit_code") + " order by r.from_day, r.id")
                .params(scope.params())
                .param("today", clock.today())
                .query((row, n) -> new RosterEntry(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("name"),
                        AreaCode.of(row.getString("unit_code")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    /**
     * Puts somebody on duty.
     *
     * @param username who
     * @param unit whose roster, within my area
     * @param from first day
     * @param to last day
     * @return the line
     * @throws Refusal {@code escalation.roster-keepers-only} (403), {@code escalation.roster-person},
     *     {@code escalation.roster-days}, {@code escalation.roster-past}
     */
    @Transactional
    public RosterEntry add(String username, AreaCode unit, LocalDate from, LocalDate to) {
        Actor me = actors.require();
        Reasons reasons = new Reasons();
        reasons.addIf(unit == null, Reason.of("escalation.roster-unit").at("unit"));
        reasons.addIf(
                from == null || to == null || to.isBefore(from),
                Reason.of("escalation.roster-days").at("to"));
        reasons.addIf(
                to != null && to.isBefore(clock.today()),
                Reason.of("escalation.roster-past").at("to"));
        Optional<Holder> person = holders.find(username == null ? "" : username.strip());
        reasons.addIf(person.isEmpty(), Reason.of("escalation.roster-person").at("username"));
        reasons.refuseIfAny();
        keep(me, unit);
        long id = jdbc.sql("insert into duty_roster (account_id, unit_code, from_day, to_day, recorded_by, recorded_at)"
                        + " values (:account, :unit, :from, :to, :by, :now) returning id")
                .param("account", person.orElseThrow().accountId())
                .param("unit", unit.value())
                .param("from", from)
                .param("to", to)
                .param("by", me.username())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        RosterEntry added =
                new RosterEntry(id, person.get().username(), person.get().name(), unit, from, to);
        journal("roster.added", added);
        return added;
    }

    /**
     * Takes a line back.
     *
     * @param id which
     * @throws Refusal {@code escalation.roster-unknown} (404), {@code escalation.roster-keepers-only} (403)
     */
    @Transactional
    public void withdraw(long id) {
        Actor me = actors.require();
        RosterEntry entry = list().stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("escalation.roster-unknown")));
        keep(me, entry.unit());
        jdbc.sql("update duty_roster set withdrawn_by = :by, withdrawn_at = :now where id = :id")
                .param("by", me.username())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        journal("roster.withdrawn", entry);
    }

    private static void keep(Actor me, AreaCode unit) {
        if (!me.scope(KEEPERS).covers(unit)) {
            throw Refusal.forbidden(Reason.of("escalation.roster-keepers-only").at("unit"));
        }
    }

    private void journal(String verb, RosterEntry entry) {
        events.publishEvent(new Journalled(
                verb,
                "roster",
                String.valueOf(entry.id()),
                null,
                entry.unit(),
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("username", entry.username())
                        .put("from", entry.from().toString())
                        .put("to", entry.to().toString()),
                null));
    }
}
