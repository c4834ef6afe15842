package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Post;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.process.Runs;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases: one monitoring episode of a household each. What a case is follows from its dated events, where it stands from
 * the tokens of its runs.
 */
@Component
public class Cases {

    private static final String STOP_MESSAGE = "procedureStopped";

    private static final List<String> MAY_STOP = List.of("VILLAGE_CLERK", "TOWNSHIP_CLERK", "COUNTY_CLERK");

    private final CaseRecords cases;
    private final CaseEventRecords eventRecords;
    private final RunRecords runRecords;
    private final SubmissionRecords submissions;
    private final CaseNumber numbers;
    private final DeadlineLedger ledger;
    private final Procedures procedures;
    private final Runs engine;
    private final Inbox inbox;
    private final Profiles profiles;
    private final Exclusions exclusions;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    Cases(
            CaseRecords cases,
            CaseEventRecords eventRecords,
            RunRecords runRecords,
            SubmissionRecords submissions,
            CaseNumber numbers,
            DeadlineLedger ledger,
            Procedures procedures,
            Runs engine,
            Inbox inbox,
            Profiles profiles,
            Exclusions exclusions,
            Territory territory,
            CurrentActor currentActor,
            JdbcClient jdbc,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.eventRecords = eventRecords;
        this.runRecords = runRecords;
        this.submissions = submissions;
        this.numbers = numbers;
        this.ledger = ledger;
        this.procedures = procedures;
        this.engine = engine;
        this.inbox = inbox;
        this.profiles = profiles;
        this.exclusions = exclusions;
        this.territory = territory;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens a case under the law of its county on the day the lead was found, and starts its first run.
     *
     * @param opened what it is opened with
     * @return its number
     * @throws Refusal {@code procedure.case-open} (409) where the household has an open case, {@code policy.no-profile}
     *     where no profile covers the date
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(NewCase opened) {
        openCaseLocked(opened.householdId()).ifPresent(open -> {
            throw Refusal.conflict(Reason.of("procedure.case-open", open));
        });
        requireNothingExcluded(opened.householdId());
        Profile profile = profiles.of(opened.village().county().orElseThrow(), opened.leadFoundOn());
        String number = numbers.next(opened.village());
        cases.saveAndFlush(new CaseRecord(number, opened, profile.id(), clock.today(), clock.instant()));
        record(
                number,
                new CaseEvent(
                        "OPENED",
                        clock.today(),
                        null,
                        details().put("leadNumber", opened.leadNumber()).put("profile", profile.label())));
        RunView run = procedures.start(new NewRun(
                number + "-1",
                procedures.opening(),
                number,
                opened.leadNumber(),
                opened.householdId(),
                opened.village(),
                opened.headName(),
                profile.id(),
                opened.leadFoundOn(),
                opened.declared()));
        procedures.journal("case.opened", run, Procedures.Figures.of("profile", profile.label()), null);
        return number;
    }

    /** A rollback or removal on its way is decided before the household is identified anew. */
    private void requireNothingExcluded(long householdId) {
        List<Reason> against = exclusions.against(householdId, procedures.opening());
        if (!against.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, against);
        }
    }

    /**
     * The open case of a household.
     *
     * @param householdId the household
     * @return its number, where there is one
     */
    @Transactional(readOnly = true)
    public Optional<String> openCase(long householdId) {
        return cases.findByHouseholdIdAndClosedOnIsNull(householdId).map(CaseRecord::number);
    }

    /**
     * The open case of a household, while nobody else can open one before this transaction has ended.
     *
     * @param householdId the household
     * @return its number, where there is one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> openCaseLocked(long householdId) {
        jdbc.sql("select 1 from household where id = ? for update")
                .param(householdId)
                .query(Integer.class)
                .optional();
        return openCase(householdId);
    }

    /**
     * Which village answers for a case today.
     *
     * @param number the case
     * @return the village
     */
    @Transactional(readOnly = true)
    public AreaCode areaOf(String number) {
        return cases.findByNumber(number).orElseThrow().area();
    }

    /** Keys of the procedures that run in cases, the one that opens them first. */
    @Transactional(readOnly = true)
    public List<String> procedures() {
        return procedures.ofCases().stream()
                .map(procedure -> procedure.vocabulary().processKey())
                .toList();
    }

    /** Words of the duties at which a case may wait, by procedure. */
    @Transactional(readOnly = true)
    public List<String> duties() {
        return procedures.ofCases().stream()
                .flatMap(procedure -> procedure.vocabulary().duties().keySet().stream()
                        .map(ProcessVocabulary::word)
                        .distinct()
                        .sorted())
                .toList();
    }

    /** Key of the procedure that a new case begins with. */
    @Transactional(readOnly = true)
    public String opening() {
        return procedures.opening();
    }

    /**
     * Refuses where I may not read a case.
     *
     * @param number the case
     * @throws Refusal {@code procedure.unknown} (404) where it does not exist or lies outside my area
     */
    @Transactional(readOnly = true)
    public void readable(String number) {
        reach(number, currentActor.require());
    }

