package org.shouwang.household;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the registry leaves in the journal: each field by its path, numbers masked, and of an edit only what changed. */
@Component
class Traces {

    private final ApplicationEventPublisher events;
    private final ObjectMapper json;

    Traces(ApplicationEventPublisher events, ObjectMapper json) {
        this.events = events;
        this.json = json;
    }

    void registered(Household household) {
        publish("household.registered", household, null, masked(snapshot(household)));
    }

    void edited(Household household, Map<String, JsonNode> before) {
        var after = snapshot(household);
        var was = new TreeMap<>(before);
        was.entrySet().removeIf(e -> e.getValue().equals(after.get(e.getKey())));
        var is = new TreeMap<>(after);
        is.entrySet().removeIf(e -> e.getValue().equals(before.get(e.getKey())));
        publish("household.edited", household, masked(was), masked(is));
    }

    void lookedUp(Optional<Household> found, String purpose) {
        var detail = json.createObjectNode().put("purpose", purpose).put("found", found.isPresent());
        events.publishEvent(new Journalled(
                "household.looked-up",
                "household",
                found.map(h -> h.number).orElse("-"),
                null,
                found.map(Household::village).orElse(null),
                null,
                detail,
                null));
    }

    void printed(HouseholdFilter filter, int rows) {
        var detail = json.createObjectNode().put("form", "PAPER").put("rows", rows);
        if (filter.area() != null) {
            detail.put("area", filter.area().value());
        }
        events.publishEvent(
                new Journalled("household.listed", "household", "-", null, filter.area(), null, detail, null));
    }

    void revealed(Household household, Membership member, String purpose) {
        var detail = json.createObjectNode().put("person", member.person.name).put("purpose", purpose);
        publish("household.numbers-shown", household, null, detail);
    }

    void incomeRecorded(Household household, IncomeSet set) {
        var figures = json.<ObjectNode>valueToTree(set.figures());
        figures.put("supersedes", set.supersedes());
        publish("household.income-recorded", household, set.figures().caseNumber(), null, figures);
    }

    void factsRecorded(Household household, FactSet facts) {
        var detail = json.createObjectNode()
                .put("kind", facts.kind())
                .put("on", facts.on().toString());
        publish("household.facts-recorded", household, facts.caseNumber(), null, detail);
    }

    /** Each field by its path, in the clear; of a present member below {@code members.<person id>}. */
    Map<String, JsonNode> snapshot(Household household) {
        var fields = new TreeMap<String, JsonNode>();
        flatten("", json.valueToTree(household.fields()), fields);
        household.memberships.stream().filter(m -> m.person.id != null).forEach(m -> {
            var path = "members." + m.person.id + ".";
            flatten(path, json.valueToTree(m.fields()), fields);
            if (m.leftOn != null && household.member(new PersonId(m.person.id)).isEmpty()) {
                fields.put(path + "leftOn", TextNode.valueOf(m.leftOn.toString()));
                fields.put(path + "leaveReason", TextNode.valueOf(m.leaveReason));
            }
        });
        return fields;
    }

    boolean same(Map<String, JsonNode> before, Household household) {
        return household.memberships.stream().allMatch(m -> m.id != null) && before.equals(snapshot(household));
    }

    private static void flatten(String path, JsonNode node, Map<String, JsonNode> into) {
        node.properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                flatten(path + entry.getKey() + ".", entry.getValue(), into);
            } else if (!entry.getValue().isNull()) {
                into.put(path + entry.getKey(), entry.getValue());
            }
        });
    }

    private ObjectNode masked(Map<String, JsonNode> fields) {
        var shown = json.createObjectNode();
        fields.forEach((path, value) -> {
            if (path.endsWith("certificateNumber")) {
                shown.put(path, CertificateNumber.mask(value.asText()));
            } else if (path.toLowerCase(Locale.ROOT).endsWith("phone")) {
                shown.put(path, Mask.phone(value.asText()));
            } else if (path.endsWith("bankAccount")) {
                shown.put(path, Mask.account(value.asText()));
            } else {
                shown.set(path, value);
            }
        });
        return shown;
    }

    private void publish(String verb, Household household, JsonNode before, JsonNode after) {
        publish(verb, household, null, before, after);
    }

    private void publish(String verb, Household household, String caseNumber, JsonNode before, JsonNode after) {
        AreaCode area = household.village();
        events.publishEvent(new Journalled(verb, "household", household.number, caseNumber, area, before, after, null));
    }
}
