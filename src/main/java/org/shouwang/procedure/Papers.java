package org.shouwang.procedure;

import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.process.About;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was handed in, as a paper to be printed and filed. */
@Component
public class Papers {

    /**
     * A paper.
     *
     * @param submission what was handed in
     * @param caseNumber the case, or null where a lead was checked
     * @param leadNumber the lead
     * @param householdId the household, or null where none is known
     * @param headName its head
     * @param areaName where it lives, from the province down
     */
    public record Paper(
            Submission submission,
            String caseNumber,
            String leadNumber,
            Long householdId,
            String headName,
            String areaName) {

        /** What it is about. */
        public About about() {
            return new About(caseNumber, leadNumber, submission.runNumber());
        }
    }

    private final SubmissionRecords submissions;
    private final Procedures procedures;
    private final CurrentActor currentActor;
    private final Territory territory;

    Papers(SubmissionRecords submissions, Procedures procedures, CurrentActor currentActor, Territory territory) {
        this.submissions = submissions;
        this.procedures = procedures;
        this.currentActor = currentActor;
        this.territory = territory;
    }

    /**
     * The paper of a submission.
     *
     * @param submission its number
     * @return the paper
     * @throws Refusal {@code procedure.unknown} (404) where it does not exist or lies outside my area
     */
    @Transactional(readOnly = true)
    public Paper require(long submission) {
        Actor actor = currentActor.require();
        return submissions
                .findById(submission)
                .map(SubmissionRecord::view)
                .map(found -> paper(found, actor))
                .orElseThrow(Papers::unknown);
    }

    private Paper paper(Submission found, Actor actor) {
        RunView run = procedures.require(found.runNumber());
        if (!Cases.readable(actor).covers(run.area())) {
            throw unknown();
        }
        return new Paper(
                Discretion.of(java.util.List.of(found), actor, run.area()).get(0),
                run.caseNumber(),
                run.leadNumber(),
                run.householdId(),
                run.headName(),
                territory.fullName(run.area()));
    }

    private static Refusal unknown() {
        return Refusal.notFound(Reason.of("procedure.unknown"));
    }
}
