package org.shouwang.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class DefinitionsTest {

    /** The verdicts as the buttons of the duties name them. */
    private static final Map<String, List<String>> VERDICTS = Map.ofEntries(
            Map.entry("checkLead", List.of("RISK_START", "NO_RISK", "ALREADY_MONITORED", "DUPLICATE", "NOT_FOUND")),
            Map.entry("application", List.of("SUBMIT", "DECLINE", "REFUSE_AUTHORISATION")),
            Map.entry("verificationVisit", List.of("PROPOSE", "CONDITIONS_NOT_MET", "COULD_NOT_VISIT")),
            Map.entry("villageAppraisal", List.of("PASSED", "NOT_PASSED", "SPECIAL_CASE_PASSED")),
            Map.entry("postNotice", List.of("POST")),
            Map.entry("concludeNotice", List.of("NO_OBJECTION", "OBJECTION")),
            Map.entry("objectionInvestigation", List.of("NOT_UPHELD", "UPHELD", "CORRECTED_POST_AGAIN")),
            Map.entry("townshipAnalysis", List.of("TO_BE_VERIFIED", "NO_RISK")),
            Map.entry("planDraft", List.of("DRAFTED")),
            Map.entry("townshipCheck", List.of("CONFIRMED", "RETURN", "REPEAT_NOTICE")),
            Map.entry("townshipSignOff", List.of("AGREE", "RETURN", "REFUSE")),
            Map.entry("correction", List.of("RESUBMIT", "WITHDRAW")),
            Map.entry("departmentComparison", List.of("CLEAN", "HIT", "REUSE_ALLOWANCE_CHECK", "PAPER_REPLY")),
            Map.entry("hitVerification", List.of("NOT_SO", "TRUE_EXCLUDE", "TRUE_SPECIAL")),
            Map.entry("countyConsultation", List.of("SUBMIT_FOR_APPROVAL", "RETURN")),
            Map.entry("countyApproval", List.of("APPROVE", "REFUSE", "RETURN")),
            Map.entry("announcement", List.of("PUBLISH")),
            Map.entry("systemEntry", List.of("RECORD_ENTRY", "WAIT_FOR_SYSTEM")),
            Map.entry("nomination", List.of("NOMINATE", "KEEP", "TRACK", "PROPOSE_SAFETY_NET")),
            Map.entry("eliminationVisit", List.of("MET", "NOT_MET")),
            Map.entry("eliminationAppraisal", List.of("PASSED", "NOT_PASSED")),
            Map.entry("eliminationPosting", List.of("POST")),
            Map.entry("eliminationNoticeEnd", List.of("NO_OBJECTION", "OBJECTION", "NOT_UPHELD", "UPHELD")),
            Map.entry("eliminationInvestigation", List.of("NOT_UPHELD", "UPHELD", "CORRECTED_POST_AGAIN")),
            Map.entry("eliminationAnnouncement", List.of("PUBLISH")),
            Map.entry("eliminationCheck", List.of("CONFIRMED", "RETURN")),
            Map.entry("eliminationSignOff", List.of("AGREE", "RETURN", "NOT_YET")),
            Map.entry("eliminationApproval", List.of("APPROVE_ASSISTED", "APPROVE_NATURAL", "NOT_YET", "RETURN")),
            Map.entry(
                    "lookBackVisit",
                    List.of("STABLE", "UNSTABLE", "NEW_RISK", "WRONGLY_IDENTIFIED", "COULD_NOT_VISIT")),
            Map.entry("villageProposal", List.of("REQUEST_ROLLBACK", "REQUEST_REMOVAL", "WITHDRAW")),
            Map.entry("townshipVerification", List.of("AGREE", "RETURN", "DISAGREE")),
            Map.entry("countyListing", List.of("ADD", "RETURN")),
            Map.entry("listFiling", List.of("SUBMIT", "TAKE_OFF")),
            Map.entry("authorityReview", List.of("APPROVE_ROLLBACK", "APPROVE_REMOVAL", "REFUSE", "MORE_EVIDENCE")),
            Map.entry("listExecution", List.of("EXECUTE_ROLLBACK", "EXECUTE_REMOVAL")),
            Map.entry("resumeMonitoring", List.of("ASSIGNED")),
            Map.entry("householdTold", List.of("TOLD")),
            Map.entry("markEliminated", List.of("MARKED")),
            Map.entry("safetyNetConfirmation", List.of("CONFIRM", "NOT_MET")),
            Map.entry("transferRequest", List.of("REQUEST", "CANCEL")),
            Map.entry("givingConfirmation", List.of("CONFIRM", "DISAGREE")),
            Map.entry("receivingConfirmation", List.of("CONFIRM", "DISAGREE")),
            Map.entry("transferRuling", List.of("TRANSFER", "KEEP")),
            Map.entry("explanation", List.of("IN_PERSON", "BY_PHONE")),
            Map.entry("reviewRequest", List.of("UPHELD_REFUSAL", "REOPEN")),
            Map.entry("conflictVerification", List.of("NOT_SO", "TRUE_REPORT")),
            Map.entry("greenChannelJudgement", List.of("SUBMIT")),
            Map.entry("greenChannelRequest", List.of("SUBMIT")),
            Map.entry("supervisionReply", List.of("REPLY")),
            Map.entry("supervisionReview", List.of("ACCEPT", "RETURN_REPLY")),
            Map.entry("helpRecord", List.of("SUBMIT")),
            Map.entry("householdChange", List.of("SUBMIT")),
            Map.entry("refusalReview", List.of("SUBMIT")),
            Map.entry("watchJudgement", List.of("SUBMIT")),
            Map.entry("watchEnd", List.of("SUBMIT")),
            Map.entry("lateResult", List.of("SUBMIT")));

    private static final Forms FORMS = FormsForTests.forms();

    static Stream<Arguments> everyFormWithEveryVerdict() {
        return FORMS.list().stream()
                .flatMap(form -> VERDICTS.get(form.key()).stream().map(verdict -> Arguments.of(form.key(), verdict)));
    }

    static Stream<FormDefinition> everyForm() {
        return FORMS.list().stream();
    }

    @Test
    void everyDutyDrawnInADiagramHasAForm() throws IOException {
        var userTask = Pattern.compile("<(?:bpmn:)?userTask\\b[^>]*\\bid=\"([A-Za-z]+)");

        var drawn = new TreeSet<String>();
        for (var diagram : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
            userTask.matcher(diagram.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> drawn.add(found.group(1)));
        }

        assertThat(drawn).isNotEmpty().allSatisfy(duty -> assertThat(FORMS.latest(duty))
                .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("everyFormWithEveryVerdict")
    void theExampleOfAVerdictPassesItsCheck(String key, String verdict) {
        var form = FORMS.latest(key);

        var example = FORMS.example(form, verdict, empty(), UUID::randomUUID);

        assertThat(FORMS.check(form, verdict, example)).isEmpty();
        assertThat(FORMS.kept(form, example)).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("everyFormWithEveryVerdict")
    void theExampleHoldsNothingThatTheVerdictDoesWithout(String key, String verdict) {
        var form = FORMS.latest(key);
        var example = FORMS.example(form, verdict, empty(), UUID::randomUUID);

        var without = new ArrayList<String>();
        example.fieldNames().forEachRemaining(name -> {
            var less = example.deepCopy();
            less.remove(name);
            if (FORMS.check(form, verdict, less).stream().anyMatch(r -> name.equals(r.field()))) {
                without.add(name);
            }
        });

        assertThat(without)
                .containsExactlyInAnyOrderElementsOf(
                        example.properties().stream().map(Map.Entry::getKey).toList());
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void theDefinitionKeepsTheRulesOfDefinitions(FormDefinition form) {
        var verdicts = VERDICTS.get(form.key());

        for (var field : form.fields()) {
            var at = form.key() + "." + field.key();
            assertThat(verdicts).as(at).containsAll(field.requiredFor());
            assertThat(field.type() == FieldType.TABLE)
                    .as(at)
                    .isEqualTo(!field.columns().isEmpty());
            for (var each : withColumns(field)) {
                var choice = each.type() == FieldType.CODE || each.type() == FieldType.CODES;
                assertThat(each.codeList() != null ^ !each.options().isEmpty())
                        .as(at)
                        .isEqualTo(choice);
                if (each.codeList() != null) {
                    assertThat(FormsForTests.LISTS).as(at).containsKey(each.codeList());
                }
            }
            for (var condition : Stream.of(field.visibleWhen(), field.requiredWhen())
                    .filter(c -> c != null)
                    .toList()) {
                assertThat(form.field(condition.field())).as(at).isPresent();
            }
        }
        assertUnique(form.fields().stream().map(Field::key).toList());
        assertUnique(form.sections().stream().map(Section::key).toList());
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void theWordingIsThereInBothLanguagesAndChineseInChineseAlone(FormDefinition form) {
        var texts = new ArrayList<Text>();
        texts.add(form.title());
        form.sections().forEach(section -> texts.add(section.title()));
        form.fields().stream().flatMap(f -> withColumns(f).stream()).forEach(field -> {
            texts.add(field.label());
            if (field.help() != null) {
                texts.add(field.help());
            }
            field.options().forEach(option -> texts.add(option.label()));
        });

        assertThat(texts).allSatisfy(text -> {
            assertThat(text.zh()).isNotBlank().doesNotContainPattern("[A-Za-z]");
            assertThat(text.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void aFormThatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> FORMS.latest("coffeeBreak")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(refusal.reasons()).extracting(Reason::id).containsExactly("form.unknown");
        });
        assertThatThrownBy(() -> FORMS.require("application", 99)).isInstanceOf(Refusal.class);
        assertThat(FORMS.require("application", 2)).isEqualTo(FORMS.latest("application"));
        assertThat(FORMS.require("application", 1)).isNotEqualTo(FORMS.latest("application"));
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static List<Field> withColumns(Field field) {
        return Stream.concat(Stream.of(field), field.columns().stream()).toList();
    }

    private static void assertUnique(Collection<String> keys) {
        Set<String> once = new HashSet<>(keys);
        assertThat(keys).hasSameSizeAs(once);
    }
}
