package org.shouwang.elimination;

import java.util.List;
import org.shouwang.assistance.Measure;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.MemberView;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.procedure.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which households are no-labour safety-net households: the data say who is due, village and township confirm it. A
 * confirmed flag bars elimination.
 */
@Component
public class SafetyNetFlags {

    /** Measures that develop a household's own strength; training alone or «other» is none. */
    private static final List<String> DEVELOPING = List.of("INDUSTRY", "EMPLOYMENT", "FINANCE", "PUBLIC_BENEFIT_JOB");

    private static final List<String> TRAINING_ONLY =
            List.of("SKILLS_TRAINING", "PRODUCTION_TRAINING", "EMPLOYMENT_OTHER");

    private static final List<String> WITHOUT_LABOUR = List.of("NONE", "LOST");

    private final Cases cases;
    private final CaseRuns runs;

    SafetyNetFlags(Cases cases, CaseRuns runs) {
        this.cases = cases;
        this.runs = runs;
    }

    /** How the flag of a household stands. */
    public enum Standing {
        /** The data do not ask for it. */
        NONE,
        /** The data ask for it; nobody has proposed it. */
        DUE,
        /** Proposed; village or township has not confirmed it. */
        PROPOSED,
        /** Confirmed by village and township. */
        CONFIRMED
    }

    /**
     * How the flag stands.
     *
     * @param caseNumber case of the household
     * @param household the household
     * @return the standing
     */
    @Transactional
    public Standing of(String caseNumber, HouseholdView household) {
        if (cases.events(caseNumber).stream().anyMatch(event -> event.kind().equals(EliminationEvents.FLAGGED))) {
            return Standing.CONFIRMED;
        }
        if (runs.underWay(caseNumber, EliminationProcess.FLAG_KEY)) {
            return Standing.PROPOSED;
        }
        return due(household) ? Standing.DUE : Standing.NONE;
    }

    /** Whether nobody has labour capacity and the household has the allowance or support as extremely poor. */
    static boolean due(HouseholdView household) {
        return !household.members().isEmpty()
                && household.members().stream().allMatch(SafetyNetFlags::withoutLabour)
                && household.members().stream().anyMatch(SafetyNetFlags::supported);
    }

    /** Whether somebody has weak or half labour capacity and no measure develops it. */
    static boolean developmentOwed(HouseholdView household, List<Measure> measures) {
        return household.members().stream().anyMatch(member -> "WEAK_OR_HALF".equals(labour(member)))
                && measures.stream()
                        .noneMatch(measure -> DEVELOPING.contains(measure.what().kind())
                                && (measure.what().item() == null
                                        || !TRAINING_ONLY.contains(
                                                measure.what().item())));
    }

    static boolean supported(MemberView member) {
        return member.conditions() != null
                && (Boolean.TRUE.equals(member.conditions().subsistenceAllowance())
                        || Boolean.TRUE.equals(member.conditions().extremelyPoor()));
    }

    private static boolean withoutLabour(MemberView member) {
        String labour = labour(member);
        return labour != null && WITHOUT_LABOUR.contains(labour);
    }

    private static String labour(MemberView member) {
        return member.conditions() == null ? null : member.conditions().labour();
    }
}
