package org.shouwang.procedure;

import java.util.List;
import java.util.Map;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.policy.Profiles;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.process.Runs;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts the file of a case together: its events, its runs with where they wait, their deadlines and submissions. */
@Component
class CaseFiles {

    private final CaseRecords cases;
    private final CaseEventRecords events;
    private final RunRecords runs;
    private final SubmissionRecords submissions;
    private final DeadlineLedger ledger;
    private final Runs engine;
    private final Inbox inbox;
    private final Profiles profiles;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    CaseFiles(
            CaseRecords cases,
            CaseEventRecords events,
            RunRecords runs,
            SubmissionRecords submissions,
            DeadlineLedger ledger,
            Runs engine,
            Inbox inbox,
            Profiles profiles,
            Territory territory,
            CurrentActor currentActor,
            WorkClock clock) {
        this.cases = cases;
        this.events = events;
        this.runs = runs;
        this.submissions = submissions;
        this.ledger = ledger;
        this.engine = engine;
        this.inbox = inbox;
        this.profiles = profiles;
        this.territory = territory;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A case that I may read; what lies outside my area does not exist for me. */
    CaseRecord reach(String number) {
        Scope mine = Cases.readable(currentActor.require());
        return cases.findByNumber(number)
                .filter(record -> mine.covers(record.area()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("procedure.unknown")));
    }

    /** What happened to a case, oldest first. */
    List<CaseEvent> events(String number) {
        return events.findByCaseNumberOrderById(number).stream()
                .map(CaseEventRecord::view)
                .toList();
    }

    /** The file of a case, as I may see it. */
    CaseFile of(CaseRecord record) {
        Actor reader = currentActor.require();
        List<RunView> passages = runs.findByCaseNumberOrderById(record.number()).stream()
                .map(RunRecord::view)
                .toList();
        Map<String, List<DeadlineRow>> deadlines =
                ledger.of(passages.stream().map(RunView::number).toList());
        return new CaseFile(
                record.number(),
                record.householdId(),
                record.headName(),
                record.area(),
                territory.fullName(record.area()),
                record.leadNumber(),
                record.leadFoundOn(),
                record.channel(),
                record.declared(),
                record.openedOn(),
                record.closedOn(),
                profiles.require(record.profileId()),
                events(record.number()),
                passages.stream()
                        .map(run -> runFile(run, deadlines.getOrDefault(run.number(), List.of()), reader))
                        .toList());
    }

    private CaseFile.RunFile runFile(RunView run, List<DeadlineRow> deadlines, Actor reader) {
        List<Submission> handedIn = submissions.findByRunNumberOrderById(run.number()).stream()
                .map(SubmissionRecord::view)
                .toList();
        Runs.Trace trace = engine.trace(
                run.number(),
                run.definitionId(),
                handedIn.stream()
                        .map(s -> new Runs.Done(s.element(), s.verdict()))
                        .toList());
        List<InboxEntry> open = inbox.ofRun(run.number());
        return new CaseFile.RunFile(
                run,
                engine.diagramVersion(run.definitionId()),
                engine.order(run.definitionId()),
                trace.active(),
                trace.visited(),
                trace.flows(),
                Wait.of(run, handedIn, open, deadlines, trace.active(), clock.today()),
                open,
                deadlines,
                Discretion.of(handedIn, reader, run.area()));
    }
}
