package org.shouwang.escalation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.shouwang.escalation.Fired.Kind;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.PostHolders;
import org.shouwang.identity.PostHolders.Holder;
import org.shouwang.identity.Roles;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.notification.Webhooks;
import org.shouwang.policy.Calendars;
import org.shouwang.policy.WorkCalendar;
import org.shouwang.procedure.MorningWork;
import org.shouwang.procedure.OpenDeadline;
import org.shouwang.procedure.OpenDeadlines;
import org.shouwang.procedure.OpenLedger;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the open deadlines at half past eight: reminds, takes lateness upwards, and gives each person one digest.
 * On days off it serves those on the duty roster alone. One server does it at a time, and nothing is told twice.
 */
@Component
public class WorkdaySweep {

    /** When it runs, in the zone of the law's days. */
    public static final LocalTime AT = LocalTime.of(8, 30);

    /** Reminders before a long holiday look further ahead than the profile's days. */
    private static final int LONGEST_HOLIDAY = 12;

    private static final int LOOK_AHEAD = 31;
    private static final int ATTEMPTS = 100;
    private static final long BETWEEN_ATTEMPTS = 100;

    private final OpenDeadlines deadlines;
    private final OpenLedger dates;
    private final EscalationLedger ledger;
    private final DutyRoster roster;
    private final PostHolders holders;
    private final Roles roles;
    private final Calendars calendars;
    private final Notifications notifications;
    private final Webhooks webhooks;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ObjectProvider<MorningWork> mornings;
    private final LockingTaskExecutor oneAtATime;

    WorkdaySweep(
            OpenDeadlines deadlines,
            OpenLedger dates,
            EscalationLedger ledger,
            DutyRoster roster,
            PostHolders holders,
            Roles roles,
            Calendars calendars,
            Notifications notifications,
            Webhooks webhooks,
            CurrentActor actors,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            ObjectProvider<MorningWork> mornings,
            LockProvider locks) {
        this.mornings = mornings;
        this.deadlines = deadlines;
        this.dates = dates;
        this.ledger = ledger;
        this.roster = roster;
        this.holders = holders;
        this.roles = roles;
        this.calendars = calendars;
        this.notifications = notifications;
        this.webhooks = webhooks;
        this.actors = actors;
        this.events = events;
        this.transaction = transaction;
        this.oneAtATime = new DefaultLockingTaskExecutor(locks);
    }

    /**
     * When it is due next.
     *
     * @param now after this
     * @return the next half past eight
     */
    public static Instant nextAfter(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, WorkClock.ZONE);
        Instant today = at(day);
        return today.isAfter(now) ? today : at(day.plusDays(1));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(AT).atZone(WorkClock.ZONE).toInstant();
    }

    /**
     * Runs it for a day, whether it ran before or not; what was told is not told again. For whoever moves the clock.
     *
     * @param day the day
     */
    public void run(LocalDate day) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (locked(() -> sweep(day))) {
                return;
            }
            try {
                Thread.sleep(BETWEEN_ATTEMPTS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Runs it for a day that it has not run for, unless another server is at it. */
    void runOnce(LocalDate day) {
        if (!ledger.ranOn(day)) {
            locked(() -> {
                if (!ledger.ranOn(day)) {
                    sweep(day);
                }
            });
        }
    }

    private boolean locked(Runnable work) {
        boolean[] done = {false};
        oneAtATime.executeWithLock(
                (Runnable) () -> {
                    work.run();
                    done[0] = true;
                },
                new LockConfiguration(
                        net.javacrumbs.shedlock.core.ClockProvider.now(),
                        "workday-sweep",
                        Duration.ofMinutes(30),
                        Duration.ZERO));
        return done[0];
    }

    private void sweep(LocalDate day) {
        WorkCalendar calendar = calendars.current();
        boolean workday = calendar.isWorkday(day);
        if (!workday && !roster.anybodyOn(day)) {
            return;
        }
        actors.runAs(Actor.SYSTEM, () -> {
            if (workday) {
                mornings.forEach(work -> work.begin(day));
            }
            transaction.executeWithoutResult(status -> sweep(day, workday, calendar));
        });
    }

    private void sweep(LocalDate day, boolean workday, WorkCalendar calendar) {
        List<OpenDeadline> open = deadlines.dueUntil(day.plusDays(LOOK_AHEAD + LONGEST_HOLIDAY));
        List<Fired> fired = new Morning(
                        day,
                        calendar,
                        roster.around(day.minusDays(LOOK_AHEAD), day.plusDays(LOOK_AHEAD)),
                        ledger.known(open),
                        holders,
                        roles)
                .fired(open);
        long sweep = ledger.begin(day, workday, calendar.version());
        ledger.write(fired, tell(sweep, fired), day, calendar.version());
        tellUnits(sweep, fired);
        journal(fired, calendar.version());
        if (workday) {
            dates.warnOfHorizon();
        }
    }

    private Map<Long, Long> tell(long sweep, List<Fired> fired) {
        Map<Holder, List<Fired>> byPerson = fired.stream()
                .filter(line -> line.to() != null)
                .collect(Collectors.groupingBy(Fired::to, LinkedHashMap::new, Collectors.toList()));
        Map<Long, Long> digests = new HashMap<>();
        byPerson.forEach((person, lines) -> {
            long soon = count(lines, Kind.REMINDER);
            long overdue = count(lines, Kind.OVERDUE);
            long escalated = count(lines, Kind.ESCALATION);
            digests.put(person.accountId(), ledger.digest(sweep, person.accountId(), soon, overdue, escalated));
            notifications.tell(
                    List.of(Addressee.account(person.username())),
                    "digest",
                    List.of(String.valueOf(soon), String.valueOf(overdue), String.valueOf(escalated)),
                    escalated > 0 ? "escalations" : "inbox");
        });
        return digests;
    }

    private void tellUnits(long sweep, List<Fired> fired) {
        for (AreaCode unit : webhooks.units()) {
            List<Fired> within = fired.stream()
                    .filter(line -> line.deadline().area().within(unit))
                    .toList();
            long soon = count(within, Kind.REMINDER);
            long overdue = count(within, Kind.OVERDUE);
            if (soon + overdue > 0) {
                webhooks.tell(unit, "sweep " + sweep, List.of(String.valueOf(soon), String.valueOf(overdue)));
            }
        }
    }

    /** Work that misses both its own limit and that of the whole counts once. */
    private static long count(List<Fired> lines, Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(line -> line.deadline().taskId())
                .distinct()
                .count();
    }

    private void journal(List<Fired> fired, String calendar) {
        fired.stream()
                .filter(line -> line.kind() == Kind.ESCALATION)
                .collect(Collectors.toMap(
                        line -> line.deadline().id() + line.deadline().taskId(), line -> line, (a, b) -> a))
                .values()
                .forEach(line -> events.publishEvent(new Journalled(
                        "deadline.escalated",
                        line.deadline().caseNumber() == null ? "lead" : "case",
                        line.deadline().caseNumber() == null
                                ? line.deadline().leadNumber()
                                : line.deadline().caseNumber(),
                        line.deadline().caseNumber(),
                        line.deadline().area(),
                        null,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("deadline", line.deadline().element())
                                .put("dueOn", line.deadline().dueOn().toString())
                                .put("role", line.role())
                                .put("level", line.level())
                                .put("calendar", calendar),
                        null)));
    }
}
