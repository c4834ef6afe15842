package org.shouwang.lookback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.lead.Leads;
import org.shouwang.lead.NewLead;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Limit;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.LimitRule;
import org.shouwang.procedure.Monitored;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.procedure.Procedure;
import org.shouwang.procedure.RunStarts;
import org.shouwang.procedure.Startable;
import org.shouwang.procedure.Submission;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.Reason;
import org.springframework.stereotype.Component;

/** The look-back as the engine sees it, who may start it, and what follows from its finding. */
@Component
class LookBack implements Procedure, Startable {

    static final String LOOKED_BACK = "LOOKED_BACK";
    static final String ROLLBACK = "rollback";
    static final String REMOVAL = "removal";

    /** Days that a visit is given where its date has passed before it was started. */
    private static final int AT_LEAST = 30;

    private final Cases cases;
    private final RunStarts starts;
    private final MonitoredHouseholds monitored;
    private final Households households;
    private final Leads leads;

    LookBack(Cases cases, RunStarts starts, MonitoredHouseholds monitored, Households households, Leads leads) {
        this.cases = cases;
        this.starts = starts;
        this.monitored = monitored;
        this.households = households;
        this.leads = leads;
    }

    @Override
    public ProcessVocabulary vocabulary() {
        return LookBackProcess.VOCABULARY;
    }

    @Override
    public String processKey() {
        return LookBackProcess.KEY;
    }

    @Override
    public List<String> roles() {
        return List.of("VILLAGE_CLERK", "GRID_HEAD", "TOWNSHIP_CLERK", "COUNTY_CLERK");
    }

    /** A new risk does not wait for a visit, so identification and look-back do not exclude each other. */
    @Override
    public List<String> excludes() {
        return List.of("riskElimination", ROLLBACK, REMOVAL);
    }

    @Override
    public List<Reason> against(CaseFile file) {
        return eliminated(file).isPresent() ? List.of() : List.of(Reason.of("lookback.not-eliminated"));
    }

    private Optional<Monitored> eliminated(CaseFile file) {
        return monitored
                .of(file.householdId())
                .filter(standing -> standing.caseNumber().equals(file.number()))
                .filter(standing -> standing.eliminatedOn() != null);
    }

    @Override
    public Optional<LimitRule> limit(String timer, DutyContext context) {
        Profile law = context.profile();
        LocalDate start = monitored
                .of(context.run().householdId())
                .filter(standing -> standing.eliminatedOn() != null)
                .map(standing -> LookBacks.last(cases.events(context.run().caseNumber()), standing.eliminatedOn()))
                .orElse(context.today());
        LocalDate due = LookBacks.rhythm(law).due(start);
        if (due.isBefore(context.today())) {
            start = context.today();
            due = start.plusDays(AT_LEAST);
        }
        int days = (int) ChronoUnit.DAYS.between(start, due);
        return Optional.of(
                new LimitRule(start, new Limit(days, DayUnit.CALENDAR), false, false, law.ground(LookBacks.RHYTHM)));
    }

    @Override
    public Optional<String> timerOf(String duty) {
        return Optional.of(LookBackProcess.LIMIT);
    }

    @Override
    public boolean repeats(String duty, String verdict) {
        return verdict.equals(LookBackProcess.COULD_NOT_VISIT);
    }

    @Override
    public Optional<String> carryOut(String step, DutyContext context) {
        Submission finding = context.latest(LookBackProcess.VISIT).orElseThrow();
        String number = context.run().caseNumber();
        switch (step) {
            case LookBackProcess.PROPOSE_ROLLBACK -> starts.follow(number, ROLLBACK, LookBackProcess.KEY);
            case LookBackProcess.PROPOSE_REMOVAL -> starts.follow(number, REMOVAL, LookBackProcess.KEY);
            case LookBackProcess.OPEN_LEAD -> openLead(context, finding);
            default -> {}
        }
        return Optional.empty();
    }

    /** The new risk is a lead like any other; the earlier case is shown with it and nothing of it is copied. */
    private void openLead(DutyContext context, Submission finding) {
        var household = households.require(new HouseholdId(context.run().householdId()));
        List<String> risks = new java.util.ArrayList<>();
        finding.values().path("riskTypes").forEach(risk -> risks.add(risk.asText()));
        String lead = leads.register(new NewLead(
                        household.village(),
                        "CADRE_SCREENING",
                        finding.doneOn(),
                        household.number(),
                        null,
                        null,
                        risks,
                        finding.values().path("reason").asText(),
                        null,
                        null,
                        null))
                .number();
        cases.record(
                context.run().caseNumber(),
                new CaseEvent(
                        "RISK_AGAIN",
                        finding.doneOn(),
                        context.run().number(),
                        JsonNodeFactory.instance.objectNode().put("leadNumber", lead)));
    }
}
