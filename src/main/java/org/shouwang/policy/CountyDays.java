package org.shouwang.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Days that counties treat otherwise than the nationwide calendar, entered by the administrators of the county. */
@Component
public class CountyDays {

    private static final int LONGEST = 200;

    private final CountyDayTable table;
    private final Calendars calendars;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    CountyDays(
            CountyDayTable table,
            Calendars calendars,
            Territory territory,
            CurrentActor currentActor,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.calendars = calendars;
        this.territory = territory;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Adds a day.
     *
     * @param county six digits
     * @param day the day
     * @param workday true for a workday that is made up, false for a day off
     * @param name what the day is called
     * @param ground the text it rests on
     * @return the entry
     * @throws Refusal {@code policy.calendar-administrators-only} (403); or with every reason: {@code policy.county-day-county},
     *     {@code policy.county-day-missing}, {@code policy.county-day-same}, {@code policy.county-day-taken},
     *     {@code policy.county-day-name}, {@code policy.county-day-ground}
     */
    @Transactional
    public CountyDay add(AreaCode county, LocalDate day, boolean workday, Text name, String ground) {
        requireCounty(county);
        Actor actor = allow(county);
        String before = calendars.of(county).version();
        var reasons = new Reasons();
        if (day == null) {
            reasons.add(Reason.of("policy.county-day-missing").at("day"));
        } else if (table.of(county).stream()
                .anyMatch(other -> other.applies() && other.day().equals(day))) {
            reasons.add(Reason.of("policy.county-day-taken", day).at("day"));
        } else {
            reasons.addIf(
                    calendars.of(county).isWorkday(day) == workday,
                    Reason.of(workday ? "policy.county-day-is-workday" : "policy.county-day-is-off", day)
                            .at("day"));
        }
        String called = name == null ? null : name.zh();
        reasons.addIf(
                blank(called), Reason.of("policy.county-day-name", LONGEST).at("name"));
        reasons.addIf(
                blank(ground), Reason.of("policy.county-day-ground", LONGEST).at("ground"));
        reasons.refuseIfAny();
        var added = new CountyDay(
                0,
                county,
                day,
                workday,
                new Text(
                        called.strip(),
                        blank(name.en()) ? called.strip() : name.en().strip()),
                ground.strip(),
                actor.username(),
                clock.instant(),
                null);
        long id = table.insert(added);
        journal("calendar.county-day-added", added, before);
        return table.find(id).orElseThrow();
    }

    /**
     * Takes a day back; it stays on record.
     *
     * @param id of the entry
     * @throws Refusal {@code policy.county-day-unknown} (404), {@code policy.calendar-administrators-only} (403)
     */
    @Transactional
    public void withdraw(long id) {
        CountyDay day = table.find(id)
                .filter(CountyDay::applies)
                .orElseThrow(() -> Refusal.notFound(Reason.of("policy.county-day-unknown")));
        Actor actor = allow(day.county());
        String before = calendars.of(day.county()).version();
        table.withdraw(id, actor.username(), clock.instant());
        journal("calendar.county-day-withdrawn", day, before);
    }

    /**
     * The days of a county, taken back ones among them.
     *
     * @param county six digits
     * @return by date
     */
    @Transactional(readOnly = true)
    public List<CountyDay> of(AreaCode county) {
        return table.of(county);
    }

    /**
     * Whether the person who asks may keep the days of a county.
     *
     * @param county six digits
     * @return whether {@link #add} would not refuse for want of a post
     */
    public boolean mayKeep(AreaCode county) {
        return currentActor.find().map(actor -> mayKeep(actor, county)).orElse(false);
    }

    /** The counties whose days the person who asks may keep. */
    public List<AreaCode> kept() {
        Optional<Actor> actor = currentActor.find();
        return territory.counties().stream()
                .map(area -> area.code())
                .filter(county -> actor.map(a -> mayKeep(a, county)).orElse(false))
                .toList();
    }

    private void journal(String verb, CountyDay day, String before) {
        calendars.changed();
        String after = calendars.of(day.county()).version();
        ObjectNode what = JsonNodeFactory.instance
                .objectNode()
                .put("day", day.day().toString())
                .put("workday", day.workday())
                .put("name", day.name().zh())
                .put("calendarVersion", after);
        events.publishEvent(new Journalled(
                verb,
                "calendar",
                day.county().value(),
                null,
                day.county(),
                JsonNodeFactory.instance.objectNode().put("calendarVersion", before),
                what,
                day.ground()));
        events.publishEvent(new CalendarChanged(day.county(), before, after));
    }

    private void requireCounty(AreaCode county) {
        if (county == null
                || territory
                        .find(county)
                        .filter(area -> area.kind() == AreaKind.COUNTY)
                        .isEmpty()) {
            throw Refusal.invalid(Reason.of("policy.county-day-county").at("county"));
        }
    }

    private Actor allow(AreaCode county) {
        Actor actor = currentActor.require();
        if (!mayKeep(actor, county)) {
            throw Refusal.forbidden(Reason.of("policy.calendar-administrators-only", county.value()));
        }
        return actor;
    }

    private static boolean mayKeep(Actor actor, AreaCode county) {
        return actor.isSystem() || actor.may(Role.ADMINISTRATOR, county);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank() || text.length() > LONGEST;
    }
}
