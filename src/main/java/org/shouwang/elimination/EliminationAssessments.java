package org.shouwang.elimination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouwang.assistance.EarlierMeasures;
import org.shouwang.assistance.Measure;
import org.shouwang.elimination.Criterion.Met;
import org.shouwang.elimination.SafetyNetFlags.Standing;
import org.shouwang.household.FactSet;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.IncomeSet;
import org.shouwang.household.NewIncomeSet;
import org.shouwang.policy.IncomeTest;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.procedure.Monitored;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assesses households for elimination, one by one or as the lists that villages work from. */
@Component
public class EliminationAssessments {

    /** The two ways in which a risk is eliminated. */
    public static final List<String> MODES = List.of("ASSISTED", "NATURAL");

    /** Most households of a list. */
    public static final int MOST = 200;

    private static final String NATURAL = "NATURAL";
    private static final List<String> CURRENT = List.of("CURRENT_YEAR", "ELIMINATION");

    private final Households households;
    private final MonitoredHouseholds monitored;
    private final EarlierMeasures measures;
    private final SafetyNetFlags flags;
    private final Profiles profiles;
    private final IncomeTest incomeTest;
    private final CaseRuns runs;
    private final WorkClock clock;

    EliminationAssessments(
            Households households,
            MonitoredHouseholds monitored,
            EarlierMeasures measures,
            SafetyNetFlags flags,
            Profiles profiles,
            IncomeTest incomeTest,
            CaseRuns runs,
            WorkClock clock) {
        this.households = households;
        this.monitored = monitored;
        this.measures = measures;
        this.flags = flags;
        this.profiles = profiles;
        this.incomeTest = incomeTest;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Assesses a household for today by what is on record.
     *
     * @param number the household
     * @param mode {@code ASSISTED} or {@code NATURAL}; null for the first
     * @return every criterion
     * @throws Refusal 404 for an unknown household, 409 {@code elimination.never-monitored}, 422 for another mode
     */
    @Transactional
    public Assessment of(String number, String mode) {
        new Reasons()
                .addIf(
                        mode != null && !MODES.contains(mode),
                        Reason.of("elimination.mode-unknown", mode).at("mode"))
                .refuseIfAny();
        HouseholdView household = households.require(number);
        Monitored standing = monitored
                .of(household.id().value())
                .orElseThrow(() -> Refusal.conflict(Reason.of("elimination.never-monitored")));
        return of(household, standing, mode == null ? "ASSISTED" : mode, Evaluation.NONE, clock.today());
    }

    /**
     * The monitored households of an area that are to be assessed or tracked, or all of them.
     *
     * @param area part of my area, or null
     * @param which {@code MUST_ASSESS}, {@code TRACKED}, {@code BARRED}, {@code SAFETY_NET}, or null for all
     * @return their assessments, at most {@link #MOST}
     * @throws Refusal 422 {@code elimination.list-unknown} for another list
     */
    @Transactional
    public List<Assessment> worklist(AreaCode area, String which) {
        Optional<EliminationList> list = Optional.ofNullable(which).map(name -> EliminationList.named(name)
                .orElseThrow(() -> Refusal.invalid(Reason.of("elimination.list-unknown", name, EliminationList.names())
                        .at("which"))));
        return monitored.active(area, MOST).stream()
                .map(standing -> of(
                        households.require(new HouseholdId(standing.householdId())),
                        standing,
                        "ASSISTED",
                        Evaluation.NONE,
                        clock.today()))
                .filter(assessment -> list.map(one -> one.holds(assessment)).orElse(true))
                .toList();
    }

    Assessment of(long householdId, String mode, Evaluation found, LocalDate on) {
        return of(
                households.require(new HouseholdId(householdId)),
                monitored.of(householdId).orElseThrow(),
                mode,
                found,
                on);
    }

    private Assessment of(HouseholdView household, Monitored standing, String mode, Evaluation found, LocalDate on) {
        Profile law = profiles.of(household.village().county().orElseThrow(), on);
        List<Measure> helped = measures.counting(household.id(), standing.caseNumber());
        Standing flag = flags.of(standing.caseNumber(), household);
        Criteria criteria = new Criteria(law, incomeTest, on, NATURAL.equals(mode));
        List<Criterion> all = criteria.of(new Criteria.Known(
                household, standing, flag, helped, currentIncome(household, standing), guarantees(household), found));
        boolean barred = all.stream().anyMatch(one -> one.hardBar() && one.met() == Met.NO);
        boolean eligible = all.stream().allMatch(one -> one.met() == Met.YES || one.met() == Met.NOT_ASKED);
        boolean longEnough = criteria.measuresLongEnough(helped);
        boolean safetyNet = flag != Standing.NONE;
        boolean othersHold = all.stream()
                .filter(one -> !one.id().equals("elimination.measures"))
                .noneMatch(one -> one.met() == Met.NO);
        return new Assessment(
                household.number(),
                standing.caseNumber(),
                household.headName(),
                household.village(),
                on,
                standing.since(),
                mode,
                law.label(),
                law.name(),
                all,
                barred,
                eligible,
                standing.active() && !safetyNet && criteria.assessmentOwed(helped),
                standing.active() && law.flag("eliminationTracking") && !longEnough && !helped.isEmpty() && othersHold,
                flag.name(),
                runs.underWay(standing.caseNumber(), EliminationProcess.KEY),
                actions(barred, flag, standing),
                advice(household, helped, flag, standing));
    }

    private static List<String> actions(boolean barred, Standing flag, Monitored standing) {
        if (standing.eliminatedOn() != null) {
            return flag == Standing.NONE ? List.of() : List.of("PROPOSE_ROLLBACK");
        }
        if (flag == Standing.DUE) {
            return List.of("PROPOSE_SAFETY_NET", "KEEP");
        }
        return barred ? List.of("KEEP") : List.of();
    }

    private static List<Reason> advice(
            HouseholdView household, List<Measure> helped, Standing flag, Monitored standing) {
        return new Reasons()
                .addIf(
                        flag == Standing.DUE,
                        Reason.of("elimination.flag-due", "5_11_033").by(Criteria.GUIDANCE))
                .addIf(
                        flag != Standing.NONE && standing.eliminatedOn() != null,
                        Reason.of("elimination.eliminated-without-labour", "4_11_011", standing.eliminatedOn())
                                .by(Criteria.GUIDANCE))
                .addIf(
                        SafetyNetFlags.developmentOwed(household, helped),
                        Reason.of("elimination.development-owed").by(Criteria.GUIDANCE))
                .list();
    }

    /** The newest income set that is not the one of identification. */
    private NewIncomeSet currentIncome(HouseholdView household, Monitored standing) {
        return households.incomes(household.id()).stream()
                .filter(IncomeSet::current)
                .map(IncomeSet::figures)
                .filter(set -> CURRENT.contains(set.kind()) && !set.recordedOn().isBefore(standing.since()))
                .max(Comparator.comparing(NewIncomeSet::recordedOn))
                .orElse(null);
    }

    private Boolean guarantees(HouseholdView household) {
        Optional<FactSet> latest = households.facts(household.id()).stream()
                .filter(facts -> facts.values().has("housingSecure"))
                .findFirst();
        return latest.map(facts -> Evaluation.guarantees(facts.values())).orElse(null);
    }
}
