package org.shouwang.elimination;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.LimitRule;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.procedure.Procedure;
import org.shouwang.procedure.Startable;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The flag of a no-labour safety-net household: proposed by the data, confirmed by the village and by the township. */
@Component
class SafetyNetFlag implements Procedure, Startable {

    private final Cases cases;
    private final Households households;
    private final MonitoredHouseholds monitored;
    private final ApplicationEventPublisher events;

    SafetyNetFlag(Cases cases, Households households, MonitoredHouseholds monitored, ApplicationEventPublisher events) {
        this.events = events;
        this.cases = cases;
        this.households = households;
        this.monitored = monitored;
    }

    @Override
    public ProcessVocabulary vocabulary() {
        return EliminationProcess.FLAG_VOCABULARY;
    }

    @Override
    public String processKey() {
        return EliminationProcess.FLAG_KEY;
    }

    @Override
    public List<String> roles() {
        return List.of("VILLAGE_CLERK", "GRID_HEAD", "TOWNSHIP_CLERK", "COUNTY_CLERK");
    }

    @Override
    public List<String> excludes() {
        return List.of("identification", EliminationProcess.KEY);
    }

    @Override
    public List<Reason> against(CaseFile file) {
        boolean due = SafetyNetFlags.due(households.require(new HouseholdId(file.householdId())));
        return new Reasons()
                .addIf(!due, Reason.of("elimination.flag-not-due").by(Criteria.GUIDANCE))
                .addIf(file.latest(EliminationEvents.FLAGGED).isPresent(), Reason.of("elimination.flagged-already"))
                .addAll(
                        monitored
                                        .of(file.householdId())
                                        .filter(standing ->
                                                standing.caseNumber().equals(file.number()))
                                        .filter(standing -> standing.active() || standing.eliminatedOn() != null)
                                        .isPresent()
                                ? List.of()
                                : List.of(Reason.of("elimination.not-monitored")))
                .list();
    }

    @Override
    public Optional<LimitRule> limit(String timer, DutyContext context) {
        return Optional.empty();
    }

    @Override
    public Optional<String> timerOf(String duty) {
        return Optional.empty();
    }

    @Override
    public Optional<String> carryOut(String step, DutyContext context) {
        cases.record(
                context.run().caseNumber(),
                new CaseEvent(
                        EliminationEvents.FLAGGED,
                        context.precedingDoneOn(),
                        context.run().number(),
                        JsonNodeFactory.instance.objectNode()));
        boolean eliminated = monitored
                .of(context.run().householdId())
                .filter(standing -> standing.eliminatedOn() != null)
                .isPresent();
        events.publishEvent(new SafetyNetConfirmed(context.run().caseNumber(), eliminated));
        return Optional.empty();
    }
}
