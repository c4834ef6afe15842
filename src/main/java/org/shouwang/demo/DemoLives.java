package org.shouwang.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.Profiles;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.WorkClock;
import org.shouwang.takeover.TakenIncome;
import org.shouwang.takeover.Takeover;
import org.shouwang.takeover.TakeoverRow;
import org.shouwang.takeover.Takeovers;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What follows an identification, in every county: households monitored before, taken over by list with their measures,
 * and their eliminations in every stage, through the doors that people use. A county is filled wholly or not at all.
 */
@Component
class DemoLives {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLives.class);
    private static final int VILLAGES = 2;

    private final Takeovers takeovers;
    private final DemoEliminations eliminations;
    private final Territory territory;
    private final Profiles profiles;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Map<String, String> failures = new ConcurrentSkipListMap<>();

    DemoLives(
            Takeovers takeovers,
            DemoEliminations eliminations,
            Territory territory,
            Profiles profiles,
            CurrentActor currentActor,
            WorkClock clock,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.takeovers = takeovers;
        this.eliminations = eliminations;
        this.territory = territory;
        this.profiles = profiles;
        this.currentActor = currentActor;
        this.clock = clock;
        this.database = database;
        this.transaction = transaction;
    }

    /** The counties that are not filled yet, each as a work of its own. */
    List<Runnable> missing() {
        return territory.counties().stream()
                .map(Area::code)
                .filter(county -> !filled(county))
                .<Runnable>map(county -> () -> fill(county))
                .toList();
    }

    /** Why counties of this run are missing, by their codes; nothing where all went as planned. */
    Map<String, String> failures() {
        return failures;
    }

    private boolean filled(AreaCode county) {
        return database.sql("select count(*) from demo_filling where part = 'life' and serial = ?")
                        .param(Integer.parseInt(county.value()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void fill(AreaCode county) {
        List<AreaCode> villages = territory.within(county, AreaKind.VILLAGE).stream()
                .map(Area::code)
                .limit(VILLAGES)
                .toList();
        villages.forEach(eliminations::meet);
        try {
            transaction.executeWithoutResult(t -> {
                fill(county, villages);
                database.sql("insert into demo_filling (part, serial, subject) values ('life', ?, ?)")
                        .params(Integer.parseInt(county.value()), county.value())
                        .update();
            });
        } catch (RuntimeException e) {
            failures.put(county.value(), e.toString());
            LOG.warn("The demo's eliminations of {} are left out", county, e);
        }
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
        List<TakeoverRow> rows = clock.callAt(
                taken.atTime(LocalTime.of(9, 0)).atZone(WorkClock.ZONE).toInstant(),
                () -> currentActor.callAs(
                        "county-" + county, () -> takeovers.take(list, false).rows()));
        eliminations.handOver();
        for (TakeoverRow row : rows) {
            if (row.outcome() == TakeoverRow.Outcome.TAKEN_OVER) {
                eliminations.walk(stages.get(row.row() - 1), row.caseNumber(), row.householdNumber());
            } else {
                LOG.warn(
                        "A demo household of {} was not taken over: {}",
                        county,
                        row.errors().stream().map(Reason::id).toList());
            }
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
