package org.shouwang.procedure.identification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwang.process.ProcessVocabulary;

/** The words of identification; the diagrams may use these and no others. */
final class IdentificationProcess {

    static final String KEY = "identification";

    static final ProcessVocabulary VOCABULARY = new ProcessVocabulary(
            KEY,
            duties(),
            words(Step.values(), step -> step.verdicts),
            Arrays.stream(Deadline.values()).map(ProcessVocabulary::word).collect(Collectors.toSet()),
            Set.of("procedureStopped", "objectionReceived"));

    private IdentificationProcess() {}

    /** Work of people, with the verdicts it may end in. */
    enum Duty {
        TOWNSHIP_ANALYSIS("TO_BE_VERIFIED", "NO_RISK"),
        APPLICATION("SUBMIT", "DECLINE", "REFUSE_AUTHORISATION"),
        VERIFICATION_VISIT("PROPOSE", "CONDITIONS_NOT_MET", "COULD_NOT_VISIT"),
        VILLAGE_APPRAISAL("PASSED", "NOT_PASSED", "SPECIAL_CASE_PASSED"),
        POST_NOTICE("POST"),
        CONCLUDE_NOTICE("NO_OBJECTION", "OBJECTION"),
        OBJECTION_INVESTIGATION("NOT_UPHELD", "UPHELD", "CORRECTED_POST_AGAIN"),
        TOWNSHIP_CHECK("CONFIRMED", "RETURN", "REPEAT_NOTICE"),
        TOWNSHIP_SIGN_OFF("AGREE", "RETURN", "REFUSE"),
        CORRECTION("RESUBMIT", "WITHDRAW"),
        DEPARTMENT_COMPARISON("CLEAN", "HIT", "REUSE_ALLOWANCE_CHECK", "PAPER_REPLY"),
        PLAN_DRAFT("DRAFTED"),
        HIT_VERIFICATION("NOT_SO", "TRUE_EXCLUDE", "TRUE_SPECIAL"),
        COUNTY_CONSULTATION("SUBMIT_FOR_APPROVAL", "RETURN"),
        COUNTY_APPROVAL("APPROVE", "REFUSE", "RETURN"),
        ANNOUNCEMENT("PUBLISH"),
        SYSTEM_ENTRY("RECORD_ENTRY", "WAIT_FOR_SYSTEM"),
        EXPLANATION("IN_PERSON", "BY_PHONE");

        private final List<String> verdicts;

        Duty(String... verdicts) {
            this.verdicts = List.of(verdicts);
        }

        String word() {
            return ProcessVocabulary.word(this);
        }
    }

    /** Work of the system, with the verdicts it may answer. */
    enum Step {
        WEIGH_CORRECTION("SAME_CATEGORY", "CATEGORY_CHANGED"),
        REQUEST_COMPARISON("ASKED", "ALREADY_ANSWERED"),
        SUMMARISE_COMPARISON("CLEAN", "HIT"),
        REQUEST_TOWNSHIP_NOTICE("OWED", "NOT_OWED"),
        REQUEST_PLAN("ASKED", "ALREADY_DRAFTED"),
        GATHER_BRANCHES("COMPLETE", "NOTICE_AGAIN", "NOT_INCLUDED"),
        RECORD_NOTICE_RESULT("STILL_POSTED", "UNOPPOSED", "DISMISSED", "UPHELD"),
        RECORD_NOT_INCLUDED("EXPLANATION_OWED", "NO_EXPLANATION"),
        RECORD_STOP;

        private final List<String> verdicts;

        Step(String... verdicts) {
            this.verdicts = List.of(verdicts);
        }
    }

    /** Limits and waits. */
    enum Deadline {
        VISIT_LIMIT,
        NOTICE_PERIOD,
        TOWNSHIP_CHECK_LIMIT,
        COMPARISON_LIMIT,
        EXPLANATION_LIMIT,
        TOTAL_LIMIT
    }

    /** After a hit the village passes the case as special or not at all. */
    private static Map<String, List<String>> duties() {
        Map<String, List<String>> duties = new HashMap<>(words(Duty.values(), duty -> duty.verdicts));
        duties.put("villageAppraisal_special", List.of("SPECIAL_CASE_PASSED", "NOT_PASSED"));
        return duties;
    }

    private static <E extends Enum<E>> Map<String, List<String>> words(
            E[] constants, Function<E, List<String>> verdicts) {
        return Arrays.stream(constants).collect(Collectors.toMap(ProcessVocabulary::word, verdicts));
    }
}
