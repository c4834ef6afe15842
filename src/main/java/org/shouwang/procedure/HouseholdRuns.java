package org.shouwang.procedure;

import java.util.List;
import org.shouwang.household.HouseholdView;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.Profiles;
import org.shouwang.process.Inbox;
import org.shouwang.process.InboxEntry;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Procedures about a household of which no case is under way: the run belongs to the household itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HouseholdRuns {

    private final RunRecords runs;
    private final SubmissionRecords submissions;
    private final Inbox inbox;
    private final Procedures procedures;
    private final Exclusions exclusions;
    private final Profiles profiles;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final ObjectProvider<Startable> startables;

    HouseholdRuns(
            RunRecords runs,
            SubmissionRecords submissions,
            Inbox inbox,
            Procedures procedures,
            Exclusions exclusions,
            Profiles profiles,
            CurrentActor currentActor,
            WorkClock clock,
            ObjectProvider<Startable> startables) {
        this.runs = runs;
        this.submissions = submissions;
        this.inbox = inbox;
        this.procedures = procedures;
        this.exclusions = exclusions;
        this.profiles = profiles;
        this.currentActor = currentActor;
        this.clock = clock;
        this.startables = startables;
    }

    /**
     * A run of a household with what was handed in during it.
     *
     * @param run the run
     * @param submissions the oldest first
     * @param open words of the duties that wait
     */
    public record Passage(RunView run, List<Submission> submissions, List<String> open) {

        /** Copies the lists. */
        public Passage {
            submissions = List.copyOf(submissions);
            open = List.copyOf(open);
        }
    }

    /**
     * What speaks against starting a procedure about a household now.
     *
     * @param household the household, of which no case is under way
     * @param processKey the procedure
     * @return all reasons, none where it may start
     */
    public List<Reason> against(HouseholdView household, String processKey) {
        Reasons reasons = new Reasons();
        reasons.addIf(!may(household, processKey), Reason.of("procedure.may-not-start"));
        reasons.addAll(exclusions.against(household.id().value(), processKey));
        ofHousehold(household.id().value()).stream()
                .map(RunRecord::view)
                .filter(run -> run.leadNumber() != null && run.endedOn() == null)
                .forEach(run -> reasons.add(Reason.of("procedure.lead-under-way", run.leadNumber())));
        return reasons.list();
    }

    /**
     * Starts a procedure about a household under the law of today.
     *
     * @param household the household, of which no case is under way
     * @param processKey the procedure
     * @return the run; its number begins with that of the household
     * @throws Refusal 403 without a post that may, 409 with every reason against it
     */
    public RunView start(HouseholdView household, String processKey) {
        if (!may(household, processKey)) {
            throw Refusal.forbidden(Reason.of("procedure.may-not-start"));
        }
        exclusions.lock(household.id().value());
        List<Reason> against = against(household, processKey);
        if (!against.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, against);
        }
        int number = own(household.id().value()).size() + 1;
        RunView run = procedures.start(new NewRun(
                household.number() + "-" + number,
                processKey,
                null,
                null,
                household.id().value(),
                household.village(),
                household.headName(),
                profiles.of(household.village().county().orElseThrow(), clock.today())
                        .id(),
                clock.today(),
                false));
        procedures.journal("procedure.started", run, Procedures.Figures.of("procedure", processKey), null);
        return run;
    }

    /**
     * The runs of a procedure that belong to a household itself.
     *
     * @param householdId the household
     * @param processKey the procedure
     * @return the oldest first
     */
    public List<Passage> of(long householdId, String processKey) {
        return own(householdId).stream()
                .map(RunRecord::view)
                .filter(run -> run.processKey().equals(processKey))
                .map(run -> new Passage(
                        run,
                        submissions.findByRunNumberOrderById(run.number()).stream()
                                .map(SubmissionRecord::view)
                                .toList(),
                        inbox.ofRun(run.number()).stream().map(InboxEntry::duty).toList()))
                .toList();
    }

    private List<RunRecord> own(long householdId) {
        return ofHousehold(householdId).stream()
                .filter(run -> run.view().leadNumber() == null)
                .toList();
    }

    /** Without a case: of the household itself, or the check of a lead. */
    private List<RunRecord> ofHousehold(long householdId) {
        return runs.findByHouseholdIdAndCaseNumberIsNullOrderById(householdId);
    }

    private boolean may(HouseholdView household, String processKey) {
        return startables.stream()
                .filter(one -> one.processKey().equals(processKey))
                .flatMap(one -> one.roles().stream())
                .anyMatch(role -> currentActor.require().may(role, household.village()));
    }
}
