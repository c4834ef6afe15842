package org.shouwang.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Warns while there is still time that open deadlines reach the end of the published calendar. */
@Component
public class CalendarHorizon {

    /** From how many days before the end it warns. */
    public static final int DAYS_BEFORE = 60;

    private final Calendars calendars;
    private final ObjectProvider<OpenDates> deadlines;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    CalendarHorizon(
            Calendars calendars,
            ObjectProvider<OpenDates> deadlines,
            Territory territory,
            CurrentActor currentActor,
            WorkClock clock) {
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.territory = territory;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The warning for everything there is, for the daily sweep.
     *
     * @return the warning; none while no open deadline comes within the last days of the calendar
     */
    @Transactional(readOnly = true)
    public Optional<HorizonWarning> everywhere() {
        return warning(Scope.of(territory.all(AreaKind.PROVINCE).stream()
                .map(area -> area.code())
                .toList()));
    }

    /**
     * The warning for the areas of which I am administrator.
     *
     * @return the warning, where there is one for me
     */
    @Transactional(readOnly = true)
    public Optional<HorizonWarning> mine() {
        return currentActor
                .find()
                .map(actor -> actor.scope(Role.ADMINISTRATOR))
                .filter(scope -> !scope.areas().isEmpty())
                .flatMap(this::warning);
    }

    private Optional<HorizonWarning> warning(Scope scope) {
        LocalDate horizon = calendars.horizon();
        OpenDates open = deadlines.getIfAvailable();
        // Dates of a calendar long past are history, not a warning.
        if (open == null || clock.today().isAfter(horizon.plusYears(1))) {
            return Optional.empty();
        }
        int near = open.dueFrom(horizon.minusDays(DAYS_BEFORE), scope);
        return near == 0
                ? Optional.empty()
                : Optional.of(new HorizonWarning(
                        horizon, open.latest(scope), near, open.dueFrom(horizon.plusDays(1), scope)));
    }
}
