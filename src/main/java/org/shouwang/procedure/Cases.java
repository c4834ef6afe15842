package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.Post;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.process.Runs;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
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

    private final CaseRecords cases;
    private final CaseEventRecords eventRecords;
    private final CaseFiles files;
    private final CaseStops stops;
    private final CaseNumber numbers;
    private final DeadlineLedger ledger;
    private final Procedures procedures;
    private final Runs engine;
    private final Profiles profiles;
    private final Exclusions exclusions;
    private final JdbcClient jdbc;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    Cases(
            CaseRecords cases,
            CaseEventRecords eventRecords,
            CaseFiles files,
            CaseStops stops,
            CaseNumber numbers,
            DeadlineLedger ledger,
            Procedures procedures,
            Runs engine,
            Profiles profiles,
            Exclusions exclusions,
            JdbcClient jdbc,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.eventRecords = eventRecords;
        this.files = files;
        this.stops = stops;
        this.numbers = numbers;
        this.ledger = ledger;
        this.procedures = procedures;
        this.engine = engine;
        this.profiles = profiles;
        this.exclusions = exclusions;
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
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("leadNumber", opened.leadNumber())
                                .put("profile", profile.label())));
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
        files.reach(number);
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
        return files.events(number);
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
        stops.stop(files.reach(number), reason, doneOn, explanation);
    }

    /**
     * Whether I may stop what runs in a case.
     *
     * @param file the case, as I may see it
     * @return whether something runs and one of my posts may stop it
     */
    @Transactional(readOnly = true)
    public boolean mayStop(CaseFile file) {
        return stops.may(file);
    }

    /**
     * Why a person may stop what runs in a case.
     *
     * @param number the case
     * @return keys of the list STOP_REASON, none where nothing runs that can be stopped
     */
    @Transactional(readOnly = true)
    public List<String> stopReasons(String number) {
        return stops.reasons(number);
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
        return files.of(files.reach(number));
    }

    /**
     * The diagram a run is pinned to.
     *
     * @param file the case, as I may see it
     * @param runNumber one of its runs
     * @return BPMN XML
     * @throws Refusal {@code procedure.unknown} (404) where it is no run of the case
     */
    @Transactional(readOnly = true)
    public String diagram(CaseFile file, String runNumber) {
        return file.runs().stream()
                .map(CaseFile.RunFile::run)
                .filter(run -> run.number().equals(runNumber))
                .findFirst()
                .map(run -> engine.diagramXml(run.definitionId()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("procedure.unknown")));
    }

    /** A department sees what it is asked, in its task, and no whole file. */
    static Scope readable(Actor actor) {
        return Scope.of(actor.posts().stream()
                .filter(post -> !post.role().equals(Role.DEPARTMENT))
                .map(Post::area)
                .toList());
    }
}
