package org.shouwang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams are read by officials on paper: nothing covers anything, every name is there, one sheet is enough. */
class DiagramLayoutTest {

    /** Width to height of A3 landscape inside its margins; a flatter drawing shrinks to the width of the sheet. */
    private static final double WIDEST = 2100;

    static Stream<File> diagrams() {
        return Arrays.stream(new File("processes").listFiles((dir, name) -> name.endsWith(".bpmn")))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void no_shape_lies_on_another(File file) {
        List<Placed> shapes = shapes(Bpmn.readModelFromFile(file));

        assertThat(pairs(shapes, shapes)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void no_name_is_covered_by_a_shape_a_line_or_another_name(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        List<Placed> labels = labels(model);
        List<Placed> shapes = shapes(model).stream()
                .filter(s -> !(s.element() instanceof SubProcess))
                .toList();
        List<String> covered = new ArrayList<>(pairs(labels, labels));
        covered.addAll(pairs(labels, shapes));
        for (Placed label : labels) {
            for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
                if (touches(edge, label.box())) {
                    covered.add(label.element().getId() + " × "
                            + edge.getBpmnElement().getId());
                }
            }
        }

        assertThat(covered).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void no_line_runs_through_a_shape_that_it_does_not_join(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        List<String> through = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            for (Placed shape : shapes(model)) {
                boolean own = shape.element().equals(flow.getSource())
                        || shape.element().equals(flow.getTarget())
                        || within(flow, shape.element());
                if (!own && touches(edge, shape.box())) {
                    through.add(flow.getId() + " × " + shape.element().getId());
                }
            }
        }

        assertThat(through).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everything_is_drawn_named_and_fits_one_sheet(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        Set<String> drawn = new HashSet<>();
        model.getModelElementsByType(BpmnShape.class)
                .forEach(s -> drawn.add(s.getBpmnElement().getId()));
        model.getModelElementsByType(BpmnEdge.class)
                .forEach(e -> drawn.add(e.getBpmnElement().getId()));

        assertThat(model.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).containsPattern("\\p{IsHan}"))
                .allSatisfy(node -> assertThat(drawn).contains(node.getId()));
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(drawn).contains(flow.getId()))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).containsPattern("\\p{IsHan}"));
        assertThat(model.getModelElementsByType(BpmnShape.class))
                .allSatisfy(s -> assertThat(box(s.getBounds()).getMaxX()).isLessThanOrEqualTo(WIDEST));
    }

    private record Placed(BaseElement element, Rectangle2D box) {}

    private static List<Placed> shapes(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnShape.class).stream()
                .filter(s -> !(s.getBpmnElement() instanceof Lane) && !(s.getBpmnElement() instanceof Participant))
                .map(s -> new Placed(s.getBpmnElement(), box(s.getBounds())))
                .toList();
    }

    private static List<Placed> labels(BpmnModelInstance model) {
        List<Placed> labels = new ArrayList<>();
        model.getModelElementsByType(BpmnShape.class).forEach(s -> add(labels, s.getBpmnElement(), s.getBpmnLabel()));
        model.getModelElementsByType(BpmnEdge.class).forEach(e -> add(labels, e.getBpmnElement(), e.getBpmnLabel()));
        return labels;
    }

    private static void add(List<Placed> labels, BaseElement element, BpmnLabel label) {
        if (label != null) {
            labels.add(new Placed(element, box(label.getBounds())));
        }
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<String> pairs(List<Placed> some, List<Placed> others) {
        List<String> found = new ArrayList<>();
        for (Placed a : some) {
            for (Placed b : others) {
                if (!a.element().equals(b.element())
                        && a.box().intersects(b.box())
                        && !belong(a.element(), b.element())
                        && !belong(b.element(), a.element())) {
                    found.add(a.element().getId() + " × " + b.element().getId());
                }
            }
        }
        return found;
    }

    /** A step lies in its subprocess, an event sits on the border of its step: both are meant. */
    private static boolean belong(BaseElement inner, BaseElement outer) {
        return within(inner, outer) || inner instanceof BoundaryEvent event && outer.equals(event.getAttachedTo());
    }

    private static boolean within(ModelElementInstance inner, BaseElement outer) {
        for (var around = inner.getParentElement(); around != null; around = around.getParentElement()) {
            if (around.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean touches(BpmnEdge edge, Rectangle2D box) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        for (int i = 1; i < points.size(); i++) {
            if (box.intersectsLine(
                    points.get(i - 1).getX(),
                    points.get(i - 1).getY(),
                    points.get(i).getX(),
                    points.get(i).getY())) {
                return true;
            }
        }
        return false;
    }
}
