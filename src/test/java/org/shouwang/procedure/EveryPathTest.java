package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.ProductTest;
import org.shouwang.process.Conduct;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A token walks every path of the real diagrams through the real facades. */
@ProductTest
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class EveryPathTest {

    private static final Consumer<ObjectNode> NOTHING = form -> {};

    @Autowired
    Walks walks;

    @Autowired
    Cases cases;

    @Autowired
    CaseWalker walker;

    @Autowired
    Procedures procedures;

    @Autowired
    TransactionTemplate transactions;

    @Nested
    class Lead {

        @Test
        void at_risk_starts_a_case_under_the_law_of_the_day_it_was_found() {
            Walk check = walks.lead();

            check.does("checkLead", "RISK_START");

            check.token()
                    .hasPassed("leadReceived", "checkLead", "leadResult", "identificationStarted")
                    .isEnded();
            assertThat(check.lead().answer()).isEqualTo("RISK_START");
            assertThat(walker.file(check.lead().caseNumber(), Walks.COUNTY).leadFoundOn())
                    .isEqualTo(Walks.MONDAY);
        }

        @ParameterizedTest
        @ValueSource(strings = {"NO_RISK", "ALREADY_MONITORED", "DUPLICATE", "NOT_FOUND"})
        void not_at_risk_is_answered_and_starts_nothing(String verdict) {
            Walk check = walks.lead();

            check.does("checkLead", verdict);

            check.token().hasPassed("leadAnswered").isEnded();
            assertThat(check.lead().answer()).isEqualTo(verdict);
            assertThat(check.lead().caseNumber()).isNull();
            assertThat(check.open()).isEmpty();
        }

        @Test
        void not_checked_in_time_still_waits_and_shows_that_it_is_late() {
            Walk check = walks.lead();

            check.lasts("leadCheckLimit");

            check.token().hasPassed("leadCheckLimit", "leadCheckLimitPassed").isWaitingAt("checkLead");
            assertThat(check.deadline("leadCheckLimit").passedAt()).isNotNull();
        }
    }

    @Nested
    class Application {

        @Test
        void that_the_household_does_not_want_ends_without_an_explanation() {
            Walk walk = walks.declared();

            walk.does("application", "DECLINE");

            notIncludedUnexplained(walk);
        }

        @Test
        void without_authorisation_by_a_declared_household_is_explained() {
            Walk walk = walks.declared();

            walk.does("application", "REFUSE_AUTHORISATION");

            walk.token().hasPassed("recordNotIncluded", "explanationDuty").isWaitingAt("explanation");
        }

        @Test
        void without_authorisation_by_a_household_that_never_asked_is_not_explained() {
            Walk walk = walks.screened();

            walk.does("application", "REFUSE_AUTHORISATION");

            notIncludedUnexplained(walk);
            assertThat(walker.readLead(walk.file().leadNumber(), Walks.COUNTY).outcome())
                    .isEqualTo("NOT_INCLUDED");
        }
    }

    @Nested
    class Visit {

        @Test
        void that_finds_nobody_comes_again_under_the_same_limit() {
            Walk walk = walks.declared().upTo("verificationVisit");
            var due = walk.deadline("visitLimit").dueOn();

            walk.does("verificationVisit", "COULD_NOT_VISIT").does("verificationVisit", "COULD_NOT_VISIT");

            walk.token().isWaitingAt("verificationVisit");
            assertThat(walk.deadlines().stream().filter(row -> row.element().equals("visitLimit")))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.dueOn()).isEqualTo(due);
                        assertThat(row.fulfilledOn()).isNull();
                    });
        }

        @Test
        void that_finds_conditions_not_met_ends_in_an_explanation_in_person() {
            Walk walk = walks.declared().upTo("verificationVisit");

            walk.does("verificationVisit", "CONDITIONS_NOT_MET").does("explanation", "IN_PERSON");

            notIncluded(walk, "explanation");
        }

        @Test
        void in_delay_still_waits_and_shows_that_it_is_late() {
            Walk walk = walks.declared().upTo("verificationVisit");

            walk.lasts("visitLimit");

            walk.token().hasPassed("visitLimit", "visitLimitPassed").isWaitingAt("verificationVisit");
            assertThat(walk.deadline("visitLimit").passedAt()).isNotNull();
        }
    }

    @Nested
    class Appraisal {

        @Test
        void not_passed_ends_in_an_explanation_by_phone() {
            Walk walk = walks.declared().upTo("villageAppraisal");

            walk.does("villageAppraisal", "NOT_PASSED").does("explanation", "BY_PHONE");

            notIncluded(walk, "explanation");
            assertThat(walk.file().latest("EXPLAINED")).isPresent();
        }

        @Test
        void of_a_special_case_goes_on_to_the_notice_and_must_be_accepted_by_the_county() {
            Walk walk = walks.declared().upTo("villageAppraisal");

            walk.does("villageAppraisal", "SPECIAL_CASE_PASSED").upTo("countyApproval");

            assertThatThrownBy(() ->
                            walk.does("countyApproval", "APPROVE", form -> form.put("specialCaseAccepted", false)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("identification.special-case-not-accepted");
            walk.does("countyApproval", "APPROVE", form -> form.put("specialCaseAccepted", true));
            walk.token().isWaitingAt("announcement");
        }
    }

    @Nested
    class Notice {

        @Test
        void is_concluded_after_its_last_day_and_not_before() {
            Walk walk = walks.declared().upTo("postNotice").does("postNotice", "POST");

            walk.token().isWaitingAt("noticeWait");
            assertThat(walk.open()).isEmpty();
            walk.lasts("noticePeriod");

            walk.token().hasPassed("noticePeriod").isWaitingAt("concludeNotice");
            assertThat(walk.deadline("noticePeriod").dueOn()).isEqualTo(Walks.MONDAY.plusDays(5));
            assertThat(walk.today()).isEqualTo(Walks.MONDAY.plusDays(6));
        }

        @Test
        void objected_to_in_vain_goes_on_to_the_township() {
            Walk walk = walks.declared().upTo("concludeNotice");

            walk.does("concludeNotice", "OBJECTION").does("objectionInvestigation", "NOT_UPHELD");

            walk.token()
                    .hasPassed("objectionInvestigation", "recordNoticeResult", "noticeClosed", "noticeResult")
                    .isWaitingAt("townshipCheck");
        }

        @Test
        void objected_to_with_reason_ends_in_an_explanation() {
            Walk walk = walks.declared().upTo("concludeNotice");

            walk.does("concludeNotice", "OBJECTION").does("objectionInvestigation", "UPHELD");

            walk.token().hasPassed("noticeClosed", "recordNotIncluded").isWaitingAt("explanation");
            assertThat(walk.deadline("totalLimit").fulfilledOn()).isEqualTo(walk.today());
        }

        @Test
        void corrected_is_posted_again_for_a_fresh_period() {
            Walk walk = walks.declared().upTo("concludeNotice");

            walk.does("concludeNotice", "OBJECTION").does("objectionInvestigation", "CORRECTED_POST_AGAIN");
            var postedAgainOn = walk.today();
            walk.does("postNotice", "POST");

            walk.token().isWaitingAt("noticeWait");
            assertThat(walk.deadline("noticePeriod").iteration()).isEqualTo(2);
            assertThat(walk.deadline("noticePeriod").dueOn()).isEqualTo(postedAgainOn.plusDays(5));
            walk.upTo("townshipCheck").token().isWaitingAt("townshipCheck");
        }
    }

    @Nested
    class ObjectionWhileTheNoticeHangs {

        @Test
        void not_upheld_lets_the_notice_hang_for_the_rest_of_its_period() {
            Walk walk = posted();
            var due = walk.deadline("noticePeriod").dueOn();
            walker.moveTo(walk.today().plusDays(2));

            objection(walk).does("objectionInvestigation", "NOT_UPHELD");

            walk.token().hasPassed("objectionReceived", "noticeStage").isWaitingAt("noticeWait");
            assertThat(walk.deadlines().stream().filter(row -> row.element().equals("noticePeriod")))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.dueOn()).isEqualTo(due);
                        assertThat(row.fulfilledOn()).isNull();
                    });
            walk.lasts("noticePeriod").does("concludeNotice", "NO_OBJECTION");
            walk.token().isWaitingAt("townshipCheck");
        }

        @Test
        void answered_after_the_period_holds_the_step_until_then_and_no_longer() {
            Walk walk = objection(posted());
            walker.moveTo(walk.deadline("noticePeriod").dueOn().plusDays(3));
            walk.token().isWaitingAt("objectionInvestigation").hasNotPassed("noticePeriod");

            walk.does("objectionInvestigation", "NOT_UPHELD");
            walker.moveTo(walk.today());

            walk.token().hasPassed("noticePeriod").isWaitingAt("concludeNotice");
            assertThat(walk.deadline("noticePeriod").iteration()).isEqualTo(1);
        }

        @Test
        void upheld_ends_at_once() {
            Walk walk = objection(posted());

            walk.does("objectionInvestigation", "UPHELD");

            walk.token().hasNotPassed("concludeNotice").isWaitingAt("explanation");
        }

        @Test
        void corrected_gets_a_fresh_period_and_forgets_the_objection() {
            Walk walk = objection(posted());
            walker.moveTo(walk.today().plusDays(3));

            walk.does("objectionInvestigation", "CORRECTED_POST_AGAIN").does("postNotice", "POST");

            assertThat(walk.deadline("noticePeriod").iteration()).isEqualTo(2);
            assertThat(walk.deadline("noticePeriod").dueOn())
                    .isEqualTo(walk.today().plusDays(5));
            walk.lasts("noticePeriod").does("concludeNotice", "OBJECTION").does("objectionInvestigation", "NOT_UPHELD");
            walk.token().isWaitingAt("townshipCheck");
        }

        @Test
        void is_awaited_only_while_the_notice_hangs() {
            Walk walk = walks.declared().upTo("postNotice");
            assertThat(procedures.awaits(walk.run(), "objectionReceived")).isFalse();

            walk.does("postNotice", "POST");
            assertThat(procedures.awaits(walk.run(), "objectionReceived")).isTrue();

            objection(walk);
            assertThat(procedures.awaits(walk.run(), "objectionReceived")).isFalse();
        }

        private Walk posted() {
            return walks.declared().upTo("postNotice").does("postNotice", "POST");
        }

        private Walk objection(Walk walk) {
            transactions.executeWithoutResult(done -> procedures.send(walk.run(), "objectionReceived"));
            return walk;
        }
    }

    @Nested
    class Township {

        @Test
        void returns_the_file_and_gets_it_back_without_a_new_notice_where_the_category_stays() {
            Walk walk = walks.declared().upTo("townshipCheck");

            walk.does("townshipCheck", "RETURN").does("correction", "RESUBMIT");

            walk.token()
                    .hasPassed("correction", "correctionResult", "weighCorrection", "categoryAfterCorrection")
                    .isWaitingAt("townshipCheck");
            assertThat(walk.deadlines().stream().filter(row -> row.element().equals("noticePeriod")))
                    .hasSize(1);
            assertThat(walk.deadline("townshipCheckLimit").iteration()).isEqualTo(2);
            assertThat(walk.deadline("totalLimit").fulfilledOn()).isNull();
        }

        @Test
        void returns_the_file_and_it_is_posted_again_where_the_category_changes() {
            Walk walk = walks.declared().upTo("townshipCheck");

            walk.does("townshipCheck", "RETURN").does("correction", "RESUBMIT", form -> form.put("wages", 60000)
                    .put("suddenEvent", true)
                    .put("suddenEventDescription", "火灾")
                    .put("proposedCategory", "SUDDEN_SEVERE_HARDSHIP")
                    .<ObjectNode>set("householdSignature", walk.signature())
                    .set("collectorSignature", walk.signature()));

            walk.token().hasPassed("categoryAfterCorrection").isWaitingAt("postNotice");
            assertThat(walk.file()
                            .latest("CORRECTED")
                            .orElseThrow()
                            .details()
                            .path("category")
                            .asText())
                    .isEqualTo("SUDDEN_SEVERE_HARDSHIP");
            walk.upTo("townshipCheck");
            assertThat(walk.deadline("noticePeriod").iteration()).isEqualTo(2);
        }

        @Test
        void wants_signatures_again_where_what_was_signed_has_changed() {
            Walk walk = walks.declared().upTo("townshipCheck").does("townshipCheck", "RETURN");

            assertThatThrownBy(() -> walk.does("correction", "RESUBMIT", form -> form.put("wages", 5001)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("identification.signature-again");

            walk.token().isWaitingAt("correction");
        }

        @Test
        void repeats_a_notice_posted_at_the_wrong_place() {
            Walk walk = walks.declared().upTo("townshipCheck");

            walk.does("townshipCheck", "REPEAT_NOTICE");

            walk.token().isWaitingAt("postNotice");
            walk.upTo("townshipCheck");
            assertThat(walk.deadline("noticePeriod").iteration()).isEqualTo(2);
        }

        @Test
        void late_with_its_check_still_has_to_do_it() {
            Walk walk = walks.declared().upTo("townshipCheck");

            walk.lasts("townshipCheckLimit");

            walk.token()
                    .hasPassed("townshipCheckLimit", "townshipCheckLimitPassed")
                    .isWaitingAt("townshipCheck");
        }

        @Test
        void leader_returns_the_file_and_the_household_withdraws() {
            Walk walk = walks.declared().upTo("townshipSignOff");

            walk.does("townshipSignOff", "RETURN").does("correction", "WITHDRAW");

            notIncludedUnexplained(walk);
        }

        @Test
        void leader_refuses() {
            Walk walk = walks.declared().upTo("townshipSignOff");

            walk.does("townshipSignOff", "REFUSE").does("explanation", "IN_PERSON");

            notIncluded(walk, "explanation");
        }
    }

    @Nested
    class Comparison {

        @Test
        void with_a_hit_that_is_not_so_goes_on() {
            Walk walk = walks.declared().upTo("departmentComparison");

            walk.compared("HIT", NOTHING).does("hitVerification", "NOT_SO");

            walk.token()
                    .hasPassed("summariseComparison", "comparisonResult", "hitVerification", "hitResult")
                    .isWaitingAt("countyConsultation");
        }

        @Test
        void with_a_hit_that_is_true_excludes() {
            Walk walk = walks.declared().upTo("departmentComparison");

            walk.compared("HIT", NOTHING).does("hitVerification", "TRUE_EXCLUDE");

            walk.token().hasPassed("recordNotIncluded").isWaitingAt("explanation");
        }

        @Test
        void with_a_true_hit_and_a_special_case_is_posted_afresh_and_not_asked_again() {
            Walk walk = walks.declared().upTo("departmentComparison");

            walk.compared("HIT", NOTHING)
                    .does("hitVerification", "TRUE_SPECIAL")
                    .does("villageAppraisal", "SPECIAL_CASE_PASSED");
            walk.token().hasPassed("villageAppraisal_special").isWaitingAt("postNotice");
            walk.upTo("countyConsultation");

            walk.token().isWaitingAt("countyConsultation");
            assertThat(walk.deadline("noticePeriod").iteration()).isEqualTo(2);
            assertThat(walk.file().runs().get(0).submissions().stream()
                            .filter(s -> s.duty().equals("departmentComparison")))
                    .hasSize(walk.file().profile().comparisonDepartments().size());
        }

        @Test
        void with_a_true_hit_and_no_special_case_ends() {
            Walk walk = walks.declared().upTo("departmentComparison");

            walk.compared("HIT", NOTHING)
                    .does("hitVerification", "TRUE_SPECIAL")
                    .does("villageAppraisal", "NOT_PASSED")
                    .does("explanation", "IN_PERSON");

            notIncluded(walk, "villageAppraisal_special", "specialAppraisalResult", "explanation");
        }

        @Test
        void answered_on_paper_is_recorded_by_the_county() {
            Walk walk = walks.declared().upTo("departmentComparison");
            int asked = walk.parties().size();

            walk.by(
                    "county-" + Walks.COUNTY,
                    "departmentComparison",
                    "PAPER_REPLY",
                    form -> form.put("paperResult", "CLEAN"));

            assertThat(walk.parties()).hasSize(asked - 1);
            walk.token().isWaitingAt("departmentComparison");
            assertThat(walk.deadline("comparisonLimit").fulfilledOn()).isNull();
            walk.compared("CLEAN", NOTHING).token().isWaitingAt("countyConsultation");
            assertThat(walk.deadline("comparisonLimit").fulfilledOn()).isEqualTo(walk.today());
        }

        @Test
        void reuses_the_check_made_for_the_allowance() {
            Walk walk = walks.declared().upTo("departmentComparison");

            walk.compared("REUSE_ALLOWANCE_CHECK", NOTHING);

            walk.token().isWaitingAt("countyConsultation");
        }

        @Test
        void late_still_waits_for_every_answer() {
            Walk walk = walks.declared().upTo("departmentComparison");
            int asked = walk.parties().size();

            walk.lasts("comparisonLimit");

            walk.token().hasPassed("comparisonLimit", "comparisonLimitPassed");
            assertThat(walk.parties()).hasSize(asked);
            assertThat(walk.deadline("comparisonLimit").passedAt()).isNotNull();
        }
    }

    @Nested
    class County {

        @Test
        void approves_announces_and_the_township_waits_for_the_system() {
            Walk walk = walks.screened().upTo("systemEntry");
            var decidedOn = walk.today();

            walk.does("systemEntry", "WAIT_FOR_SYSTEM").token().isWaitingAt("systemEntry");
            walker.moveTo(decidedOn.plusDays(40));
            walk.does("systemEntry", "RECORD_ENTRY");

            walk.token().hasPassed("announcement", "entryResult", "identified").isEnded();
            assertThat(walk.deadline("totalLimit").fulfilledOn()).isEqualTo(decidedOn);
            assertThat(walk.deadline("totalLimit").passedAt()).isNull();
            assertThat(walk.file().latest("ENTERED").orElseThrow().on()).isEqualTo(decidedOn.plusDays(40));
        }

        @Test
        void returns_the_file_before_and_at_the_decision() {
            Walk walk = walks.declared().upTo("countyConsultation");

            walk.does("countyConsultation", "RETURN").upTo("countyApproval").does("countyApproval", "RETURN");

            walk.token().isWaitingAt("correction");
            walk.upTo("countyApproval").does("countyApproval", "APPROVE");
            assertThat(walk.file().latest("IDENTIFIED")).isPresent();
        }

        @Test
        void refuses_and_the_explanation_is_late() {
            Walk walk = walks.declared().upTo("countyApproval");

            walk.does("countyApproval", "REFUSE").lasts("explanationLimit");

            walk.token().hasPassed("explanationLimit", "explanationLimitPassed").isWaitingAt("explanation");
            assertThat(walk.file().closedOn()).isNotNull();
            walk.does("explanation", "IN_PERSON");
            notIncluded(walk, "explanation");
        }
    }

    @Nested
    class Whole {

        @ParameterizedTest
        @CsvSource({
            "application, WITHDRAWAL",
            "verificationVisit, MISTAKEN_LEAD",
            "postNotice, DEATH",
            "departmentComparison, WITHDRAWAL",
            "correction, DEATH",
            "systemEntry, DEATH",
            "explanation, DEATH"
        })
        void stops_wherever_it_stands(String element, String reason) {
            Walk walk = walks.declared();
            if (element.equals("correction")) {
                walk.upTo("townshipCheck").does("townshipCheck", "RETURN");
            } else if (element.equals("explanation")) {
                walk.upTo("verificationVisit").does("verificationVisit", "CONDITIONS_NOT_MET");
            } else {
                walk.upTo(element);
            }

            stop(walk, reason);

            walk.token().hasPassed("stopRequested", "recordStop", "stopped").isEnded();
            assertThat(walk.open()).isEmpty();
            assertThat(walk.file().closedOn()).isEqualTo(walk.today());
            assertThat(walk.deadlines())
                    .allSatisfy(row -> assertThat(row.fulfilledOn()).isNotNull());
        }

        @Test
        void stops_while_the_notice_hangs() {
            Walk walk = walks.declared().upTo("postNotice").does("postNotice", "POST");

            stop(walk, "WITHDRAWAL");

            walk.token().hasPassed("stopped").isEnded();
            walker.moveTo(walk.today().plusDays(30));
            walk.token().hasNotPassed("concludeNotice");
        }

        @Test
        void runs_out_of_time_and_goes_on() {
            Walk walk = walks.declared().upTo("verificationVisit");

            walk.lasts("totalLimit");

            walk.token().hasPassed("totalLimit", "totalLimitPassed").isWaitingAt("verificationVisit");
            assertThat(walk.deadline("totalLimit").dueOn()).isEqualTo(Walks.MONDAY.plusDays(15));
            assertThat(walk.deadline("totalLimit").passedAt()).isNotNull();
            walk.upTo("countyApproval")
                    .does("countyApproval", "APPROVE")
                    .token()
                    .isWaitingAt("announcement");
        }
    }

    @Nested
    @Order(Integer.MAX_VALUE)
    class InTheEnd {

        private static final Set<String> OF_OTHER_ORDERS = Set.of("townshipAnalysis", "planDraft");

        @Autowired
        HistoryService history;

        @Autowired
        RepositoryService repository;

        @Autowired
        Conduct conduct;

        @Autowired
        JdbcClient jdbc;

        @ParameterizedTest
        @ValueSource(strings = {"lead-check", "identification"})
        void every_element_has_been_passed(String file) {
            var diagram = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionResourceName(file + ".bpmn")
                    .singleResult();
            Set<String> left = new TreeSet<>();
            repository
                    .getBpmnModelInstance(diagram.getId())
                    .getModelElementsByType(FlowNode.class)
                    .forEach(node -> left.add(node.getId()));

            for (String run : walks.runs()) {
                history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance(run))
                        .finished()
                        .list()
                        .stream()
                        .map(HistoricActivityInstance::getActivityId)
                        .forEach(left::remove);
            }

            assertThat(left).isEmpty();
        }

        @Test
        void every_verdict_of_every_duty_has_been_given() {
            Set<String> left = new TreeSet<>();
            for (ProcessVocabulary words : conduct.vocabularies()) {
                if (!List.of("leadCheck", "identification").contains(words.processKey())) {
                    continue;
                }
                words.duties().entrySet().stream()
                        .filter(duty -> !OF_OTHER_ORDERS.contains(duty.getKey()))
                        .forEach(duty -> duty.getValue().forEach(v -> left.add(duty.getKey() + " " + v)));
            }

            jdbc.sql("select distinct element || ' ' || verdict from submission where run_number in (:runs)")
                    .param("runs", walks.runs())
                    .query(String.class)
                    .list()
                    .forEach(left::remove);

            assertThat(left).isEmpty();
        }

        private String instance(String run) {
            return history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(run)
                    .singleResult()
                    .getId();
        }
    }

    private void stop(Walk walk, String reason) {
        walker.as("township-" + Walks.VILLAGE.substring(0, 9), () -> {
            cases.stop(walk.caseNumber(), reason, walk.today(), "书面说明");
            return null;
        });
    }

    private static void notIncluded(Walk walk, String... passed) {
        walk.token().hasPassed("recordNotIncluded", "notIncluded").isEnded();
        for (String element : passed) {
            walk.token().hasPassed(element);
        }
        assertThat(walk.file().latest("NOT_INCLUDED")).isPresent();
        assertThat(walk.file().closedOn()).isNotNull();
        assertThat(walk.open()).isEmpty();
    }

    private static void notIncludedUnexplained(Walk walk) {
        notIncluded(walk);
        walk.token().hasNotPassed("explanation");
    }
}
