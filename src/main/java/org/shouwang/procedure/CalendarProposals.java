package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.policy.CalendarChanged;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.DueDate;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a change of the calendar means for deadlines that are open: a list of dates before and after, which administrators
 * approve for their areas at one go. Until then nothing moves; what is fulfilled never does.
 */
@Component
public class CalendarProposals {

    /** Rows that are approved between two looks at the database. */
    private static final int AT_ONCE = 500;

    private final ProposalTable table;
    private final DeadlineRecords records;
    private final DeadlineMoves moves;
    private final Deadlines deadlines;
    private final Notifications notifications;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    CalendarProposals(
            ProposalTable table,
            DeadlineRecords records,
            DeadlineMoves moves,
            Deadlines deadlines,
            Notifications notifications,
            CurrentActor currentActor,
            ApplicationEventPublisher events) {
        this.table = table;
        this.records = records;
        this.moves = moves;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** Reckons every open deadline anew and writes down those that would change; a newer list takes an older one's place. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CalendarChanged changed) {
        Actor actor = currentActor.require();
        String area = changed.county() == null ? "" : changed.county().value();
        table.dropWaiting(area, actor.username());
        long proposal = 0;
        int rows = 0;
        for (Object[] pair : records.open(area + "%")) {
            DeadlineRecord record = (DeadlineRecord) pair[0];
            RunView run = ((RunRecord) pair[1]).view();
            DueDate due = deadlines.compute(record.reckoning(run.area()));
            if (!due.date().equals(record.dueOn()) || due.provisional() != record.provisional()) {
                proposal = proposal == 0 ? table.insert(changed, actor.username()) : proposal;
                table.insert(proposal, record, run, due);
                rows++;
            }
        }
        if (rows > 0) {
            tell(proposal, changed, rows);
        }
    }

    private void tell(long proposal, CalendarChanged changed, int rows) {
        List<Addressee> administrators = table.counties(proposal).stream()
                .map(county -> Addressee.role(Role.ADMINISTRATOR, county))
                .toList();
        notifications.tellOnce(
                "calendar-proposal-" + proposal,
                administrators,
                "calendar-proposal",
                List.of(String.valueOf(rows), changed.after()),
                "calendar-proposals");
    }

    /**
     * The proposals that concern areas of which I am administrator, the newest first.
     *
     * @return those with rows of mine
     */
    @Transactional(readOnly = true)
    public List<CalendarProposal> list() {
        return table.list(scope());
    }

    /**
     * A proposal.
     *
     * @param id of the proposal
     * @return with the counts of my areas
     * @throws Refusal {@code procedure.proposal-unknown} (404) where there is none, or nothing in it is mine
     */
    @Transactional(readOnly = true)
    public CalendarProposal require(long id) {
        return list().stream()
                .filter(proposal -> proposal.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("procedure.proposal-unknown")));
    }

    /**
     * The rows of a proposal that are mine.
     *
     * @param id of the proposal
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<ProposedDate> rows(long id, String cursor, int limit) {
        return table.rows(id, scope(), cursor, limit);
    }

    /**
     * Approves all waiting rows of my areas. Work that was done meanwhile keeps its date, and so does whatever was given
     * another date meanwhile.
     *
     * @param id of the proposal
     * @return the proposal with its counts
     * @throws Refusal {@code procedure.proposal-unknown} (404), {@code procedure.proposal-settled} (409)
     */
    @Transactional
    public CalendarProposal approve(long id) {
        Actor actor = currentActor.require();
        CalendarProposal proposal = require(id);
        if (proposal.waiting() == 0) {
            throw Refusal.conflict(Reason.of("procedure.proposal-settled"));
        }
        for (List<ProposedDate> some = waiting(id); !some.isEmpty(); some = waiting(id)) {
            Map<Long, DeadlineRecord> found = new HashMap<>();
            records.findAllById(some.stream().map(ProposedDate::deadlineId).toList())
                    .forEach(record -> found.put(record.id(), record));
            Map<Boolean, List<Long>> settled = some.stream()
                    .collect(Collectors.partitioningBy(
                            row -> apply(row, found.get(row.deadlineId()), proposal, actor),
                            Collectors.mapping(ProposedDate::id, Collectors.toList())));
            settled.forEach((applied, rows) -> table.settle(rows, applied, actor.username()));
        }
        CalendarProposal done = require(id);
        events.publishEvent(new Journalled(
                "calendar.proposal-approved",
                "calendar",
                proposal.calendarAfter(),
                null,
                proposal.county(),
                versions(proposal.calendarBefore()),
                versions(proposal.calendarAfter())
                        .put("applied", done.applied() - proposal.applied())
                        .put("dropped", done.dropped() - proposal.dropped()),
                null));
        return done;
    }

    private List<ProposedDate> waiting(long id) {
        return table.waiting(id, scope(), AT_ONCE);
    }

    private boolean apply(ProposedDate row, DeadlineRecord record, CalendarProposal proposal, Actor actor) {
        if (record == null || !record.open() || !record.dueOn().equals(row.dueBefore())) {
            return false;
        }
        DueDate due = deadlines.compute(record.reckoning(row.area()));
        if (!due.date().equals(row.dueAfter()) || due.provisional() != row.provisionalAfter()) {
            return false;
        }
        ObjectNode before = versions(record.calendarVersion())
                .put("deadline", record.element())
                .put("dueOn", record.dueOn().toString())
                .put("provisional", record.provisional());
        String after = due.derivation().calendarVersion();
        moves.move(record, due, new DeadlineChanges.Why("CALENDAR", null, after, actor));
        events.publishEvent(new Journalled(
                "deadline.recomputed",
                row.caseNumber() == null ? "lead" : "case",
                Optional.ofNullable(row.caseNumber()).orElse(row.leadNumber()),
                row.caseNumber(),
                row.area(),
                before,
                versions(after)
                        .put("deadline", record.element())
                        .put("dueOn", due.date().toString())
                        .put("provisional", due.provisional()),
                proposal.calendarAfter()));
        return true;
    }

    private static ObjectNode versions(String version) {
        return JsonNodeFactory.instance.objectNode().put("calendarVersion", version);
    }

    private Scope scope() {
        return currentActor.require().scope(Role.ADMINISTRATOR);
    }
}
