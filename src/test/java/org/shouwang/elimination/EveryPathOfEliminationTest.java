package org.shouwang.elimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.ProductTest;
import org.shouwang.notice.NewObjection;
import org.shouwang.notice.Objections;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.RunStarts;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.TaskDetail;
import org.shouwang.process.InboxEntry;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A token walks every path of the diagrams of elimination and of the safety-net flag, through the real facades. */
@ProductTest
class EveryPathOfEliminationTest {

    private static final String INNER_MONGOLIA = "150724100004";

    /** Its rules know a township notice of elimination. */
    private static final String GUIZHOU = "529901101201";

    /** Its rules know an announcement of elimination. */
    private static final String ANHUI = "341802002201";

    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);
    private static final Consumer<ObjectNode> NOTHING = form -> {};

    @Autowired
    CaseWalker walker;

    @Autowired
    RunStarts starts;

    @Autowired
    Cases cases;

    @Autowired
    Objections objections;

    @Autowired
    RepositoryService engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private String village = INNER_MONGOLIA;

    @BeforeEach
    void day() {
        walker.moveTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEEP", "TRACK"})
    void what_is_not_nominated_stays_monitored(String verdict) {
        String run = started(false);

        does("village-" + village, run, "nomination", verdict, DAY, NOTHING);

        kept(run);
    }

    @Test
    void a_visit_that_finds_the_criteria_not_met_ends_it() {
        String run = started(false);
        nominated(run, "ASSISTED");

        does("village-" + village, run, "eliminationVisit", "NOT_MET", DAY, form -> form.putArray("visitors")
                .add("张三")
                .add("李四"));

        kept(run);
    }

    @Test
    void a_vote_against_ends_it() {
        String run = started(false);
        nominated(run, "ASSISTED");
        visited(run, "ASSISTED", DAY);

        does("village-" + village, run, "eliminationAppraisal", "NOT_PASSED", DAY, this::votes);

        kept(run);
    }

    @Test
    void an_objection_is_investigated_while_the_notice_hangs_and_an_upheld_one_ends_it() {
        String run = hanging("ASSISTED");
        objected(run, "ELIMINATION_POSTED", "该户收入没有稳定", DAY.plusDays(1));

        Submission found = does(
                "village-" + village, run, "eliminationInvestigation", "UPHELD", DAY.plusDays(1), this::investigated);

        assertThat(found.values().path("conclusions").path(0).path("text").asText())
                .isEqualTo("该户收入没有稳定");
        kept(run);
    }

    @Test
    void a_dismissed_objection_lets_the_notice_hang_to_its_end_and_a_corrected_notice_hangs_a_period_of_its_own() {
        String run = hanging("ASSISTED");
        objected(run, "ELIMINATION_POSTED", "该户收入没有稳定", DAY.plusDays(1));
        does("village-" + village, run, "eliminationInvestigation", "NOT_UPHELD", DAY.plusDays(1), this::investigated);
        assertThat(open(run)).isEmpty();
        objected(run, "ELIMINATION_POSTED", "措施写错了", DAY.plusDays(1));
        does(
                "township-" + village.substring(0, 9),
                run,
                "eliminationInvestigation",
                "CORRECTED_POST_AGAIN",
                DAY.plusDays(1),
                this::investigated);
        walker.moveTo(DAY.plusDays(4));
        does(
                "village-" + village,
                run,
                "eliminationPosting",
                "POST",
                DAY.plusDays(4),
                EveryPathOfEliminationTest::notice);

        walker.moveTo(DAY.plusDays(8));

        assertThat(open(run)).as("five days from the second posting").isEmpty();
        walker.moveTo(DAY.plusDays(10));
        assertThat(open(run)).containsExactly("eliminationNoticeEnd_village");
    }

    @Test
    void an_objection_recorded_at_the_end_waits_for_its_answer_alone() {
        String run = posted("ASSISTED");
        LocalDate later = DAY.plusDays(8);
        objected(run, "ELIMINATION_POSTED", "该户收入没有稳定", later);
        assertThatThrownBy(
                        () -> does("village-" + village, run, "eliminationNoticeEnd", "NO_OBJECTION", later, NOTHING))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.reasons())
                        .extracting(Reason::id)
                        .containsExactly("notice.objection-open"));

        does("village-" + village, run, "eliminationNoticeEnd", "OBJECTION", later, NOTHING);
        does("village-" + village, run, "eliminationInvestigation", "NOT_UPHELD", later, this::investigated);

        assertThat(open(run)).containsExactly("eliminationCheck");
    }

    @Test
    void the_township_posts_it_too_where_the_rules_say_so_and_an_objection_there_ends_it() {
        village = GUIZHOU;
        String run = posted("ASSISTED");
        LocalDate later = DAY.plusDays(8);
        does("village-" + village, run, "eliminationNoticeEnd", "NO_OBJECTION", later, NOTHING);
        reviewed(run, later, "eliminationSignOff", "AGREE");
        String township = "township-" + village.substring(0, 9);
        Submission again = does(township, run, "eliminationPosting", "POST", later, form -> form.put("place", "乡镇公示栏")
                .put("objectionPhone", "0851-8812345"));
        assertThat(again.values().path("published").asText()).isEqualTo("就业帮扶");
        objected(run, "ELIMINATION_POSTED", "该户收入没有稳定", later);
        does(township, run, "eliminationInvestigation", "NOT_UPHELD", later, this::investigated);
        LocalDate last = later.plusDays(6);
        walker.moveTo(last);
        does(township, run, "eliminationNoticeEnd", "OBJECTION", last, form -> form.put("objection", "仍有异议")
                .put("objectionReceivedOn", later.toString()));
        assertThat(open(run)).containsExactly("eliminationInvestigation_township");

        does(township, run, "eliminationInvestigation", "UPHELD", last, this::investigated);

        kept(run);
    }

    @Test
    void the_county_decides_after_the_notice_of_the_township() {
        village = GUIZHOU;
        String run = posted("ASSISTED");
        LocalDate later = DAY.plusDays(8);
        does("village-" + village, run, "eliminationNoticeEnd", "NO_OBJECTION", later, NOTHING);
        reviewed(run, later, "eliminationSignOff", "AGREE");
        String township = "township-" + village.substring(0, 9);
        does(township, run, "eliminationPosting", "POST", later, EveryPathOfEliminationTest::notice);
        LocalDate last = later.plusDays(6);
        walker.moveTo(last);

        does(township, run, "eliminationNoticeEnd", "NO_OBJECTION", last, NOTHING);

        assertThat(open(run)).containsExactly("eliminationApproval");
    }

    @Test
    void what_is_approved_is_announced_where_the_rules_say_so_and_what_takes_long_is_said() {
        village = ANHUI;
        String run = posted("ASSISTED");
        LocalDate later = DAY.plusDays(8);
        does("village-" + village, run, "eliminationNoticeEnd", "NO_OBJECTION", later, NOTHING);
        reviewed(run, later, "eliminationSignOff", "AGREE");
        LocalDate late = DAY.plusDays(31);
        assertThat(walker.moveTo(late)).contains("eliminationWarning");
        TaskDetail task = walker.as(
                "countyleader-" + county(),
                () -> walker.opened(walker.find(run, "eliminationApproval").id()));
        assertThat(task.findings())
                .extracting(Reason::id)
                .contains("finding.elimination-takes-long", "finding.elimination-dates-agree");
        does("countyleader-" + county(), run, "eliminationApproval", "APPROVE_ASSISTED", late, NOTHING);

        does("county-" + county(), run, "eliminationAnnouncement", "PUBLISH", late, form -> form.put("place", "村务公开栏"));

        assertThat(open(run)).containsExactly("markEliminated");
        assertThat(walker.file(caseOf(run), county()).latest("ELIMINATION_ANNOUNCED"))
                .isPresent();
    }

    @Test
    void a_run_on_the_diagram_that_was_drawn_before_goes_on_to_its_end() throws IOException {
        String before = Files.readString(Path.of("src/test/resources/risk-elimination-before-investigations.bpmn"));
        transactions.executeWithoutResult(status -> {
            String deployed = engine.createDeployment()
                    .addString("risk-elimination.bpmn", before)
                    .deploy()
                    .getId();
            String definition = engine.createProcessDefinitionQuery()
                    .deploymentId(deployed)
                    .singleResult()
                    .getId();
            jdbc.sql("insert into diagram_assignment (area_code, process_key, definition_id, valid_from, assigned_at)"
                            + " values (:area, 'riskElimination', :definition, date '2024-01-01', now())")
                    .param("area", village)
                    .param("definition", definition)
                    .update();
            String run = posted("ASSISTED");
            assertThat(open(run)).containsExactly("eliminationNoticeEnd");
            objected(run, "ELIMINATION_POSTED", "该户收入没有稳定", DAY.plusDays(8));

            does("village-" + village, run, "eliminationNoticeEnd", "UPHELD", DAY.plusDays(8), this::investigated);

            kept(run);
            status.setRollbackOnly();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"eliminationCheck", "eliminationSignOff", "eliminationApproval"})
    void what_is_returned_is_visited_again_and_goes_on_to_natural_elimination(String returns) {
        String run = posted("NATURAL");
        LocalDate later = DAY.plusDays(8);
        does("village-" + village, run, "eliminationNoticeEnd", "NO_OBJECTION", later, NOTHING);
        reviewed(run, later, returns, "RETURN");

        visited(run, "NATURAL", later);
        does("village-" + village, run, "eliminationAppraisal", "PASSED", later, this::votes);
        does("village-" + village, run, "eliminationPosting", "POST", later, EveryPathOfEliminationTest::notice);
        LocalDate last = later.plusDays(8);
        walker.moveTo(last);
        does("village-" + village, run, "eliminationNoticeEnd", "NO_OBJECTION", last, NOTHING);
        reviewed(run, last, "eliminationApproval", "APPROVE_NATURAL");
        does("county-" + county(), run, "markEliminated", "MARKED", last, NOTHING);

        CaseFile file = walker.file(caseOf(run), county());
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

        walker.as("village-" + village, () -> {
            cases.stop(caseOf(run), "NEW_RISK", later, "公示期间户主住院,出现新的支出");
            return null;
        });

        CaseFile file = walker.file(caseOf(run), county());
        assertThat(file.runs().get(0).run().endedOn()).isNotNull();
        assertThat(file.closedOn()).isNull();
        assertThat(file.latest("ELIMINATION_STOPPED")).isPresent();
        assertThat(file.outcome().orElseThrow().kind()).isEqualTo("IDENTIFIED");
        assertThat(walker.as("village-" + village, () -> cases.stopReasons(caseOf(run))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eliminationSignOff", "eliminationApproval"})
    void not_yet_keeps_it_monitored(String refuses) {
        String run = posted("ASSISTED");
        LocalDate later = DAY.plusDays(8);
        does("village-" + village, run, "eliminationNoticeEnd", "NO_OBJECTION", later, NOTHING);

        reviewed(run, later, refuses, "NOT_YET");

        kept(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"village", "township"})
    void a_flag_that_one_level_does_not_confirm_is_not_set(String level) {
        String number = taken(true);
        String run = walker.as("village-" + village, () -> starts.start(number, "safetyNetFlag"))
                .number();
        if (level.equals("township")) {
            does("village-" + village, run, "safetyNetConfirmation", "CONFIRM", DAY, NOTHING);
        }
        does(
                level + "-" + (level.equals("village") ? village : village.substring(0, 9)),
                run,
                "safetyNetConfirmation",
                "NOT_MET",
                DAY,
                NOTHING);

        CaseFile file = walker.file(number, county());
        assertThat(file.latest("SAFETY_NET_FLAGGED")).isEmpty();
        assertThat(file.runs().get(0).run().endedOn()).isEqualTo(DAY);
    }

    private void kept(String run) {
        CaseFile file = walker.file(caseOf(run), county());
        assertThat(file.runs().get(0).run().endedOn()).isNotNull();
        assertThat(file.closedOn()).isNull();
        assertThat(file.latest("MONITORING_KEPT")).isPresent();
        assertThat(file.latest("ELIMINATED")).isEmpty();
    }

    private String posted(String mode) {
        String run = hanging(mode);
        walker.moveTo(DAY.plusDays(8));
        return run;
    }

    private String hanging(String mode) {
        String run = started(false);
        nominated(run, mode);
        visited(run, mode, DAY);
        does("village-" + village, run, "eliminationAppraisal", "PASSED", DAY, this::votes);
        does("village-" + village, run, "eliminationPosting", "POST", DAY, EveryPathOfEliminationTest::notice);
        walker.moveTo(DAY.plusDays(1));
        return run;
    }

    private void nominated(String run, String mode) {
        does("village-" + village, run, "nomination", "NOMINATE", DAY, form -> form.put("mode", mode));
    }

    private void visited(String run, String mode, LocalDate on) {
        does("village-" + village, run, "eliminationVisit", "MET", on, form -> {
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
                "township-" + village.substring(0, 9),
                "townshipleader-" + village.substring(0, 9),
                "countyleader-" + county());
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
        return walker.as("village-" + village, () -> starts.start(number, "riskElimination"))
                .number();
    }

    private String taken(boolean withoutLabour) {
        return walker.takenOver(
                        village, withoutLabour ? "LOST" : "ORDINARY", withoutLabour, LocalDate.of(2023, 12, 1), null)
                .caseNumber();
    }

    private Submission does(
            String account, String run, String duty, String verdict, LocalDate on, Consumer<ObjectNode> form) {
        return walker.does(account, run, duty, verdict, on, form);
    }

    /** Somebody objects on a day to the notice that was posted last, received on the first day it hung. */
    private void objected(String run, String event, String text, LocalDate today) {
        CaseEvent posted = walker.file(caseOf(run), county()).latest(event).orElseThrow();
        walker.moveTo(today);
        walker.as(
                "township-" + village.substring(0, 9),
                () -> objections.record(
                        posted.details().path("notice").asText(),
                        new NewObjection(caseOf(run), "LETTER", posted.on(), text, null, null)));
    }

    private List<String> open(String run) {
        return walker.file(caseOf(run), county()).runs().stream()
                .filter(each -> each.run().number().equals(run))
                .flatMap(each -> each.open().stream())
                .map(InboxEntry::element)
                .toList();
    }

    private String county() {
        return village.substring(0, 6);
    }

    private static String caseOf(String run) {
        return run.substring(0, run.lastIndexOf('-'));
    }
}
