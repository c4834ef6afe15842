package org.shouwang.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.escalation.Fired.Kind;
import org.shouwang.identity.PostHolders;
import org.shouwang.identity.PostHolders.Holder;
import org.shouwang.identity.Role;
import org.shouwang.identity.Roles;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Limit;
import org.shouwang.policy.WorkCalendar;
import org.shouwang.procedure.OpenDeadline;

/**
 * What one morning owes to whom. Before a date whoever has the work is reminded: on the day the profile says where the
 * person works that day, else on the last workday before. Once a date has passed, lateness goes to the level above on the
 * next workday and to the level above that one workday later.
 */
final class Morning {

    private final LocalDate day;
    private final WorkCalendar calendar;
    private final DutyRoster.OnDuty roster;
    private final EscalationLedger.Known known;
    private final PostHolders holders;
    private final Roles roles;
    private final boolean workday;
    private final Map<String, List<Holder>> held = new HashMap<>();
    private final Map<String, Optional<Holder>> persons = new HashMap<>();
    private final Set<Long> wholes = new HashSet<>();
    private final List<Fired> fired = new ArrayList<>();

    Morning(
            LocalDate day,
            WorkCalendar calendar,
            DutyRoster.OnDuty roster,
            EscalationLedger.Known known,
            PostHolders holders,
            Roles roles) {
        this.day = day;
        this.calendar = calendar;
        this.roster = roster;
        this.known = known;
        this.holders = holders;
        this.roles = roles;
        this.workday = calendar.isWorkday(day);
    }

    List<Fired> fired(List<OpenDeadline> deadlines) {
        for (OpenDeadline deadline : deadlines) {
            Rung rung = Rung.of(deadline, roles);
            boolean late = deadline.dueOn().isBefore(day);
            remind(deadline, rung, late);
            if (late && workday && (!whole(deadline) || wholes.add(deadline.id()))) {
                escalate(deadline, rung);
            }
        }
        return fired;
    }

    private static boolean whole(OpenDeadline deadline) {
        return deadline.element().equals("totalLimit");
    }

    private void remind(OpenDeadline deadline, Rung rung, boolean late) {
        Kind kind = late ? Kind.OVERDUE : Kind.REMINDER;
        Optional<LocalDate> owed = late ? Optional.of(day) : remindOn(deadline);
        owed.ifPresent(on -> havers(deadline).forEach((person, role) -> {
            if (works(person, day)
                    && !whenWorking(person, on).isAfter(day)
                    && !known.told(deadline, kind, person.accountId())) {
                fired.add(new Fired(deadline, rung, kind, 0, role, person));
            }
        }));
    }

    private Optional<LocalDate> remindOn(OpenDeadline deadline) {
        return deadline.profile().limit("reminderBefore").map(before -> back(deadline.dueOn(), before));
    }

    private LocalDate back(LocalDate from, Limit days) {
        if (days.unit() == DayUnit.CALENDAR) {
            return from.minusDays(days.quantity());
        }
        LocalDate on = from;
        for (int left = days.quantity(); left > 0; ) {
            on = on.minusDays(1);
            left -= calendar.isWorkday(on) ? 1 : 0;
        }
        return on;
    }

    private LocalDate whenWorking(Holder person, LocalDate on) {
        LocalDate working = on;
        while (!works(person, working)) {
            working = working.minusDays(1);
        }
        return working;
    }

    private boolean works(Holder person, LocalDate on) {
        return calendar.isWorkday(on) || roster.has(person.accountId(), on);
    }

    /** Whoever is at the work, else whoever holds a post whose duty it is, each in the first role that fits. */
    private Map<Holder, String> havers(OpenDeadline deadline) {
        Map<Holder, String> found = new LinkedHashMap<>();
        if (deadline.claimedBy() != null) {
            persons.computeIfAbsent(deadline.claimedBy(), holders::find)
                    .ifPresent(person -> found.put(person, deadline.roles().get(0)));
            return found;
        }
        boolean party = deadline.party() != null && deadline.roles().contains(Role.DEPARTMENT);
        for (String role : party ? List.of(Role.DEPARTMENT) : deadline.roles()) {
            holding(role, deadline, party ? deadline.party() : null).forEach(person -> found.putIfAbsent(person, role));
        }
        return found;
    }

    private void escalate(OpenDeadline deadline, Rung rung) {
        Optional<LocalDate> first = known.level(deadline, 1);
        int level;
        if (first.isEmpty()) {
            level = 1;
        } else if (first.get().isBefore(day) && known.level(deadline, 2).isEmpty()) {
            level = 2;
        } else {
            return;
        }
        rung.above(level)
                .filter(role -> !deadline.provisional() || !Rung.needsCertainDate(role))
                .ifPresent(role -> {
                    List<Holder> above = holding(role, deadline, null);
                    above.forEach(person -> fired.add(new Fired(deadline, rung, Kind.ESCALATION, level, role, person)));
                    if (above.isEmpty()) {
                        fired.add(new Fired(deadline, rung, Kind.ESCALATION, level, role, null));
                    }
                });
    }

    private List<Holder> holding(String role, OpenDeadline deadline, String department) {
        return held.computeIfAbsent(
                role + deadline.area() + department, key -> holders.over(role, deadline.area(), department, day));
    }
}
