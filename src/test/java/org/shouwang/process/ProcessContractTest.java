package org.shouwang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.change.TransferWords;
import org.shouwang.elimination.EliminationWords;
import org.shouwang.lead.LeadCheckWords;
import org.shouwang.lookback.LookBackWords;
import org.shouwang.procedure.identification.IdentificationWords;
import org.shouwang.redress.RedressWords;
import org.shouwang.rollback.RollbackWords;
import org.shouwang.supervision.SupervisionWords;

/** Diagrams and code say the same, and a diagram says nothing that it may not say. */
class ProcessContractTest {

    private static final Map<String, ProcessVocabulary> SHIPPED = shipped();

    private static final String IDENTIFICATION = text("processes/identification.bpmn");

    @Test
    void every_shipped_diagram_keeps_the_contract() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".bpmn"))
                            .map(file -> file.toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(SHIPPED.keySet());
        }
        SHIPPED.forEach((file, words) ->
                assertThat(ProcessContract.check(model(file), words)).as(file).isEmpty());
        for (ProcessVocabulary words : Set.copyOf(SHIPPED.values())) {
            var models = SHIPPED.keySet().stream()
                    .filter(file -> SHIPPED.get(file).equals(words))
                    .map(ProcessContractTest::model)
                    .toList();

            assertThat(ProcessContract.unused(models, words)).isEmpty();
        }
    }

    private static BpmnModelInstance model(String file) {
        return ProcessContract.read(text(file).getBytes(StandardCharsets.UTF_8));
    }

    /** Identification is drawn in several orders, all with the same words. */
    private static Map<String, ProcessVocabulary> shipped() {
        Map<String, ProcessVocabulary> shipped = new HashMap<>();
        shipped.put("processes/lead-check.bpmn", LeadCheckWords.WORDS);
        shipped.put("processes/supervision-order.bpmn", SupervisionWords.WORDS);
        shipped.put("processes/risk-elimination.bpmn", EliminationWords.WORDS);
        shipped.put("processes/safety-net-flag.bpmn", EliminationWords.FLAG_WORDS);
        shipped.put("processes/transfer.bpmn", TransferWords.WORDS);
        shipped.put("processes/look-back.bpmn", LookBackWords.WORDS);
        shipped.put("processes/rollback.bpmn", RollbackWords.ROLLBACK);
        shipped.put("processes/removal.bpmn", RollbackWords.REMOVAL);
        shipped.put("processes/refusal-review.bpmn", RedressWords.REVIEW);
        shipped.put("processes/comparison-conflict.bpmn", RedressWords.CONFLICT);
        for (String order : List.of("", "-anhui", "-comparison-first", "-guizhou", "-hebei", "-liaoning", "-sichuan")) {
            shipped.put("processes/identification" + order + ".bpmn", IdentificationWords.WORDS);
        }
        return shipped;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void what_is_not_allowed_is_refused(String what, String xml, String element, String rule) {
        var breaches = check(xml, IdentificationWords.WORDS);

        assertThat(breaches).as(what).anySatisfy(breach -> {
            assertThat(breach.element()).isEqualTo(element);
            assertThat(breach.rule()).contains(rule);
        });
    }

    static Stream<Arguments> forbidden() {
        String stop = "<bpmn:serviceTask id=\"recordStop\"";
        String step = "camunda:delegateExpression=\"${step}\"";
        String duty = "<bpmn:userTask id=\"application\"";
        String roles = "camunda:candidateGroups=\"VILLAGE_CLERK,GRID_WORKER\"";
        String body = "<bpmn:startEvent id=\"caseOpened\" name=\"立案\">";
        String visit = "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadline.of(execution,'visitLimit')}"
                + "</bpmn:timeDate>";
        String submit = "${applicationVerdict == 'SUBMIT'}";
        String extension = body + "<bpmn:extensionElements>%s</bpmn:extensionElements>";
        return Stream.of(
                drawn(
                        "a script",
                        body,
                        "<bpmn:scriptTask id=\"evil\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script>"
                                + "</bpmn:scriptTask>" + body,
                        "evil",
                        "element is not on the white list: scriptTask"),
                drawn("a Java class", stop, stop + " camunda:class=\"Evil\"", "recordStop", "white list: class"),
                drawn(
                        "a Java class by the name the engine's predecessor knew",
                        stop,
                        stop + " xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"Evil\"",
                        "recordStop",
                        "namespace is not on the white list"),
                drawn(
                        "an element in a namespace of its own",
                        body,
                        body + "<bpmn:documentation><x:script xmlns:x=\"urn:x\" id=\"evil\"/></bpmn:documentation>",
                        "evil",
                        "namespace is not on the white list"),
                drawn("a plain expression", step, "camunda:expression=\"${step}\"", "recordStop", "list: expression"),
                drawn("another bean", step, "camunda:delegateExpression=\"${accounts}\"", "recordStop", "not ${step}"),
                drawn("a step without work", step, "", "recordStop", "not ${step}"),
                drawn(
                        "a listener of an element",
                        body,
                        extension.formatted("<camunda:executionListener event=\"start\" expression=\"${step}\"/>"),
                        "executionListener",
                        "extension is not on the white list: executionListener"),
                drawn(
                        "a listener of a task",
                        body,
                        extension.formatted("<camunda:taskListener event=\"create\" class=\"Evil\"/>"),
                        "taskListener",
                        "extension is not on the white list: taskListener"),
                drawn(
                        "a connector",
                        body,
                        extension.formatted("<camunda:connector><camunda:connectorId>http</camunda:connectorId>"
                                + "</camunda:connector>"),
                        "connector",
                        "extension is not on the white list: connector"),
                drawn(
                        "any extension element",
                        body,
                        extension.formatted(""),
                        "extensionElements",
                        "element is not on the white list"),
                drawn("a job of its own", duty, duty + " camunda:asyncBefore=\"true\"", "application", "asyncBefore"),
                drawn(
                        "a literal duration",
                        visit,
                        "<bpmn:timeDuration>PT1H</bpmn:timeDuration>",
                        "visitLimit",
                        "does not ask the ledger for its own date"),
                drawn(
                        "another timer's date",
                        visit,
                        visit.replace("'visitLimit'", "'totalLimit'"),
                        "visitLimit",
                        "does not ask the ledger for its own date"),
                drawn(
                        "a date by any expression",
                        visit,
                        visit.replace("deadline.of(execution,'visitLimit')", "''.getClass()"),
                        "visitLimit",
                        "does not ask the ledger for its own date"),
                drawn(
                        "a limit that interrupts",
                        "attachedToRef=\"verificationVisit\" cancelActivity=\"false\"",
                        "attachedToRef=\"verificationVisit\" cancelActivity=\"true\"",
                        "visitLimit",
                        "may not interrupt"),
                drawn(
                        "a condition that calls a method",
                        submit,
                        "${applicationVerdict.equals('SUBMIT')}",
                        "applicationResultToVerificationVisit",
                        "condition is not on the white list"),
                drawn(
                        "a condition on another variable",
                        submit,
                        "${amount == 'SUBMIT'}",
                        "applicationResultToVerificationVisit",
                        "condition is not on the white list"),
                drawn(
                        "a condition on a verdict that nobody gives",
                        submit,
                        "${applicationVerdict == 'MAYBE'}",
                        "applicationResultToVerificationVisit",
                        "unknown verdict: MAYBE"),
                drawn(
                        "a condition on the verdict of nobody",
                        submit,
                        "${neighbourVerdict == 'SUBMIT'}",
                        "applicationResultToVerificationVisit",
                        "verdict of an unknown word"),
                drawn(
                        "a verdict without a way out",
                        submit,
                        "${applicationVerdict == 'DECLINE'}",
                        "applicationResult",
                        "no way out for application SUBMIT"),
                drawn(
                        "a condition in another language",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + submit,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">" + submit,
                        "applicationResultToVerificationVisit",
                        "condition is not on the white list"),
                drawn("a person by name", roles, roles + " camunda:candidateUsers=\"zhang\"", "application", "Users"),
                drawn("an assignee", roles, roles + " camunda:assignee=\"${zhang}\"", "application", "assignee"),
                drawn("a role by expression", roles, "camunda:candidateGroups=\"${x}\"", "application", "no role"),
                drawn("a duty of nobody", roles, "", "application", "duty names no role"),
                renamed("an unknown duty", "application", "dance", "duty is not in the vocabulary"),
                renamed("an unknown step", "recordStop", "sendMoney", "step is not in the vocabulary"),
                renamed("an unknown timer", "visitLimit", "napLimit", "timer is not in the vocabulary"),
                drawn(
                        "an unknown message",
                        "name=\"procedureStopped\"/>",
                        "name=\"surprise\"/>",
                        "procedureStoppedMessage",
                        "message is not in the vocabulary"),
                drawn(
                        "another process",
                        "<bpmn:process id=\"identification\"",
                        "<bpmn:process id=\"elimination\"",
                        "elimination",
                        "is not the process identification"),
                drawn(
                        "parties from elsewhere",
                        "${step.parties(execution)}",
                        "${''.getClass().forName('x')}",
                        "departmentComparison",
                        "shared over something other than its parties"),
                drawn(
                        "repetition of anything but a duty over an expression",
                        "<bpmn:startEvent id=\"noticeOpened\"",
                        "<bpmn:multiInstanceLoopCharacteristics id=\"again\" camunda:collection=\"${''.getClass()}\"/>"
                                + "<bpmn:startEvent id=\"noticeOpened\"",
                        "again",
                        "expression where none is allowed"),
                drawn(
                        "code behind a thrown message",
                        "<bpmn:incoming>explanationToNotIncluded</bpmn:incoming>",
                        "<bpmn:incoming>explanationToNotIncluded</bpmn:incoming><bpmn:messageEventDefinition"
                                + " id=\"evil\" camunda:delegateExpression=\"${''.getClass()}\"/>",
                        "evil",
                        "attribute is not on the white list: delegateExpression"),
                drawn(
                        "an expression in a name",
                        "name=\"立案\"",
                        "name=\"${1}\"",
                        "caseOpened",
                        "expression where none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE"})
    void a_document_type_is_refused_in_whatever_encoding(String encoding) {
        String entity = IDENTIFICATION
                .replace("encoding=\"UTF-8\"?>", "encoding=\"" + encoding + "\"?>\n<!DOCTYPE d [<!ENTITY x \"y\">]>")
                .replace("name=\"立案\"", "name=\"&x;\"");

        assertThatThrownBy(() -> ProcessContract.read(entity.getBytes(java.nio.charset.Charset.forName(encoding))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no diagram", "<html/>", "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>"
            })
    void what_is_no_diagram_is_refused(String text) {
        assertThatThrownBy(() -> ProcessContract.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_word_that_is_coded_and_drawn_nowhere_is_named() {
        var words = IdentificationWords.WORDS;
        Map<String, List<String>> duties = new HashMap<>(words.duties());
        duties.put("secondOpinion", List.of("YES", "NO"));
        var more = new ProcessVocabulary(
                words.processKey(), duties, words.steps(), Set.of("napLimit"), Set.of("procedureStopped", "goOn"));

        var unused = ProcessContract.unused(
                List.of(ProcessContract.read(IDENTIFICATION.getBytes(StandardCharsets.UTF_8))), more);

        assertThat(unused)
                .extracting(ProcessContract.Breach::element)
                .contains("secondOpinion", "napLimit", "goOn")
                .doesNotContain("application", "visitLimit", "procedureStopped");
    }

    @Test
    void every_duty_verdict_deadline_and_procedure_has_a_label_in_each_language() {
        for (String language : List.of("zh", "en")) {
            Properties labels = labels(language);
            Set<String> missing = new TreeSet<>();
            for (ProcessVocabulary words : SHIPPED.values()) {
                missing.add("process." + words.processKey());
                words.timers().forEach(timer -> missing.add("deadline." + timer));
                words.duties().forEach((duty, verdicts) -> {
                    String word = ProcessVocabulary.word(duty);
                    missing.add("duty." + word);
                    verdicts.forEach(verdict -> missing.add("verdict." + word + "." + verdict));
                });
            }
            missing.removeIf(key -> !labels.getProperty(key, "").isBlank());

            assertThat(missing).as(language).isEmpty();
        }
    }

    @Test
    void every_duty_has_a_form() {
        List<String> without = new ArrayList<>();
        for (ProcessVocabulary words : SHIPPED.values()) {
            words.duties().keySet().stream()
                    .map(ProcessVocabulary::word)
                    .filter(duty -> !Files.exists(Path.of("src/main/resources/forms/" + duty + ".v1.json")))
                    .forEach(without::add);
        }

        assertThat(without).isEmpty();
    }

    @Test
    void every_deadline_is_a_value_of_the_profile() throws IOException {
        JsonNode values = new ObjectMapper()
                .readTree(Path.of("src/main/resources/policy/profiles/defaults.json")
                        .toFile())
                .path("values");
        for (ProcessVocabulary words : SHIPPED.values()) {
            assertThat(words.timers()).allSatisfy(timer -> {
                String value = timer.equals("noticePeriod") ? "villageNotice" : timer;
                // The date of a supervision order is set by whoever issues it, that of a transfer by whoever asks for
                // it.
                assertThat(List.of("supervisionReplyLimit", "transferDay").contains(timer) || values.has(value))
                        .as(value)
                        .isTrue();
            });
        }
    }

    private static Arguments drawn(String what, String drawn, String instead, String element, String rule) {
        assertThat(IDENTIFICATION).as("the drawing has it once at least").contains(drawn);
        return Arguments.of(what, IDENTIFICATION.replace(drawn, instead), element, rule);
    }

    private static Arguments renamed(String what, String id, String unknown, String rule) {
        return Arguments.of(
                what,
                IDENTIFICATION
                        .replace("\"" + id + "\"", "\"" + unknown + "\"")
                        .replace(">" + id + "<", ">" + unknown + "<"),
                unknown,
                rule);
    }

    private static List<ProcessContract.Breach> check(String xml, ProcessVocabulary words) {
        return ProcessContract.check(ProcessContract.read(xml.getBytes(StandardCharsets.UTF_8)), words);
    }

    private static Properties labels(String language) {
        var labels = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/i18n/procedure_" + language + ".properties"))) {
            labels.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return labels;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
