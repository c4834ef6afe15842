package org.shouwang.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.process.ProcessContract.Breach;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** All that a diagram may contain: elements, namespaces, attributes of the engine and the expressions in them. */
final class WhiteList {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** Elements that may be drawn. Anything else (scripts, listeners, call-outs …) is refused by not being here. */
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "collaboration",
            "participant",
            "process",
            "laneSet",
            "childLaneSet",
            "lane",
            "flowNodeRef",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "userTask",
            "serviceTask",
            "subProcess",
            "callActivity",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "documentation",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "terminateEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "messageEventDefinition",
            "message",
            "multiInstanceLoopCharacteristics");

    /** Namespaces that may occur. The engine reads elements of any namespace, and still knows its predecessor's. */
    private static final Set<String> NAMESPACES = Set.of(
            BPMN,
            CAMUNDA,
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.w3.org/2000/xmlns/",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    /** Attributes of the engine, each with the element it belongs to: elsewhere the same name may run code. */
    private static final Map<String, String> CAMUNDA_ATTRIBUTES = Map.of(
            "delegateExpression", "serviceTask",
            "candidateGroups", "userTask",
            "collection", "multiInstanceLoopCharacteristics",
            "elementVariable", "multiInstanceLoopCharacteristics",
            "historyTimeToLive", "process",
            "isStartableInTasklist", "process");

    private static final Set<String> ATTRIBUTE_EXPRESSIONS = Set.of("${step}", "${step.parties(execution)}");

    private WhiteList() {}

    /** Adds what an element and those within it contain beyond the list. */
    static void check(Element element, List<Breach> breaches) {
        String name = element.getLocalName();
        if (!NAMESPACES.contains(element.getNamespaceURI())) {
            breaches.add(new Breach(id(element), "namespace is not on the white list: " + element.getNamespaceURI()));
        }
        if (BPMN.equals(element.getNamespaceURI()) && !ELEMENTS.contains(name)) {
            breaches.add(new Breach(id(element), "element is not on the white list: " + name));
        }
        if (CAMUNDA.equals(element.getNamespaceURI())) {
            breaches.add(new Breach(id(element), "extension is not on the white list: " + name));
        }
        boolean expressionElement = name.equals("conditionExpression") || name.equals("timeDate");
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            boolean camunda = CAMUNDA.equals(attribute.getNamespaceURI());
            if (attribute.getNamespaceURI() != null && !NAMESPACES.contains(attribute.getNamespaceURI())) {
                breaches.add(
                        new Breach(id(element), "namespace is not on the white list: " + attribute.getNamespaceURI()));
            }
            if (camunda && !name.equals(CAMUNDA_ATTRIBUTES.get(attribute.getLocalName()))) {
                breaches.add(
                        new Breach(id(element), "attribute is not on the white list: " + attribute.getLocalName()));
            }
            boolean allowed = camunda && ATTRIBUTE_EXPRESSIONS.contains(attribute.getNodeValue());
            if (isExpression(attribute.getNodeValue()) && !allowed) {
                breaches.add(new Breach(id(element), "expression where none is allowed"));
            }
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                check(inner, breaches);
            } else if (!expressionElement && isExpression(child.getNodeValue())) {
                breaches.add(new Breach(id(element), "expression where none is allowed"));
            }
        }
    }

    private static boolean isExpression(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    private static String id(Element element) {
        return element.hasAttribute("id") ? element.getAttribute("id") : element.getLocalName();
    }
}
