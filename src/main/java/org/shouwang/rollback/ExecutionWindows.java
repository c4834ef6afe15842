package org.shouwang.rollback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The windows in which authorities execute what they approved. */
@Component
public class ExecutionWindows {

    private final ListTable table;
    private final ListDesk desk;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    ExecutionWindows(ListTable table, ListDesk desk, CurrentActor currentActor, WorkClock clock) {
        this.table = table;
        this.desk = desk;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The authority opens a window for executions.
     *
     * @param area where: a county or more
     * @param from first day
     * @param until last day, not before the first nor before today
     * @throws Refusal 403 {@code rollback.not-the-authority}, 422 for days that do not fit
     */
    @Transactional
    public void open(AreaCode area, LocalDate from, LocalDate until) {
        new Reasons()
                .addIf(area == null, Reason.of("rollback.area-missing").at("area"))
                .addIf(from == null, Reason.of("rollback.day-missing").at("from"))
                .addIf(until == null, Reason.of("rollback.day-missing").at("until"))
                .addIf(
                        from != null && until != null && (until.isBefore(from) || until.isBefore(clock.today())),
                        Reason.of("rollback.window-days", from, until).at("until"))
                .refuseIfAny();
        Actor actor = currentActor.require();
        Authority authority = Arrays.stream(Authority.values())
                .filter(one -> one.isHeldBy(actor, area))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden(Reason.of("rollback.window-not-yours")));
        table.openWindow(new ExecutionWindow(area, authority, from, until, actor.name()));
        desk.journal(
                "rollback.window-opened",
                area.value(),
                area,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("from", from.toString())
                        .put("until", until.toString()));
    }

    /** Areas in which I may open windows. */
    public List<AreaCode> mine() {
        Actor actor = currentActor.require();
        return actor.posts().stream()
                .filter(post -> Arrays.stream(Authority.values())
                        .anyMatch(one -> one.role().equals(post.role())))
                .map(post -> post.area())
                .distinct()
                .toList();
    }

    /**
     * The windows that concern an area.
     *
     * @param area part of my area, or an area around it; null for the first of my posts
     * @return the newest first
     */
    @Transactional(readOnly = true)
    public List<ExecutionWindow> of(AreaCode area) {
        Scope scope = desk.scope();
        AreaCode wanted = area == null ? scope.areas().iterator().next() : area;
        return table.windows(wanted).stream()
                .filter(window -> scope.covers(window.area())
                        || scope.areas().stream().anyMatch(mine -> mine.within(window.area())))
                .toList();
    }
}
