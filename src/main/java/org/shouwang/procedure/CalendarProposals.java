package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.policy.CalendarChanged;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.DueDate;
import org.shouwang.process.About;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.JournalledTogether;
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
    private static final int AT_ONCE = 1000;

    private final ProposalTable table;
    private final DeadlineRecords records;
    private final DeadlineMoves moves;
    private final Deadlines deadlines;
    private final Notifications notifications;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;

    CalendarProposals(
            ProposalTable table,
            DeadlineRecords records,
            DeadlineMoves moves,
            Deadlines deadlines,
            Notifications notifications,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            EntityManager entities) {
        this.table = table;
        this.records = records;
        this.moves = moves;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.currentActor = currentActor;
        this.events = events;
        this.entities = entities;
    }

    /** Reckons every open deadline anew and writes down those that would change; a newer list takes an older one's place. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CalendarChanged changed) {
        Actor actor = currentActor.require();
        String area = changed.county() == null ? "" : changed.county().value();
        table.dropWaiting(area, actor.username());
        List<ProposalTable.Row> rows = new ArrayList<>();
        for (Object[] pair : records.open(area + "%")) {
            DeadlineRecord record = (DeadlineRecord) pair[0];
            RunView run = ((RunRecord) pair[1]).view();
            DueDate due = deadlines.compute(record.reckoning(run.area()));
            if (!due.date().equals(record.dueOn()) || due.provisional() != record.provisional()) {
                rows.add(new ProposalTable.Row(record, run, due));
            }
        }
        if (!rows.isEmpty()) {
            long proposal = table.insert(changed, actor.username());
            table.insert(proposal, rows);
            tell(proposal, changed, rows.size());
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
            Map<Boolean, List<Long>> settled = new HashMap<>();
            List<DeadlineMoves.Move> moved = new ArrayList<>();
            List<Journalled> entries = new ArrayList<>();
            for (ProposedDate row : some) {
                DeadlineRecord record = found.get(row.deadlineId());
                Optional<DueDate> due = stillRight(row, record);
                settled.computeIfAbsent(due.isPresent(), applied -> new ArrayList<>())
                        .add(row.id());
                due.ifPresent(date -> {
                    entries.add(journalled(row, record, date, proposal));
                    moved.add(new DeadlineMoves.Move(
                            record,
                            date,
                            new DeadlineChanges.Why(
                                    "CALENDAR", null, date.derivation().calendarVersion(), actor)));
                });
            }
            moves.move(moved);
            events.publishEvent(new JournalledTogether(entries));
            settled.forEach((applied, rows) -> table.settle(rows, applied, actor.username()));
            // Each flush looks at all that was read so far.
            entities.clear();
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

    /** The date once more; none where the work was done or given another date meanwhile. */
    private Optional<DueDate> stillRight(ProposedDate row, DeadlineRecord record) {
        if (record == null || !record.open() || !record.dueOn().equals(row.dueBefore())) {
            return Optional.empty();
        }
        return Optional.of(deadlines.compute(record.reckoning(row.area())))
                .filter(due -> due.date().equals(row.dueAfter()) && due.provisional() == row.provisionalAfter());
    }

    private static Journalled journalled(
            ProposedDate row, DeadlineRecord record, DueDate due, CalendarProposal proposal) {
        return new Journalled(
                "deadline.recomputed",
                new About(row.caseNumber(), row.leadNumber(), record.runNumber()).kind(),
                new About(row.caseNumber(), row.leadNumber(), record.runNumber()).number(),
                row.caseNumber(),
                row.area(),
                versions(record.calendarVersion())
                        .put("deadline", record.element())
                        .put("dueOn", record.dueOn().toString())
                        .put("provisional", record.provisional()),
                versions(due.derivation().calendarVersion())
                        .put("deadline", record.element())
                        .put("dueOn", due.date().toString())
                        .put("provisional", due.provisional()),
                proposal.calendarAfter());
    }

    private static ObjectNode versions(String version) {
        return JsonNodeFactory.instance.objectNode().put("calendarVersion", version);
    }

    private Scope scope() {
        return currentActor.require().scope(Role.ADMINISTRATOR);
    }
}