    /**
     * Records what happened to a case; never changed afterwards.
     *
     * @param number the case
     * @param event what happened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String number, CaseEvent event) {
        eventRecords.save(new CaseEventRecord(number, event, clock.instant()));
    }

    /**
     * What happened to a case, oldest first, for the procedures themselves.
     *
     * @param number the case
     * @return its events
     */
    @Transactional(readOnly = true)
    public List<CaseEvent> events(String number) {
        return eventRecords.findByCaseNumberOrderById(number).stream()
                .map(CaseEventRecord::view)
                .toList();
    }

    /**
     * Ends the reckoning of the total limit and answers whoever reported the lead.
     *
     * @param number the case
     * @param runNumber the run that was decided
     * @param outcome what came of it
     * @param on the legal date
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(String number, String runNumber, CaseDecided.Outcome outcome, LocalDate on) {
        ledger.fulfil(runNumber, DeadlineLedger.TOTAL_LIMIT, on);
        CaseRecord record = cases.findByNumber(number).orElseThrow();
        if (outcome != CaseDecided.Outcome.IDENTIFIED) {
            record.close(on);
        }
        events.publishEvent(new CaseDecided(number, record.leadNumber(), outcome, on));
    }

    /**
     * Closes a case whose episode has come to its end.
     *
     * @param number the case
     * @param on the legal date
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String number, LocalDate on) {
        cases.findByNumber(number).orElseThrow().close(on);
    }

    /**
     * Stops the running procedure of a case: the household withdraws, the person has died, the lead was mistaken.
     *
     * @param number the case
     * @param reason key of the list STOP_REASON
     * @param doneOn the legal date
     * @param explanation what happened, for the file
     * @throws Refusal 404 outside my area, 403 without a post that may, 409 where nothing runs, 422 for bad input
     */
    @Transactional
    public void stop(String number, String reason, LocalDate doneOn, String explanation) {
        Actor actor = currentActor.require();
        CaseRecord record = reach(number, actor);
        if (!mayStop(actor, record)) {
            throw Refusal.forbidden(Reason.of("procedure.may-not-stop"));
        }
        RunView run = running(number).orElseThrow(() -> Refusal.conflict(Reason.of("procedure.nothing-runs")));
        Procedure stopped = procedures.procedure(run.processKey());
        Reasons reasons = new Reasons();
        reasons.addIf(
                reason == null || reason.isBlank(),
                Reason.of("procedure.stop-reason-missing").at("reason"));
        reasons.addIf(
                reason != null && !reason.isBlank() && !stopped.stopReasons().contains(reason),
                Reason.of("procedure.stop-reason-unknown", reason, String.join(", ", stopped.stopReasons()))
                        .at("reason"));
        reasons.addIf(
                explanation == null || explanation.isBlank(),
                Reason.of("procedure.stop-explanation-missing").at("explanation"));
        LocalDate preceding =
                procedures.context(run, "procedureStopped", null, actor).precedingDoneOn();
        if (doneOn == null) {
            reasons.add(Reason.of("task.done-on-missing").at("doneOn"));
        } else {
            reasons.addIf(
                    doneOn.isAfter(clock.today()),
                    Reason.of("task.done-on-in-future", doneOn, clock.today()).at("doneOn"));
            reasons.addIf(
                    doneOn.isBefore(preceding),
                    Reason.of("task.done-on-before-preceding", doneOn, preceding)
                            .at("doneOn"));
        }
        reasons.refuseIfAny();
        record(
                number,
                new CaseEvent(
                        stopped.stopEvent(),
                        doneOn,
                        run.number(),
                        details().put("reason", reason).put("explanation", explanation)));
        procedures.journal("case.stopped", run, Procedures.Figures.of("reason", reason), null);
        procedures.send(run.number(), STOP_MESSAGE);
    }

    /**
     * Whether I may stop what runs in a case.
     *
     * @param file the case, as I may see it
     * @return whether something runs and one of my posts may stop it
     */
    @Transactional(readOnly = true)
    public boolean mayStop(CaseFile file) {
        Actor actor = currentActor.require();
        return MAY_STOP.stream().anyMatch(role -> actor.may(role, file.area()))
                && file.runs().stream().anyMatch(passage -> stoppable(passage.run()));
    }

    /**
     * Why a person may stop what runs in a case.
     *
     * @param number the case
     * @return keys of the list STOP_REASON, none where nothing runs that can be stopped
     */
    @Transactional(readOnly = true)
    public List<String> stopReasons(String number) {
        return running(number)
                .map(run -> procedures.procedure(run.processKey()).stopReasons())
                .orElse(List.of());
    }

    private static boolean mayStop(Actor actor, CaseRecord record) {
        return MAY_STOP.stream().anyMatch(role -> actor.may(role, record.area()));
    }

    private Optional<RunView> running(String number) {
        return runRecords.findByCaseNumberOrderById(number).stream()
                .map(RunRecord::view)
                .filter(this::stoppable)
                .findFirst();
    }

