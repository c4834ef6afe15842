package org.shouwang.procedure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.process.InboxEntry;

/**
 * How long a place of a diagram kept a run waiting, by the legal dates on record.
 *
 * @param element element id of a duty or of a notice period
 * @param times how often the run came there
 * @param days calendar days from its arrival to the day it was done, or to today; all times together
 * @param open whether it waits there now
 */
public record Wait(String element, int times, int days, boolean open) {

    /** The waits of a run. A duty arrives on the day the one before it was done; several parties wait side by side. */
    static List<Wait> of(
            RunView run,
            List<Submission> done,
            Collection<InboxEntry> open,
            Collection<DeadlineRow> deadlines,
            Collection<String> active,
            LocalDate today) {
        Map<String, Wait> waits = new LinkedHashMap<>();
        List<DeadlineRow> periods =
                deadlines.stream().filter(DeadlineRow::minimum).toList();
        LocalDate arrived = run.startedOn();
        for (int i = 0; i < done.size(); i++) {
            Submission duty = done.get(i);
            boolean sideBySide = i > 0
                    && duty.party() != null
                    && duty.element().equals(done.get(i - 1).element());
            if (!sideBySide) {
                arrived = i == 0 ? arrived : latest(done, i - 1);
                arrived = afterPeriod(periods, arrived, duty.doneOn());
            }
            int days = days(arrived, duty.doneOn());
            waits.merge(
                    duty.element(),
                    new Wait(duty.element(), 1, days, false),
                    (before, now) -> sideBySide ? before.atLeast(days) : before.and(now));
        }
        for (DeadlineRow period : periods) {
            boolean lasts = period.fulfilledOn() == null && active.contains(period.element());
            Wait wait = new Wait(period.element(), 1, days(period.startOn(), lasts ? today : period.dueOn()), lasts);
            waits.merge(period.element(), wait, Wait::and);
        }
        open.stream().map(InboxEntry::element).distinct().forEach(element -> {
            LocalDate since = open.stream()
                    .filter(entry -> entry.element().equals(element))
                    .map(InboxEntry::receivedOn)
                    .min(LocalDate::compareTo)
                    .orElse(today);
            waits.merge(element, new Wait(element, 1, days(since, today), true), Wait::and);
        });
        return List.copyOf(waits.values());
    }

    /** The last day on which anybody of the duty before did it. */
    private static LocalDate latest(List<Submission> done, int index) {
        LocalDate day = done.get(index).doneOn();
        for (int i = index - 1;
                i >= 0
                        && done.get(index).party() != null
                        && done.get(i).element().equals(done.get(index).element());
                i--) {
            day = day.isBefore(done.get(i).doneOn()) ? done.get(i).doneOn() : day;
        }
        return day;
    }

    /** What lies behind a period, such as a notice, arrives when it has ended. */
    private static LocalDate afterPeriod(List<DeadlineRow> periods, LocalDate arrived, LocalDate doneOn) {
        return periods.stream()
                .filter(period -> !period.startOn().isBefore(arrived)
                        && !period.dueOn().isAfter(doneOn)
                        && period.dueOn().isAfter(arrived))
                .map(DeadlineRow::dueOn)
                .min(LocalDate::compareTo)
                .orElse(arrived);
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    private Wait and(Wait other) {
        return new Wait(element, times + other.times, days + other.days, open || other.open);
    }

    private Wait atLeast(int least) {
        return new Wait(element, times, Math.max(days, least), open);
    }
}
