package org.shouwang.change.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.shouwang.change.NewChange;
import org.shouwang.document.AttachmentId;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.MemberConditions;
import org.shouwang.household.MemberFields;
import org.shouwang.household.MemberView;
import org.shouwang.household.PersonId;

/** The form of a change, filled with who belongs to the household, and what it says when it is handed in. */
final class ChangeForms {

    private ChangeForms() {}

    static ObjectNode empty(HouseholdView household, LocalDate today) {
        ObjectNode values = JsonNodeFactory.instance.objectNode().put("on", today.toString());
        ArrayNode present = values.putArray("present");
        household.members().forEach(member -> present.addObject()
                .put("name", member.name())
                .put("leaves", false)
                .put("relation", member.relation()));
        return values;
    }

    static NewChange read(HouseholdView household, ObjectNode values) {
        List<PersonId> leaving = new ArrayList<>();
        List<NewChange.NewRelation> relations = new ArrayList<>();
        PersonId head = null;
        for (JsonNode row : values.path("present")) {
            Optional<MemberView> member = household.members().stream()
                    .filter(one -> one.name().equals(row.path("name").asText()))
                    .findFirst();
            if (member.isEmpty()) {
                continue;
            }
            PersonId person = member.get().person();
            String relation = row.path("relation").asText("");
            boolean changed =
                    !relation.isEmpty() && !relation.equals(member.get().relation());
            if (row.path("leaves").asBoolean()) {
                leaving.add(person);
            } else if (changed && relation.equals("HEAD")) {
                head = person;
            }
            if (changed && !relation.equals("HEAD")) {
                relations.add(new NewChange.NewRelation(person, relation));
            }
        }
        return new NewChange(
                text(values, "kind"),
                day(values, "on"),
                StreamSupport.stream(values.path("joining").spliterator(), false)
                        .filter(row -> !row.path("name").asText("").isBlank())
                        .map(ChangeForms::comer)
                        .toList(),
                leaving,
                null,
                head,
                relations,
                truth(values, "livesTogether"),
                truth(values, "sharesIncome"),
                text(values, "destination"),
                null,
                text(values, "reason"),
                StreamSupport.stream(values.path("evidence").spliterator(), false)
                        .map(id -> AttachmentId.of(id.asText()))
                        .toList());
    }

    private static MemberFields comer(JsonNode row) {
        boolean none = Objects.equals(text(row, "certificateType"), "NONE_YET");
        return new MemberFields(
                null,
                text(row, "name"),
                text(row, "relation"),
                text(row, "certificateType"),
                none ? null : text(row, "certificateNumber"),
                none ? text(row, "noCertificateReason") : null,
                none ? text(row, "sex") : null,
                none ? day(row, "birthDate") : null,
                null,
                null,
                null,
                null,
                MemberConditions.UNKNOWN);
    }

    private static Boolean truth(JsonNode values, String key) {
        return values.hasNonNull(key) ? values.get(key).asBoolean() : null;
    }

    private static String text(JsonNode values, String key) {
        String text = values.path(key).asText("").strip();
        return text.isEmpty() || !values.hasNonNull(key) ? null : text;
    }

    private static LocalDate day(JsonNode values, String key) {
        return values.hasNonNull(key) && !values.get(key).asText().isBlank()
                ? LocalDate.parse(values.get(key).asText())
                : null;
    }
}
