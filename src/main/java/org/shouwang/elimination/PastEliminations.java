package org.shouwang.elimination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouwang.assistance.Measures;
import org.shouwang.elimination.Criterion.Met;
import org.shouwang.elimination.SafetyNetFlags.Standing;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.IncomeSet;
import org.shouwang.household.NewIncomeSet;
import org.shouwang.policy.IncomeTest;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Monitored;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.procedure.Submission;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at an elimination of the past by the criteria of its own day. */
@Component
public class PastEliminations {

    private static final String INCOME = "elimination.income";

    private final Households households;
    private final MonitoredHouseholds monitored;
    private final Measures measures;
    private final Profiles profiles;
    private final IncomeTest incomeTest;

    PastEliminations(
            Households households,
            MonitoredHouseholds monitored,
            Measures measures,
            Profiles profiles,
            IncomeTest incomeTest) {
        this.households = households;
        this.monitored = monitored;
        this.measures = measures;
        this.profiles = profiles;
        this.incomeTest = incomeTest;
    }

    /**
     * The last elimination of a case.
     *
     * @param file the case
     * @return every criterion as of that day; nothing where it was never eliminated
     */
    @Transactional
    public Optional<PastElimination> of(CaseFile file) {
        return file.latest(EliminationEvents.ELIMINATED)
                .flatMap(event -> monitored.of(file.householdId()).map(standing -> judged(file, event, standing)));
    }

    private PastElimination judged(CaseFile file, CaseEvent event, Monitored standing) {
        LocalDate on = event.on();
        String mode = event.details().path("mode").asText("ASSISTED");
        Profile law = law(file, on);
        HouseholdView household = households.require(new HouseholdId(file.householdId()));
        NewIncomeSet income = income(household.id(), on);
        Criteria criteria = new Criteria(law, incomeTest, on, "NATURAL".equals(mode));
        Criteria.Known known = new Criteria.Known(
                household,
                then(standing, file),
                flag(file, household, on),
                measures.of(household.id()),
                income,
                null,
                visited(file, on));
        List<Criterion> all = criteria.of(known).stream()
                .map(one -> one.id().equals(INCOME) && income != null ? held(income, law) : one)
                .toList();
        return new PastElimination(on, mode, law.label(), all);
    }

    /** The county may have no law of so early a day; then the one that its case is pinned to. */
    private Profile law(CaseFile file, LocalDate on) {
        try {
            return profiles.of(file.area().county().orElseThrow(), on);
        } catch (Refusal none) {
            return file.profile();
        }
    }

    /** How it stood on the day, before the mark. */
    private static Monitored then(Monitored now, CaseFile file) {
        return new Monitored(
                now.householdId(),
                file.number(),
                now.area(),
                now.headName(),
                file.latest("IDENTIFIED").map(CaseEvent::on).orElse(now.since()),
                now.category(),
                now.risks(),
                now.takenOver(),
                null,
                null,
                null,
                null);
    }

    private static Standing flag(CaseFile file, HouseholdView household, LocalDate on) {
        boolean confirmed = file.events().stream()
                .anyMatch(event -> event.kind().equals(EliminationEvents.FLAGGED)
                        && !event.on().isAfter(on));
        return confirmed ? Standing.CONFIRMED : SafetyNetFlags.due(household) ? Standing.DUE : Standing.NONE;
    }

    private NewIncomeSet income(HouseholdId household, LocalDate on) {
        return households.incomes(household).stream()
                .filter(IncomeSet::current)
                .map(IncomeSet::figures)
                .filter(set ->
                        set.kind().equals("ELIMINATION") && !set.windowFrom().isAfter(on))
                .max(Comparator.comparing(NewIncomeSet::recordedOn))
                .orElse(null);
    }

    /** Held to the line that was used then, which may be the one of the year before. */
    private static Criterion held(NewIncomeSet set, Profile law) {
        boolean above = !set.withinLine();
        String value = plain(set.testValue());
        String line = plain(set.line());
        Reason reason = above
                ? Reason.of("elimination.income.above", value, line)
                : Reason.of("elimination.income.within", value, line);
        return new Criterion(INCOME, above ? Met.YES : Met.NO, true, reason.by(law.ground("incomeLine")));
    }

    private static Evaluation visited(CaseFile file, LocalDate on) {
        return file.runs().stream()
                .flatMap(run -> run.submissions().stream())
                .filter(submission -> submission.duty().equals(EliminationProcess.VISIT)
                        && !submission.doneOn().isAfter(on))
                .max(Comparator.comparing(Submission::id))
                .map(submission -> Evaluation.of(submission.values()))
                .map(found -> new Evaluation(
                        null,
                        found.guarantees(),
                        found.incomeStable(),
                        found.rigidSolved(),
                        found.riskGone(),
                        found.newRisk(),
                        found.agrees()))
                .orElse(Evaluation.NONE);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