    private boolean stoppable(RunView run) {
        return run.endedOn() == null && procedures.awaits(run.number(), STOP_MESSAGE);
    }

    /**
     * A case with all that happened in it.
     *
     * @param number the case
     * @return the file
     * @throws Refusal {@code procedure.unknown} (404) where it does not exist or lies outside my area
     */
    @Transactional(readOnly = true)
    public CaseFile require(String number) {
        Actor actor = currentActor.require();
        CaseRecord record = reach(number, actor);
        List<RunView> passages = runRecords.findByCaseNumberOrderById(number).stream()
                .map(RunRecord::view)
                .toList();
        Map<String, List<DeadlineRow>> deadlines =
                ledger.of(passages.stream().map(RunView::number).toList());
        List<CaseFile.RunFile> runs = passages.stream()
                .map(run -> runFile(run, deadlines.getOrDefault(run.number(), List.of()), actor))
                .toList();
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
                events(number),
                runs);
    }

    /**
     * The diagram a run is pinned to.
     *
     * @param number the case
     * @param runNumber the run
     * @return BPMN XML
     */
    @Transactional(readOnly = true)
    public String diagram(String number, String runNumber) {
        reach(number, currentActor.require());
        return runRecords
                .findByNumber(runNumber)
                .map(RunRecord::view)
                .filter(run -> number.equals(run.caseNumber()))
                .map(run -> engine.diagramXml(run.definitionId()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("procedure.unknown")));
    }

    /**
     * A page of the cases of my area, the newest first.
     *
     * @param filter which
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<CaseRow> search(CaseFilter filter, String cursor, int limit) {
        Scope scope = readable(currentActor.require());
        Map<String, Object> params = new HashMap<>(scope.params());
        List<String> conditions = new ArrayList<>(List.of(scope.sql("c.area_code")));
        if (filter.area() != null) {
            conditions.add("c.area_code like :area");
            params.put("area", filter.area().value() + "%");
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(c.head_name like :text or c.number like :text)");
            params.put("text", "%" + filter.text().strip().replaceAll("[%_\\\\]", "") + "%");
        }
        if (filter.householdId() != null) {
            conditions.add("c.household_id = :household");
            params.put("household", filter.householdId());
        }
        if (filter.procedure() != null) {
            conditions.add("exists (select 1 from procedure_run r where r.case_number = c.number and r.ended_on is null"
                    + " and r.process_key = :procedure)");
            params.put("procedure", filter.procedure());
        }
        if (filter.open() != null) {
            conditions.add(filter.open() ? "c.closed_on is null" : "c.closed_on is not null");
        }
        if (filter.duty() != null) {
            conditions.add("exists (select 1 from inbox_item w where w.case_number = c.number and w.duty = :duty)");
            params.put("duty", filter.duty());
        }
        if (cursor != null && cursor.matches("\\d{1,18}")) {
            conditions.add("c.id < :cursor");
            params.put("cursor", Long.parseLong(cursor));
        }
        params.put("limit", limit + 1);
        List<Numbered> found = jdbc.sql(
                        """
                        select c.id, c.number, c.head_name, c.area_code, c.lead_found_on, c.opened_on, c.closed_on,
                            (select array_agg(distinct i.duty) from inbox_item i where i.case_number = c.number) waits_at,
                            (select min(i.due_on) from inbox_item i where i.case_number = c.number) due_on,
                            (select e.kind from case_event e where e.case_number = c.number order by e.id desc limit 1) last
                        from case_file c where
                        """
                                + String.join(" and ", conditions) + " order by c.id desc limit :limit")
                .params(params)
                .query(this::numbered)
                .list();
        return Page.of(found, limit, row -> String.valueOf(row.id())).map(Numbered::row);
    }

    private record Numbered(long id, CaseRow row) {}

    private Numbered numbered(ResultSet rs, int index) throws SQLException {
        var waits = rs.getArray("waits_at");
        AreaCode area = AreaCode.of(rs.getString("area_code"));
        return new Numbered(
                rs.getLong("id"),
                new CaseRow(
                        rs.getString("number"),
                        rs.getString("head_name"),
                        area,
                        territory.shortName(area),
                        rs.getObject("lead_found_on", LocalDate.class),
                        rs.getObject("opened_on", LocalDate.class),
                        rs.getObject("closed_on", LocalDate.class),
                        waits == null ? List.of() : List.of((String[]) waits.getArray()),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getString("last")));
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

    private CaseRecord reach(String number, Actor actor) {
        return cases.findByNumber(number)
                .filter(record -> readable(actor).covers(record.area()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("procedure.unknown")));
    }

    /** A department sees what it is asked, in its task, and no whole file. */
    static Scope readable(Actor actor) {
        return Scope.of(actor.posts().stream()
                .filter(post -> !post.role().equals(Role.DEPARTMENT))
                .map(Post::area)
                .toList());
    }

    private static ObjectNode details() {
        return JsonNodeFactory.instance.objectNode();
    }
}
