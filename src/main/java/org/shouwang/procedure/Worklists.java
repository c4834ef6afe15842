package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.process.Inbox;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's inbox as a whole: how much there is in each of its parts, of which duties, and what comes next. */
@Component
public class Worklists {

    private static final int LOOK_AHEAD = 20;

    private final Tasks tasks;
    private final Inbox inbox;
    private final InboxRows rows;
    private final Handovers handovers;
    private final Looks looks;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    Worklists(
            Tasks tasks,
            Inbox inbox,
            InboxRows rows,
            Handovers handovers,
            Looks looks,
            CurrentActor currentActor,
            WorkClock clock) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.rows = rows;
        this.handovers = handovers;
        this.looks = looks;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What comes after work just completed, in the part, filter and order in which I last looked at my inbox; from its
     * beginning again where nothing comes after, and of all my work where nothing is left there.
     *
     * @param done what was completed
     * @return the next that nobody else is at
     */
    @Transactional(readOnly = true)
    public Optional<TaskRow> next(TaskRow done) {
        Look look = looks.last();
        TaskFilter filter = look.filter();
        return free(filter, rows.cursorAfter(filter, done))
                .or(() -> free(filter, null))
                .or(() -> look.narrowed() || look.part() != Look.Part.ALL
                        ? free(TaskFilter.ALL, null)
                        : Optional.empty());
    }

    private Optional<TaskRow> free(TaskFilter filter, String cursor) {
        String me = currentActor.require().username();
        return tasks.search(filter, cursor, LOOK_AHEAD).rows().stream()
                .filter(row -> row.claimedBy() == null || row.claimedBy().equals(me))
                .findFirst();
    }

    /**
     * How much work there is in each part of my inbox.
     *
     * @param filter narrows by duty, area, text and case; its part is ignored
     * @return the numbers
     */
    @Transactional(readOnly = true)
    public TaskCounts counts(TaskFilter filter) {
        Actor actor = currentActor.require();
        LocalDate today = clock.today();
        var counts = inbox.counts(
                rows.query(InboxRows.everything(filter), actor),
                actor.username(),
                today,
                today.plusDays(Tasks.SOON_DAYS));
        return new TaskCounts(
                counts.all(),
                counts.dueSoon(),
                counts.overdue(),
                counts.returned(),
                counts.mine(),
                handovers.count(filter));
    }

    /**
     * What my open work is of, to choose from.
     *
     * @return words of duties by the key of their procedure
     */
    @Transactional(readOnly = true)
    public Map<String, List<String>> duties() {
        return inbox.dutiesByProcedure(
                rows.query(TaskFilter.ALL, currentActor.require()).accesses());
    }
}
