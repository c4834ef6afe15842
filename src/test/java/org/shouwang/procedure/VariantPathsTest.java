package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A token walks every place of every province's order of steps. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VariantPathsTest {

    /** The orders, each in a village where it serves. */
    enum Variant {
        ANHUI("identification-anhui", "341802002201"),
        COMPARISON_FIRST("identification-comparison-first", "419901101201"),
        GUIZHOU("identification-guizhou", "529901101201"),
        HEBEI("identification-hebei", "139901101201"),
        LIAONING("identification-liaoning", "219901101201"),
        SICHUAN("identification-sichuan", "519901101201");

        private final String file;
        private final String village;

        Variant(String file, String village) {
            this.file = file;
            this.village = village;
        }
    }

    @Autowired
    Walks walks;

    @Autowired
    CaseWalker walker;

    @Autowired
    Cases cases;

    @Autowired
    Procedures procedures;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    private final Map<Variant, List<String>> walked = new HashMap<>();

    @Order(1)
    @ParameterizedTest
    @EnumSource
    void late_everywhere_and_objected_to_in_vain_it_still_ends_in_the_national_system(Variant variant) {
        Walk walk = begin(variant);
        Set<String> ahead =
                new HashSet<>(Set.of("verificationVisit", "postNotice", "departmentComparison", "townshipCheck"));
        while (!ahead.isEmpty()) {
            String here = walk.upToAny(ahead);
            ahead.remove(here);
            switch (here) {
                case "verificationVisit" -> walk.lasts("visitLimit")
                        .lasts("totalLimit")
                        .does("verificationVisit", "COULD_NOT_VISIT");
                case "postNotice" -> objection(walk.does("postNotice", "POST"))
                        .does("objectionInvestigation", "NOT_UPHELD");
                case "departmentComparison" -> walk.lasts("comparisonLimit");
                default -> walk.lasts("townshipCheckLimit");
            }
        }

        walk.upTo("systemEntry").does("systemEntry", "WAIT_FOR_SYSTEM").does("systemEntry", "RECORD_ENTRY");

        walk.token().hasPassed("identified", "totalLimitPassed").isEnded();
        assertThat(walk.file().latest("IDENTIFIED")).isPresent();
        assertThat(walk.open()).isEmpty();
    }

    @Order(2)
    @ParameterizedTest
    @EnumSource
    void a_hit_that_is_special_goes_through_a_fresh_notice_and_is_not_asked_about_again(Variant variant) {
        Walk walk = begin(variant).upTo("departmentComparison");

        hit(walk);
        walk.upTo("hitVerification").does("hitVerification", "TRUE_SPECIAL");
        walk.upTo("villageAppraisal_special").does("villageAppraisal", "SPECIAL_CASE_PASSED");
        walk.token().isWaitingAt("postNotice");
        walk.upTo("countyApproval");

        assertThat(walk.file().runs().get(0).submissions().stream()
                        .filter(s -> s.duty().equals("departmentComparison"))
                        .map(Submission::party))
                .doesNotHaveDuplicates();
        walk.does("countyApproval", "RETURN")
                .upTo("countyApproval")
                .does("countyApproval", "APPROVE", form -> form.put("specialCaseAccepted", true));
        walk.token().isWaitingAt("announcement");
    }

    @Order(3)
    @ParameterizedTest
    @EnumSource
    void returned_by_the_township_it_comes_back_to_it(Variant variant) {
        Walk walk = begin(variant).upTo("townshipCheck");

        walk.does("townshipCheck", "RETURN").upTo("correction").does("correction", "RESUBMIT");
        walk.upTo("townshipCheck").does("townshipCheck", "REPEAT_NOTICE").upTo("postNotice");
        walk.upTo("townshipSignOff").does("townshipSignOff", "REFUSE").does("explanation", "IN_PERSON");

        walk.token().hasPassed("weighCorrection", "notIncluded").isEnded();
        assertThat(walk.open()).isEmpty();
    }

    @Order(4)
    @ParameterizedTest
    @EnumSource
    void an_objection_upheld_ends_it_at_once_and_whatever_goes_on_beside_it(Variant variant) {
        Walk walk = objection(begin(variant).upTo("postNotice").does("postNotice", "POST"));

        walk.does("objectionInvestigation", "UPHELD").lasts("explanationLimit");

        assertThat(walk.open()).singleElement().satisfies(row -> assertThat(row.duty())
                .isEqualTo("explanation"));
        walk.does("explanation", "BY_PHONE");
        walk.token().hasPassed("explanationLimitPassed").isEnded();
    }

    @Order(5)
    @ParameterizedTest
    @EnumSource
    void it_stops_wherever_it_stands(Variant variant) {
        Walk walk = begin(variant).upTo("townshipCheck");

        walker.as("township-" + variant.village.substring(0, 9), () -> {
            cases.stop(walk.caseNumber(), "DEATH", walk.today(), "书面说明");
            return null;
        });

        walk.token().hasPassed("stopped").isEnded();
        assertThat(walk.open()).isEmpty();
    }

    @Order(6)
    @ParameterizedTest
    @EnumSource(names = "GUIZHOU")
    void the_township_posts_too_and_an_objection_to_its_notice_counts(Variant variant) {
        Walk walk = begin(variant).upTo("postNotice_township");
        assertThat(walk.open()).singleElement().satisfies(row -> assertThat(row.roles())
                .containsExactly("TOWNSHIP_CLERK"));

        objection(walk.does("postNotice", "POST"));
        walk.does("objectionInvestigation", "CORRECTED_POST_AGAIN").does("postNotice", "POST");
        walk.lasts("noticePeriod_township").does("concludeNotice", "NO_OBJECTION");

        walk.token().isWaitingAt("departmentComparison");
        assertThat(walk.deadline("noticePeriod_township").iteration()).isEqualTo(2);
        assertThat(walk.deadline("noticePeriod").iteration()).isEqualTo(1);
    }

    @Order(6)
    @Test
    void where_the_profile_has_one_notice_only_the_township_posts_none() {
        Walk walk = begin(Variant.HEBEI).upTo("departmentComparison");

        walk.token().hasPassed("requestTownshipNotice", "townshipNoticeDuty").hasNotPassed("townshipNotice");
    }

    @Order(6)
    @Test
    void the_township_may_see_no_risk_before_the_village_is_asked() {
        Walk walk = begin(Variant.SICHUAN);
        walk.token().isWaitingAt("townshipAnalysis");

        walk.does("townshipAnalysis", "NO_RISK").does("explanation", "IN_PERSON");

        walk.token().hasPassed("notIncluded").isEnded();
    }

    @Order(6)
    @Test
    void departments_plan_and_township_work_side_by_side_and_the_county_waits_for_all() {
        Walk walk = begin(Variant.LIAONING).upTo("townshipCheck");
        assertThat(walk.open())
                .extracting(row -> row.duty())
                .contains("townshipCheck", "planDraft", "departmentComparison");

        walk.does("townshipCheck", "CONFIRMED").does("townshipSignOff", "AGREE").does("planDraft", "DRAFTED");
        assertThat(walk.open()).isNotEmpty().allSatisfy(row -> assertThat(row.duty())
                .isEqualTo("departmentComparison"));
        walk.compared("CLEAN", form -> {});

        walk.token().isWaitingAt("countyConsultation");
    }

    @Order(6)
    @Test
    void what_goes_on_beside_the_notice_does_not_precede_it() {
        Walk walk = begin(Variant.ANHUI).upTo("postNotice");
        walk.does("postNotice", "POST");
        var due = walk.deadline("noticePeriod").dueOn();
        walker.moveTo(due.plusDays(4));
        walk.compared("CLEAN", form -> {});

        walker.does(
                "village-" + Variant.ANHUI.village,
                walk.run(),
                "concludeNotice",
                "NO_OBJECTION",
                due.plusDays(1),
                form -> {});

        walk.token().isWaitingAt("townshipCheck");
    }

    @Order(7)
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HEBEI")
    void every_element_has_been_passed(Variant variant) {
        assertThat(left(variant)).isEmpty();
    }

    /** The township's notice of the order of Hebei is one of years whose cases are not walked here, see the law cases. */
    @Order(7)
    @Test
    void every_element_of_hebei_but_the_second_notice_has_been_passed() {
        assertThat(left(Variant.HEBEI)).allMatch(id -> id.endsWith("_township") || id.equals("townshipNotice"));
    }

    private Set<String> left(Variant variant) {
        var diagram = repository
                .createProcessDefinitionQuery()
                .processDefinitionResourceName(variant.file + ".bpmn")
                .singleResult();
        Set<String> left = new TreeSet<>();
        repository
                .getBpmnModelInstance(diagram.getId())
                .getModelElementsByType(FlowNode.class)
                .forEach(node -> left.add(node.getId()));
        for (String run : walked.get(variant)) {
            String instance = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(run)
                    .processDefinitionId(diagram.getId())
                    .singleResult()
                    .getId();
            history.createHistoricActivityInstanceQuery().processInstanceId(instance).finished().list().stream()
                    .map(HistoricActivityInstance::getActivityId)
                    .forEach(left::remove);
        }
        return left;
    }

    private Walk begin(Variant variant) {
        Walk walk = walks.declared(variant.village);
        walked.computeIfAbsent(variant, v -> new java.util.ArrayList<>()).add(walk.run());
        return walk;
    }

    private Walk objection(Walk walk) {
        transactions.executeWithoutResult(done -> procedures.send(walk.run(), "objectionReceived"));
        return walk;
    }

    private static void hit(Walk walk) {
        Consumer<com.fasterxml.jackson.databind.node.ObjectNode> nothing = form -> {};
        walk.compared("HIT", nothing);
    }
}
