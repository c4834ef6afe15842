package org.shouwang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.ProductTest;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.springframework.beans.factory.annotation.Autowired;

/** What a profile says about the order of its steps is what the diagram of its area draws. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepOrdersTest {

    private static final List<String> STEPS = List.of(
            "townshipAnalysis",
            "application",
            "verificationVisit",
            "villageAppraisal",
            "villageNotice",
            "townshipCheck",
            "townshipNotice",
            "departmentComparison",
            "countyApproval");

    /** The verdicts of a case that nothing stops. */
    private static final Pattern STRAIGHT =
            Pattern.compile("'(TO_BE_VERIFIED|SUBMIT|PROPOSE|PASSED|ASKED|CLEAN|UNOPPOSED|"
                    + "CONFIRMED|AGREE|OWED|COMPLETE|SUBMIT_FOR_APPROVAL|APPROVE)'");

    @Autowired
    private Profiles profiles;

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private RepositoryService repository;

    Stream<String> versions() {
        return profiles.list().stream().map(Profile::label);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_profile_names_its_steps_as_its_diagram_draws_them(String label) {
        Profile profile = profiles.list().stream()
                .filter(version -> version.label().equals(label))
                .findFirst()
                .orElseThrow();
        LocalDate last = profile.validTo() == null ? LocalDate.of(2026, 11, 22) : profile.validTo();
        List<String> beside = profile.list("parallelSteps");

        Map<String, Integer> drawn =
                distances(repository.getBpmnModelInstance(diagrams.forNewRun("identification", profile.area(), last)));
        List<String> order = STEPS.stream()
                .filter(drawn::containsKey)
                .filter(step -> !step.equals("townshipNotice")
                        || profile.townshipNotice().isPresent())
                .sorted(Comparator.comparing(drawn::get))
                .toList();

        assertThat(profile.stepOrder()).containsExactlyInAnyOrderElementsOf(order);
        assertThat(without(profile.stepOrder(), beside)).isEqualTo(without(order, beside));
    }

    private static List<String> without(List<String> steps, List<String> beside) {
        return steps.stream().filter(step -> !beside.contains(step)).toList();
    }

    /** How far from the start each step is drawn; what stands in a subprocess counts from where that begins. */
    private static Map<String, Integer> distances(BpmnModelInstance model) {
        Map<String, Integer> distances = new HashMap<>();
        Deque<FlowNode> ahead = new ArrayDeque<>();
        FlowNode start = model.getModelElementById("caseOpened");
        distances.put(start.getId(), 0);
        ahead.add(start);
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.poll();
            next(node).forEach(following -> {
                if (distances.putIfAbsent(following.getId(), distances.get(node.getId()) + 1) == null) {
                    ahead.add(following);
                }
            });
        }
        return distances;
    }

    private static Stream<FlowNode> next(FlowNode node) {
        Stream<FlowNode> inside = node instanceof SubProcess stage
                ? stage.getChildElementsByType(StartEvent.class).stream().map(FlowNode.class::cast)
                : Stream.of();
        Stream<FlowNode> after = node.getOutgoing().stream()
                .filter(flow -> flow.getConditionExpression() == null
                        || STRAIGHT.matcher(flow.getConditionExpression().getTextContent())
                                .find())
                .map(SequenceFlow::getTarget);
        return Stream.concat(inside, after);
    }
}
