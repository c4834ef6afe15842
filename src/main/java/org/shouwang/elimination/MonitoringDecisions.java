package org.shouwang.elimination;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Monitored;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a household was assessed and is not nominated: that its monitoring goes on, and why. */
@Component
public class MonitoringDecisions {

    private static final List<String> MAY_KEEP =
            List.of("VILLAGE_CLERK", "GRID_HEAD", "TOWNSHIP_CLERK", "COUNTY_CLERK");

    private final Households households;
    private final MonitoredHouseholds monitored;
    private final Cases cases;
    private final CaseRuns runs;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    MonitoringDecisions(
            Households households,
            MonitoredHouseholds monitored,
            Cases cases,
            CaseRuns runs,
            CurrentActor currentActor,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.households = households;
        this.monitored = monitored;
        this.cases = cases;
        this.runs = runs;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    /** Whether I may record it for a household. */
    public boolean mayKeep(HouseholdView household) {
        Actor actor = currentActor.require();
        return MAY_KEEP.stream().anyMatch(role -> actor.may(role, household.village()));
    }

    /**
     * Records that monitoring goes on.
     *
     * @param number the household
     * @param reason why, in a sentence
     * @throws Refusal 404 outside my area, 403 without a post that may, 409 where it is not monitored or its elimination
     *     is under way, 422 without a reason
     */
    @Transactional
    public void keep(String number, String reason) {
        HouseholdView household = households.require(number);
        if (!mayKeep(household)) {
            throw Refusal.forbidden(Reason.of("elimination.may-not-keep"));
        }
        Monitored standing = monitored
                .of(household.id().value())
                .filter(Monitored::active)
                .orElseThrow(() -> Refusal.conflict(Reason.of("elimination.not-monitored")));
        if (runs.underWay(standing.caseNumber(), EliminationProcess.KEY)) {
            throw Refusal.conflict(Reason.of("elimination.under-way"));
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid(Reason.of("elimination.keep-reason-missing").at("reason"));
        }
        ObjectNode details = JsonNodeFactory.instance.objectNode().put("reason", reason.strip());
        cases.record(standing.caseNumber(), new CaseEvent(EliminationEvents.KEPT, clock.today(), null, details));
        events.publishEvent(new Journalled(
                "elimination.monitoring-kept",
                "household",
                number,
                standing.caseNumber(),
                household.village(),
                null,
                JsonNodeFactory.instance.objectNode().put("on", clock.today().toString()),
                null));
    }
}
