package org.shouwang.procedure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.household.NameKey;
import org.shouwang.identity.Accounts;
import org.shouwang.identity.Actor;
import org.shouwang.identity.Post;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Deadlines;
import org.shouwang.procedure.TaskFilter.Bucket;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.process.InboxQuery;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** Between a person's filter and the projection of open work, and back from its entries to the rows people read. */
@Component
class InboxRows {

    private final Accounts accounts;
    private final Territory territory;
    private final Deadlines deadlines;
    private final AtRisk atRisk;
    private final WorkClock clock;

    InboxRows(Accounts accounts, Territory territory, Deadlines deadlines, AtRisk atRisk, WorkClock clock) {
        this.accounts = accounts;
        this.territory = territory;
        this.deadlines = deadlines;
        this.atRisk = atRisk;
        this.clock = clock;
    }

    InboxQuery query(TaskFilter filter, Actor actor) {
        LocalDate today = clock.today();
        return new InboxQuery(
                actor.posts().stream().map(InboxRows::access).toList(),
                filter.duty(),
                filter.area(),
                filter.caseNumber(),
                filter.text(),
                filter.bucket() == Bucket.MINE ? actor.username() : null,
                filter.bucket() == Bucket.DUE_SOON ? today : null,
                switch (filter.bucket()) {
                    case DUE_SOON -> today.plusDays(Tasks.SOON_DAYS);
                    case OVERDUE -> today.minusDays(1);
                    default -> null;
                },
                filter.bucket() == Bucket.RETURNED,
                order(filter),
                filter.descending(),
                filter.procedure());
    }

    static TaskFilter everything(TaskFilter filter) {
        return new TaskFilter(filter.duty(), filter.area(), filter.text(), Bucket.ALL, filter.caseNumber())
                .within(filter.procedure());
    }

    String cursorAfter(TaskFilter filter, TaskRow row) {
        return Inbox.cursorAfter(
                order(filter),
                row.dueOn(),
                row.receivedOn(),
                row.village(),
                NameKey.of(row.headName()).sort(),
                row.id());
    }

    /**
     * What rows show beside their entries.
     *
     * @param names of all who are at something
     * @param atRisk runs that can hardly be decided in time
     */
    record Beside(Map<String, String> names, Set<String> atRisk) {}

    /** What rows show beside their entries, in one go. */
    Beside beside(Collection<InboxEntry> entries) {
        return new Beside(
                names(entries),
                atRisk.among(entries.stream().map(InboxEntry::runNumber).collect(Collectors.toSet())));
    }

    private Map<String, String> names(Collection<InboxEntry> entries) {
        return accounts.namesOf(entries.stream()
                .map(InboxEntry::claimedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    TaskRow row(InboxEntry entry, Beside beside) {
        Integer daysLeft = entry.dueOn() == null ? null : (int) ChronoUnit.DAYS.between(clock.today(), entry.dueOn());
        DayUnit unit = entry.dueUnit() == null ? null : DayUnit.valueOf(entry.dueUnit());
        return new TaskRow(
                entry.taskId(),
                entry.duty(),
                entry.element(),
                entry.processKey(),
                entry.runNumber(),
                entry.caseNumber(),
                entry.leadNumber(),
                entry.householdId(),
                entry.headName(),
                entry.area(),
                territory.shortName(entry.area()),
                entry.receivedOn(),
                entry.dueOn(),
                entry.provisional(),
                daysLeft,
                unit,
                unit == DayUnit.WORKING && daysLeft != null && daysLeft >= 0
                        ? deadlines.workingDaysBetween(entry.area(), clock.today(), entry.dueOn())
                        : null,
                entry.returned(),
                entry.claimedBy(),
                entry.claimedBy() == null ? null : beside.names().get(entry.claimedBy()),
                entry.party(),
                beside.atRisk().contains(entry.runNumber()));
    }

    private static InboxQuery.Order order(TaskFilter filter) {
        return InboxQuery.Order.valueOf(filter.sort().name());
    }

    private static InboxQuery.Access access(Post post) {
        return new InboxQuery.Access(post.role(), post.area(), post.department());
    }
}
