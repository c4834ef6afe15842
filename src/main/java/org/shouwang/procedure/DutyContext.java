package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.policy.Profile;

/**
 * What is known when a duty is done.
 *
 * @param run the run
 * @param element element id in the diagram
 * @param party the department, where several do the duty side by side, else null
 * @param actor who does it, or null where the system asks
 * @param profile the law the run is pinned to
 * @param submissions all earlier submissions of the run, oldest first
 * @param precedingDoneOn legal date of the preceding step
 * @param today today's legal date
 * @param meeting number of the meeting that deals with it among many households, or null
 */
public record DutyContext(
        RunView run,
        String element,
        String party,
        Actor actor,
        Profile profile,
        List<Submission> submissions,
        LocalDate precedingDoneOn,
        LocalDate today,
        String meeting) {

    /**
     * The same within a meeting.
     *
     * @param number number of the meeting, or null
     * @return the context
     */
    public DutyContext in(String number) {
        return new DutyContext(run, element, party, actor, profile, submissions, precedingDoneOn, today, number);
    }

    /**
     * The newest submission of a duty in this run.
     *
     * @param duties words of duties, any of them
     * @return the submission
     */
    public Optional<Submission> latest(String... duties) {
        List<String> wanted = List.of(duties);
        return submissions.stream().filter(s -> wanted.contains(s.duty())).reduce((earlier, later) -> later);
    }
}
