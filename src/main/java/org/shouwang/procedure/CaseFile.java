package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.policy.Profile;
import org.shouwang.process.InboxEntry;
import org.shouwang.shared.AreaCode;

/**
 * A case with all that happened in it.
 *
 * @param number the case
 * @param householdId the household
 * @param headName its head
 * @param area where it lives
 * @param areaName by name, from the province on
 * @param leadNumber the lead it comes from; null where the case was taken over
 * @param leadFoundOn day the lead was found, or of the identification where the case was taken over
 * @param channel how the lead came; null where the case was taken over
 * @param declared whether the household declared itself
 * @param openedOn when it was opened
 * @param closedOn when it was closed, or null
 * @param profile the law it is pinned to
 * @param events what happened, oldest first
 * @param runs its runs, oldest first
 */
public record CaseFile(
        String number,
        long householdId,
        String headName,
        AreaCode area,
        String areaName,
        String leadNumber,
        LocalDate leadFoundOn,
        String channel,
        boolean declared,
        LocalDate openedOn,
        LocalDate closedOn,
        Profile profile,
        List<CaseEvent> events,
        List<RunFile> runs) {

    /**
     * The newest event of some kinds.
     *
     * @param kinds any of them
     * @return the event
     */
    public Optional<CaseEvent> latest(String... kinds) {
        List<String> wanted = List.of(kinds);
        return events.stream().filter(e -> wanted.contains(e.kind())).reduce((earlier, later) -> later);
    }

    /** What was decided last about the household, by whichever procedure; nothing while the first is in hand. */
    public Optional<CaseEvent> outcome() {
        return latest(
                "IDENTIFIED", "NOT_INCLUDED", "STOPPED", "ELIMINATED", "ROLLED_BACK", "REMOVED", "NATURAL_DECREASE");
    }

    /** Whether it is approved, and a department has found something since that is not cleared up as not so. */
    public boolean approvedInConflict() {
        return latest("COMPARISON_CONFLICT", "CONFLICT_NOT_SO")
                .filter(event -> event.kind().equals("COMPARISON_CONFLICT"))
                .isPresent();
    }

    /** Whether it waits for its decision and can hardly get it within the total limit. */
    public boolean atRisk() {
        return latest(AtRisk.AT_RISK).isPresent()
                && latest("IDENTIFIED", "NOT_INCLUDED", "STOPPED").isEmpty();
    }

    /**
     * One run of the case.
     *
     * @param run the run
     * @param diagramVersion version of the diagram it is pinned to
     * @param order element ids of its duties in the order in which its diagram has them
     * @param active element ids where it waits
     * @param visited element ids it has passed
     * @param flows ids of the sequence flows it took
     * @param waits how long each place kept it waiting
     * @param open the work it waits for
     * @param deadlines its deadlines with derivation
     * @param submissions what was handed in, oldest first
     */
    public record RunFile(
            RunView run,
            int diagramVersion,
            List<String> order,
            List<String> active,
            List<String> visited,
            List<String> flows,
            List<Wait> waits,
            List<InboxEntry> open,
            List<DeadlineRow> deadlines,
            List<Submission> submissions) {}
}
