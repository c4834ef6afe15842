package org.shouwang.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.household.IncomeSet;
import org.shouwang.household.NewIncomeSet;
import org.shouwang.policy.IncomeFigures;
import org.shouwang.policy.IncomeResult;
import org.shouwang.policy.IncomeTest;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.Cases;
import org.shouwang.shared.AreaCode;
import org.springframework.stereotype.Component;

/**
 * Reckons a household's income per head anew when its head-count changes: the components of the latest set, divided by the
 * people who live together from now on, as a set of its own. The set of identification stays what it was.
 */
@Component
class Reckoning {

    private static final String AFTER_CHANGE = "AFTER_CHANGE";
    private static final List<String> CONTINUED = List.of(AFTER_CHANGE, "CURRENT_YEAR");

    private final Households households;
    private final Cases cases;
    private final Profiles profiles;
    private final IncomeTest incomeTest;

    Reckoning(Households households, Cases cases, Profiles profiles, IncomeTest incomeTest) {
        this.households = households;
        this.cases = cases;
        this.profiles = profiles;
        this.incomeTest = incomeTest;
    }

    /** The latest income that holds. */
    Optional<IncomeSet> latest(HouseholdId household) {
        return households.incomes(household).stream().filter(IncomeSet::current).findFirst();
    }

    IncomeSet anew(HouseholdId household, AreaCode village, IncomeSet before, int headCount, LocalDate on) {
        NewIncomeSet was = before.figures();
        Optional<String> open = cases.openCase(household.value());
        Profile law = law(open, village, on);
        IncomeResult result = incomeTest.apply(
                law,
                new IncomeFigures(
                        was.wages(),
                        was.operatingIncome(),
                        was.operatingExpenditure(),
                        was.property(),
                        was.transfers(),
                        headCount,
                        orZero(was.claims()),
                        orZero(was.outOfPocket())));
        return households.recordIncome(
                household,
                new NewIncomeSet(
                        CONTINUED.contains(was.kind()) ? was.kind() : AFTER_CHANGE,
                        was.windowFrom(),
                        was.windowTo(),
                        was.wages(),
                        was.operatingIncome(),
                        was.operatingExpenditure(),
                        was.property(),
                        was.transfers(),
                        was.items(),
                        headCount,
                        orZero(was.claims()),
                        orZero(was.outOfPocket()),
                        result.formula(),
                        result.perHead(),
                        result.testValue(),
                        result.line(),
                        result.lineVersion(),
                        result.withinLine(),
                        on,
                        open.orElse(was.caseNumber())));
    }

    /** While a household is being identified the law that its case is pinned to, later the law of the day. */
    private Profile law(Optional<String> open, AreaCode village, LocalDate on) {
        return open.filter(number -> cases.events(number).stream()
                        .noneMatch(event -> event.kind().equals("IDENTIFIED")))
                .map(number -> cases.require(number).profile())
                .orElseGet(() -> profiles.of(village.county().orElseThrow(), on));
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
