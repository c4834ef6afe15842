package org.shouwang.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.Profiles;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which procedure may start in a case now: one rule that answers with its reasons, for pages, programs and lists. */
@Component
public class RunStarts {

    private final Cases cases;
    private final CaseRuns runs;
    private final Profiles profiles;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final Exclusions exclusions;
    private final JdbcClient database;
    private final ObjectProvider<Startable> startables;

    RunStarts(
            Cases cases,
            CaseRuns runs,
            Profiles profiles,
            CurrentActor currentActor,
            WorkClock clock,
            Exclusions exclusions,
            JdbcClient database,
            ObjectProvider<Startable> startables) {
        this.cases = cases;
        this.runs = runs;
        this.profiles = profiles;
        this.currentActor = currentActor;
        this.clock = clock;
        this.exclusions = exclusions;
        this.database = database;
        this.startables = startables;
    }

    /** Keys of the procedures that may be started in a case. */
    public List<String> procedures() {
        return startables.stream().map(Startable::processKey).sorted().toList();
    }

    /**
     * Every procedure with what speaks against starting it now: those of a case, and a new identification, which begins
     * with a lead and opens a case of its own.
     *
     * @param caseNumber the case
     * @return one answer for each procedure
     * @throws Refusal 404 for an unknown case
     */
    @Transactional
    public List<StartAnswer> answers(String caseNumber) {
        CaseFile file = cases.require(caseNumber);
        List<StartAnswer> answers = new ArrayList<>(List.of(identification(file.householdId())));
        procedures().forEach(key -> answers.add(new StartAnswer(key, against(caseNumber, key))));
        return answers;
    }

    /**
     * The same for a household by its latest case; one that never had a case can only be identified.
     *
     * @param householdId the household
     * @return one answer for each procedure
     * @throws Refusal 404 where its case lies outside my area
     */
    @Transactional
    public List<StartAnswer> ofHousehold(long householdId) {
        return database.sql("select number from case_file where household_id = ? order by id desc limit 1")
                .param(householdId)
                .query(String.class)
                .optional()
                .map(this::answers)
                .orElseGet(() -> List.of(identification(householdId)));
    }

    private StartAnswer identification(long householdId) {
        return new StartAnswer(
                cases.opening(),
                cases.openCase(householdId)
                        .map(open -> List.of(Reason.of("procedure.case-open", open)))
                        .orElseGet(() -> exclusions.against(householdId, cases.opening())));
    }

    /**
     * What speaks against starting a procedure in a case now.
     *
     * @param caseNumber the case
     * @param processKey the procedure
     * @return all reasons, none where it may start
     * @throws Refusal 404 for an unknown case or procedure
     */
    @Transactional
    public List<Reason> against(String caseNumber, String processKey) {
        CaseFile file = cases.require(caseNumber);
        Startable startable = require(processKey);
        return new Reasons()
                .addIf(!may(startable, file), Reason.of("procedure.may-not-start"))
                .addAll(against(file, startable))
                .list();
    }

    /**
     * Whether I have a post that may start a procedure in a case, whatever else speaks against it.
     *
     * @param file the case
     * @param processKey the procedure
     */
    public boolean mayStart(CaseFile file, String processKey) {
        return may(require(processKey), file);
    }

    /**
     * What speaks against a procedure that follows from another one, whoever may start it otherwise.
     *
     * @param caseNumber the case
     * @param processKey the procedure
     * @param from the procedure that hands over to it
     * @return all reasons, none where it may follow
     */
    @Transactional
    public List<Reason> againstFollowing(String caseNumber, String processKey, String from) {
        return against(cases.require(caseNumber), require(processKey), from);
    }

    /**
     * Starts a procedure that follows from another one.
     *
     * @param caseNumber the case
     * @param processKey the procedure
     * @param from the procedure that hands over to it and ends
     * @return the run
     * @throws Refusal 409 with every reason against it
     */
    @Transactional
    public RunView follow(String caseNumber, String processKey, String from) {
        CaseFile file = cases.require(caseNumber);
        exclusions.lock(file.householdId());
        List<Reason> against = against(file, require(processKey), from);
        if (!against.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, against);
        }
        return started(file, processKey);
    }

    private List<Reason> against(CaseFile file, Startable startable) {
        return against(file, startable, null);
    }

    private List<Reason> against(CaseFile file, Startable startable, String handingOver) {
        return new Reasons()
                .addAll(exclusions.against(file.householdId(), startable.processKey(), handingOver))
                .addAll(later(file))
                .addAll(startable.against(file))
                .list();
    }

    /** What an earlier case ended with stands once the household is dealt with in a later one. */
    private List<Reason> later(CaseFile file) {
        return database.sql("select n.number from case_file n join case_file o on o.household_id = n.household_id"
                        + " and o.id < n.id where o.number = ? order by n.id desc limit 1")
                .param(file.number())
                .query(String.class)
                .optional()
                .map(number -> List.of(Reason.of("procedure.later-case", number)))
                .orElse(List.of());
    }

    /**
     * Starts a procedure in a case under the law of today.
     *
     * @param caseNumber the case
     * @param processKey the procedure
     * @return the run
     * @throws Refusal 404 for an unknown case or procedure, 403 without a post that may, 409 with every reason against it
     */
    @Transactional
    public RunView start(String caseNumber, String processKey) {
        CaseFile file = cases.require(caseNumber);
        Startable startable = require(processKey);
        if (!may(startable, file)) {
            throw Refusal.forbidden(Reason.of("procedure.may-not-start"));
        }
        List<Reason> against = locked(file, startable);
        if (!against.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, against);
        }
        return started(file, processKey);
    }

    /**
     * Starts a procedure that has fallen due by itself or follows from another one, under the law of today.
     *
     * @param caseNumber the case
     * @param processKey the procedure
     * @return the run; nothing where something speaks against it
     */
    @Transactional
    public Optional<RunView> startDue(String caseNumber, String processKey) {
        CaseFile file = cases.require(caseNumber);
        return locked(file, require(processKey)).isEmpty() ? Optional.of(started(file, processKey)) : Optional.empty();
    }

    private List<Reason> locked(CaseFile file, Startable startable) {
        exclusions.lock(file.householdId());
        return against(file, startable);
    }

    private RunView started(CaseFile file, String processKey) {
        long law =
                profiles.of(file.area().county().orElseThrow(), clock.today()).id();
        RunView run = runs.start(file.number(), processKey, law);
        runs.journal("procedure.started", run, "procedure", processKey);
        return run;
    }

    private static boolean may(Startable startable, Actor actor, CaseFile file) {
        return startable.roles().stream().anyMatch(role -> actor.may(role, file.area()));
    }

    private boolean may(Startable startable, CaseFile file) {
        return may(startable, currentActor.require(), file);
    }

    private Startable require(String processKey) {
        Optional<Startable> found = startables.stream()
                .filter(one -> one.processKey().equals(processKey))
                .findFirst();
        return found.orElseThrow(
                () -> Refusal.invalid(Reason.of("procedure.not-startable", processKey == null ? "" : processKey)
                        .at("procedure")));
    }
}
