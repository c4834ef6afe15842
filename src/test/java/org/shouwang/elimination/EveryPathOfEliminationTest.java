package org.shouwang.elimination;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.ProductTest;
import org.shouwang.assistance.NewMeasure;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.MemberConditions;
import org.shouwang.household.MemberFields;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.RunStarts;
import org.shouwang.takeover.Takeover;
import org.shouwang.takeover.Takeovers;
import org.springframework.beans.factory.annotation.Autowired;

/** A token walks every path of the diagrams of elimination and of the safety-net flag, through the real facades. */
@ProductTest
class EveryPathOfEliminationTest {

    private static final String COUNTY = "150724";
    private static final String VILLAGE = "150724100004";
    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);
    private static final AtomicInteger SERIAL = new AtomicInteger(7_000_000);
    private static final Consumer<ObjectNode> NOTHING = form -> {};

    @Autowired
    CaseWalker walker;

    @Autowired
    Takeovers takeovers;

    @Autowired
    RunStarts starts;

    @Autowired
    Cases cases;

    @BeforeEach
    void day() {
        walker.moveTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEEP", "TRACK"})
    void what_is_not_nominated_stays_monitored(String verdict) {
        String run = started(false);

        does("village-" + VILLAGE, run, "nomination", verdict, DAY, NOTHING);

        kept(run);
    }

    @Test
    void a_visit_that_finds_the_criteria_not_met_ends_it() {
        String run = started(false);
        nominated(run, "ASSISTED");

        does("village-" + VILLAGE, run, "eliminationVisit", "NOT_MET", DAY, form -> form.putArray("visitors")
                .add("张三")
                .add("李四"));

        kept(run);
    }

    @Test
    void a_vote_against_ends_it() {
        String run = started(false);
        nominated(run, "ASSISTED");
        visited(run, "ASSISTED", DAY);

        does("village-" + VILLAGE, run, "eliminationAppraisal", "NOT_PASSED", DAY, this::votes);

        kept(run);
    }

    @Test
    void an_upheld_objection_ends_it() {
        String run = posted("ASSISTED");

        does("village-" + VILLAGE, run, "eliminationNoticeEnd", "UPHELD", DAY.plusDays(8), this::investigated);

        kept(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eliminationCheck", "eliminationSignOff", "eliminationApproval"})
    void what_is_returned_is_visited_again_and_goes_on_to_natural_elimination(String returns) {
        String run = posted("NATURAL");
        LocalDate later = DAY.plusDays(8);
        does("village-" + VILLAGE, run, "eliminationNoticeEnd", "NOT_UPHELD", later, this::investigated);
        reviewed(run, later, returns, "RETURN");

        visited(run, "NATURAL", later);
        does("village-" + VILLAGE, run, "eliminationAppraisal", "PASSED", later, this::votes);
        does("village-" + VILLAGE, run, "eliminationPosting", "POST", later, EveryPathOfEliminationTest::notice);
        LocalDate last = later.plusDays(8);
        walker.moveTo(last);
        does("village-" + VILLAGE, run, "eliminationNoticeEnd", "NO_OBJECTION", last, NOTHING);
        reviewed(run, last, "eliminationApproval", "APPROVE_NATURAL");
        does("county-" + COUNTY, run, "markEliminated", "MARKED", last, NOTHING);

        CaseFile file = walker.file(caseOf(run), COUNTY);
        assertThat(file.closedOn()).isEqualTo(last);
        assertThat(file.latest("ELIMINATED")
                        .orElseThrow()
                        .details()
                        .path("mode")
                        .asText())
                .isEqualTo("NATURAL");
    }

    @Test
    void a_new_risk_stops_it_while_the_notice_hangs_and_monitoring_goes_on() {
        String run = posted("ASSISTED");
        LocalDate later = DAY.plusDays(8);

        walker.as("village-" + VILLAGE, () -> {
            cases.stop(caseOf(run), "NEW_RISK", later, "公示期间户主住院,出现新的支出");
            return null;
        });

        CaseFile file = walker.file(caseOf(run), COUNTY);
        assertThat(file.runs().get(0).run().endedOn()).isNotNull();
        assertThat(file.closedOn()).isNull();
        assertThat(file.latest("ELIMINATION_STOPPED")).isPresent();
        assertThat(file.outcome().orElseThrow().kind()).isEqualTo("IDENTIFIED");
        assertThat(walker.as("village-" + VILLAGE, () -> cases.stopReasons(caseOf(run))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eliminationSignOff", "eliminationApproval"})
    void not_yet_keeps_it_monitored(String refuses) {
        String run = posted("ASSISTED");
        LocalDate later = DAY.plusDays(8);
        does("village-" + VILLAGE, run, "eliminationNoticeEnd", "NO_OBJECTION", later, NOTHING);

        reviewed(run, later, refuses, "NOT_YET");

        kept(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"village", "township"})
    void a_flag_that_one_level_does_not_confirm_is_not_set(String level) {
        String number = taken(true);
        String run = walker.as("village-" + VILLAGE, () -> starts.start(number, "safetyNetFlag"))
                .number();
        if (level.equals("township")) {
            does("village-" + VILLAGE, run, "safetyNetConfirmation", "CONFIRM", DAY, NOTHING);
        }
        does(
                level + "-" + (level.equals("village") ? VILLAGE : VILLAGE.substring(0, 9)),
                run,
                "safetyNetConfirmation",
                "NOT_MET",
                DAY,
                NOTHING);

        CaseFile file = walker.file(number, COUNTY);
        assertThat(file.latest("SAFETY_NET_FLAGGED")).isEmpty();
        assertThat(file.runs().get(0).run().endedOn()).isEqualTo(DAY);
    }

    private void kept(String run) {
        CaseFile file = walker.file(caseOf(run), COUNTY);
        assertThat(file.runs().get(0).run().endedOn()).isNotNull();
        assertThat(file.closedOn()).isNull();
        assertThat(file.latest("MONITORING_KEPT")).isPresent();
        assertThat(file.latest("ELIMINATED")).isEmpty();
    }

    private String posted(String mode) {
        String run = started(false);
        nominated(run, mode);
        visited(run, mode, DAY);
        does("village-" + VILLAGE, run, "eliminationAppraisal", "PASSED", DAY, this::votes);
        does("village-" + VILLAGE, run, "eliminationPosting", "POST", DAY, EveryPathOfEliminationTest::notice);
        walker.moveTo(DAY.plusDays(8));
        return run;
    }

    private void nominated(String run, String mode) {
        does("village-" + VILLAGE, run, "nomination", "NOMINATE", DAY, form -> form.put("mode", mode));
    }

    private void visited(String run, String mode, LocalDate on) {
        does("village-" + VILLAGE, run, "eliminationVisit", "MET", on, form -> {
            form.putArray("visitors").add("张三").add("李四");
            form.put("mode", mode).put("headCount", 1).put("wages", 15000).put("operatingIncome", 0);
            form.put("operatingExpenditure", 0)
                    .put("property", 0)
                    .put("transfers", 0)
                    .put("incomeStable", true);
            List.of("educationSecure", "medicalSecure", "housingSecure", "waterSecure", "rigidSolved", "riskGone")
                    .forEach(key -> form.put(key, true));
            form.put("newRisk", false);
        });
    }

    private void votes(ObjectNode form) {
        form.put("entitled", 30)
                .put("present", 25)
                .put("votesFor", 24)
                .put("votesAgainst", 1)
                .put("abstained", 0);
    }

    private static void notice(ObjectNode form) {
        form.put("published", "就业帮扶").put("place", "村务公开栏").put("issuingBody", "村民委员会");
        form.put("objectionPhone", "0470-8812345");
    }

    private void investigated(ObjectNode form) {
        form.putArray("investigators").add("张三").add("李四");
    }

    private void reviewed(String run, LocalDate on, String last, String verdict) {
        List<String> duties = List.of("eliminationCheck", "eliminationSignOff", "eliminationApproval");
        List<String> passes = List.of("CONFIRMED", "AGREE", "");
        List<String> accounts = List.of(
                "township-" + VILLAGE.substring(0, 9),
                "townshipleader-" + VILLAGE.substring(0, 9),
                "countyleader-" + COUNTY);
        for (int i = 0; i < duties.size(); i++) {
            boolean end = duties.get(i).equals(last);
            does(accounts.get(i), run, duties.get(i), end ? verdict : passes.get(i), on, NOTHING);
            if (end) {
                return;
            }
        }
    }

    private String started(boolean withoutLabour) {
        String number = taken(withoutLabour);
        return walker.as("village-" + VILLAGE, () -> starts.start(number, "riskElimination"))
                .number();
    }

    private String taken(boolean withoutLabour) {
        MemberConditions conditions = new MemberConditions(
                null,
                null,
                null,
                null,
                withoutLabour ? "LOST" : "ORDINARY",
                null,
                null,
                null,
                null,
                withoutLabour,
                null,
                null,
                null,
                null);
        Takeover household = new Takeover(
                VILLAGE,
                HouseholdFields.of("ORDINARY", null),
                List.of(MemberFields.of("走查户主", "HEAD", CaseWalker.residentId(COUNTY, SERIAL.incrementAndGet()))
                        .with(conditions)),
                "MARGINAL_AT_RISK",
                List.of("R07"),
                LocalDate.of(2023, 12, 1),
                List.of(),
                List.of(new NewMeasure(
                        "EMPLOYMENT", null, null, LocalDate.of(2023, 12, 15), null, BigDecimal.TEN, null)),
                null,
                null);
        return walker.as("county-" + COUNTY, () -> takeovers.take(List.of(household), false))
                .rows()
                .get(0)
                .caseNumber();
    }

    private void does(
            String account, String run, String duty, String verdict, LocalDate on, Consumer<ObjectNode> form) {
        walker.does(account, run, duty, verdict, on, form);
    }

    private static String caseOf(String run) {
        return run.substring(0, run.lastIndexOf('-'));
    }
}
