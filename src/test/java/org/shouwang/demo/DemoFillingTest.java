package org.shouwang.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.household.HouseholdFilter;
import org.shouwang.household.Households;
import org.shouwang.identity.CurrentActor;
import org.shouwang.notice.NoticeScan;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.Worklists;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class DemoFillingTest {

    @Autowired
    private DemoFilling filling;

    @Autowired
    private DemoCases cases;

    @Autowired
    private DemoCounties counties;

    @Autowired
    private DemoLives lives;

    @Autowired
    private DemoRollbacks rollbacks;

    @Autowired
    private DemoChanges changes;

    @Autowired
    private NoticeScan notices;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Households households;

    @Autowired
    private Worklists worklists;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private WorkClock clock;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void households_are_registered_by_their_village_clerks_and_only_once() {
        int before = count();

        filling.fill(60, plan -> false);
        int once = count();
        filling.fill(60, plan -> false);

        assertThat(once - before).isBetween(1, 60);
        assertThat(count()).isEqualTo(once);
        assertThat(filling.progress().households()).isEqualTo(60);
        assertThat(filling.progress().finished()).isTrue();
    }

    @Test
    void households_of_a_county_change_move_end_and_are_identified_again() {
        clock.moveTo(
                LocalDate.of(2026, 6, 25).atTime(10, 0).atZone(WorkClock.ZONE).toInstant());

        changes.fill(AreaCode.of("219901"));

        assertThat(counties.failures()).isEmpty();
        assertThat(database.sql("select distinct e.kind from case_event e join case_file c on c.number = e.case_number"
                                + " where c.area_code like '219901%'")
                        .query(String.class)
                        .list())
                .contains("HOUSEHOLD_CHANGED", "TRANSFERRED", "NATURAL_DECREASE");
        assertThat(database.sql("select count(*) from case_event e join case_file c on c.number = e.case_number"
                                + " where c.area_code like '219901%' and (e.details ->> 'reidentified')::boolean")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void the_households_of_a_county_stand_in_every_stage_of_elimination() {
        clock.moveTo(
                LocalDate.of(2026, 6, 25).atTime(10, 0).atZone(WorkClock.ZONE).toInstant());
        String county = "519901";

        lives.fill(AreaCode.of(county));

        assertThat(counties.failures()).isEmpty();
        Set<String> waits = waits(county);
        for (DemoStage stage : DemoStage.values()) {
            boolean waiting = stage.waitsAt() != null && stage.needs().isEmpty();
            if (waiting && !List.of("end", "eliminationNotice").contains(stage.waitsAt())) {
                assertThat(waits).contains(stage.waitsAt());
            }
        }
        assertThat(database.sql("select e.kind from case_event e join case_file c on c.number = e.case_number"
                                + " where c.area_code like ?")
                        .param(county + "%")
                        .query(String.class)
                        .list())
                .contains("ELIMINATED", "SAFETY_NET_FLAGGED", "ELIMINATION_STOPPED", "ELIMINATION_POSTED");
        assertThat(notices.check()).as("notices without anything forbidden").isPositive();
    }

    @Test
    void eliminations_hang_in_the_township_and_are_announced_where_the_rules_of_the_county_say_so() {
        clock.moveTo(
                LocalDate.of(2026, 6, 25).atTime(10, 0).atZone(WorkClock.ZONE).toInstant());
        transactions.executeWithoutResult(undone -> {
            lives.fill(AreaCode.of("529901"));
            lives.fill(AreaCode.of("341722"));

            assertThat(counties.failures()).isEmpty();
            assertThat(database.sql("select count(*) from public_notice where area_code like '529901%' and hung"
                                    + " and kind = 'ELIMINATION_TOWNSHIP'")
                            .query(Integer.class)
                            .single())
                    .isPositive();
            assertThat(waits("529901")).contains("eliminationApproval").doesNotContain("eliminationAnnouncement");
            assertThat(waits("341722")).contains("eliminationAnnouncement");
            undone.setRollbackOnly();
        });
    }

    private Set<String> waits(String county) {
        return Set.copyOf(database.sql("select element from inbox_item where area_code like ?"
                        + " and process_key in ('riskElimination', 'safetyNetFlag')")
                .param(county + "%")
                .query(String.class)
                .list());
    }

    @Test
    void the_eliminated_households_of_a_county_are_looked_back_at_rolled_back_and_removed() {
        clock.moveTo(
                LocalDate.of(2026, 6, 25).atTime(10, 0).atZone(WorkClock.ZONE).toInstant());
        String county = "519901";

        rollbacks.fill(AreaCode.of(county));

        assertThat(counties.failures()).isEmpty();
        assertThat(database.sql("select element from inbox_item where area_code like ?")
                        .param(county + "%")
                        .query(String.class)
                        .list())
                .contains("lookBackVisit", "townshipVerification", "listFiling", "authorityReview_province");
        assertThat(database.sql("select e.kind from case_event e join case_file c on c.number = e.case_number"
                                + " where c.area_code like ?")
                        .param(county + "%")
                        .query(String.class)
                        .list())
                .contains("LOOKED_BACK", "ROLLED_BACK", "MONITORING_RESUMED", "REMOVED");
    }

    @Test
    void a_case_of_every_kind_goes_through_the_real_doors_to_where_it_is_meant_to_wait_or_end() {
        clock.moveTo(
                LocalDate.of(2026, 6, 25).atTime(10, 0).atZone(WorkClock.ZONE).toInstant());
        Set<List<String>> kinds = new HashSet<>();
        List<PlannedCase> ofEveryKind =
                filling.plan().stream().filter(plan -> kinds.add(plan.kind())).toList();

        filling.fill(0, ofEveryKind::contains);

        assertThat(cases.failures()).isEmpty();
        assertThat(notices.check()).as("notices without anything forbidden").isPositive();
        assertThat(filling.progress().cases()).isEqualTo(ofEveryKind.size());
        assertThat(filling.progress().finished()).isTrue();
        for (PlannedCase plan : ofEveryKind) {
            if (plan.waitsAt() != null && plan.stoppedFor() == null) {
                assertThat(waits(plan)).as(plan.toString()).contains(plan.waitsAt());
            } else {
                assertThat(waits(plan)).as(plan.toString()).isSubsetOf("explanation");
            }
        }
        assertThat(database.sql("select distinct kind from case_event")
                        .query(String.class)
                        .list())
                .contains("IDENTIFIED", "ENTERED", "NOT_INCLUDED", "EXPLAINED", "CORRECTED", "STOPPED");
        assertThat(actor.callAs(
                        "department-publicSecurity-" + county(ofEveryKind, "departmentComparison"), () -> worklists
                                .counts(new TaskFilter("departmentComparison", null, null, TaskFilter.Bucket.ALL, null))
                                .all()))
                .isPositive();
    }

    @Test
    void every_duty_waits_in_every_real_county_and_often_enough_for_a_meeting_where_meetings_are_shown() {
        List<AreaCode> villages = filling.villages();
        List<PlannedCase> plan = filling.plan();

        Map<String, Long> waiting = plan.stream()
                .filter(one -> one.stoppedFor() == null && one.waitsAt() != null)
                .collect(groupingBy(
                        one -> one.waitsAt() + " "
                                + villages.get(one.household()).county().orElseThrow(),
                        counting()));
        assertThat(plan).hasSizeBetween(300, 440);
        assertThat(plan.stream().map(PlannedCase::household).collect(toSet())).hasSameSizeAs(plan);
        for (String county : List.of("150724", "430981", "341802", "341722")) {
            assertThat(waiting.keySet())
                    .containsAll(DemoPlan.DUTIES.keySet().stream()
                            .map(duty -> duty + " " + county)
                            .toList());
        }
        assertThat(waiting.keySet().stream()
                        .filter(key -> key.substring(key.length() - 4).startsWith("99"))
                        .map(key -> key.substring(0, key.indexOf(' '))))
                .containsAll(DemoPlan.DUTIES.keySet());
        assertThat(waiting.get("countyApproval 341802")).isGreaterThanOrEqualTo(10);
        assertThat(waiting.get("countyApproval 430981")).isGreaterThanOrEqualTo(10);
        DemoPlan.MEETINGS.forEach((township, village) -> {
            assertThat(plan)
                    .filteredOn(within(villages, village, "villageAppraisal"))
                    .hasSizeGreaterThanOrEqualTo(6);
            assertThat(plan)
                    .filteredOn(within(villages, township, "townshipCheck"))
                    .hasSizeGreaterThanOrEqualTo(10);
            assertThat(plan)
                    .filteredOn(within(villages, township, "townshipSignOff"))
                    .hasSizeGreaterThanOrEqualTo(10);
        });
        assertThat(plan.stream().filter(one -> one.waitsAt() == null)).hasSizeGreaterThan(30);
    }

    private static Predicate<PlannedCase> within(List<AreaCode> villages, AreaCode area, String duty) {
        return plan ->
                villages.get(plan.household()).within(area) && duty.equals(plan.waitsAt()) && plan.stoppedFor() == null;
    }

    private AreaCode county(List<PlannedCase> plan, String duty) {
        return plan.stream()
                .filter(one -> duty.equals(one.waitsAt()))
                .map(one -> filling.villages().get(one.household()).county().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    /** Elements at which the case of a plan waits. */
    private Set<String> waits(PlannedCase plan) {
        String lead = database.sql("select subject from demo_filling where part = 'case' and serial = ?")
                .param(plan.serial())
                .query(String.class)
                .single();
        return new HashSet<>(database.sql("select element from inbox_item where lead_number = ?")
                .param(lead)
                .query(String.class)
                .list());
    }

    private int count() {
        return actor.callAs("admin", () -> households.count(HouseholdFilter.ALL));
    }
}
