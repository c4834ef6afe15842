package org.shouwang.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.policy.Profiles;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.takeover.TakenIncome;
import org.shouwang.takeover.Takeover;
import org.shouwang.takeover.TakeoverRow;
import org.springframework.stereotype.Component;

/**
 * What follows an identification, in every county: households monitored before, taken over by list with their measures,
 * and their eliminations in every stage, through the doors that people use. A county is filled wholly or not at all.
 */
@Component
class DemoLives {

    private static final String PART = "life";
    private static final int VILLAGES = 2;

    private final DemoCounties counties;
    private final DemoEliminations eliminations;
    private final Profiles profiles;
    private final WorkClock clock;

    DemoLives(DemoCounties counties, DemoEliminations eliminations, Profiles profiles, WorkClock clock) {
        this.counties = counties;
        this.eliminations = eliminations;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The counties that are not filled yet, each as a work of its own. */
    List<Runnable> missing() {
        return counties.missing(PART, this::fill);
    }

    void fill(AreaCode county) {
        List<AreaCode> villages = counties.villages(county, VILLAGES);
        villages.forEach(eliminations::meet);
        counties.once(PART, county, () -> fill(county, villages));
    }

    private void fill(AreaCode county, List<AreaCode> villages) {
        var people = new InventedPeople(InventedPeople.Part.ELIMINATIONS, county);
        LocalDate today = clock.today();
        LocalDate taken = today.minusDays(DemoStage.LONGEST + 5L);
        BigDecimal line = profiles.of(county, taken).incomeLine();
        List<DemoStage> stages = new ArrayList<>(List.of(DemoStage.values()));
        List<Takeover> list = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            list.add(household(stages.get(i), people, villages.get(i % villages.size()), taken, line));
        }
        for (TakeoverRow row : counties.takenOver(PART, county, taken, list)) {
            eliminations.walk(stages.get(row.row() - 1), row.caseNumber(), row.householdNumber());
        }
    }

    private static Takeover household(
            DemoStage stage, InventedPeople people, AreaCode village, LocalDate taken, BigDecimal line) {
        NewHousehold invented = new DemoHousehold(people).inVillage(village).asRegistration();
        LocalDate identified = taken.minusMonths(14);
        int heads = invented.members().size();
        HouseholdFields fields = invented.fields();
        return new Takeover(
                village.value(),
                fields,
                invented.members().stream().map(stage::told).toList(),
                "LIFTED_OUT".equals(fields.type()) ? "UNSTABLE_LIFTED_OUT" : "MARGINAL_AT_RISK",
                stage.risks(),
                identified,
                List.of(
                        income("IDENTIFICATION", identified, heads, 3000, 400, line),
                        income("CURRENT_YEAR", taken, heads, stage.wages(), 600, line)),
                stage.measures(taken),
                stage.eliminatedBefore() ? taken.minusMonths(2) : null,
                stage.eliminatedBefore() ? "ASSISTED" : null);
    }

    private static TakenIncome income(String kind, LocalDate on, int heads, int wages, int transfers, BigDecimal line) {
        return new TakenIncome(
                kind,
                on.minusYears(1),
                on.minusDays(1),
                BigDecimal.valueOf((long) wages * heads),
                null,
                null,
                null,
                BigDecimal.valueOf((long) transfers * heads),
                null,
                null,
                heads,
                null,
                line,
                null,
                on);
    }
}
