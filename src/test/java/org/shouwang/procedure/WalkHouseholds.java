package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shouwang.household.CertificateNumber;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.MemberFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.policy.LawCase;
import org.shouwang.shared.AreaCode;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.context.ApplicationContext;

/** The household of a law case: what the case leaves out is invented. */
final class WalkHouseholds {

    private static final Set<String> KNOWN_APART = Set.of("head", "members");

    private static final int USUAL_SIZE = 3;

    private WalkHouseholds() {}

    /** Where the household lives: the village given, or the first of the county. */
    static AreaCode village(ApplicationContext product, LawCase lawCase) {
        Territory territory = product.getBean(Territory.class);
        String given = lawCase.walk().village();
        if (given != null) {
            return territory.require(AreaCode.of(given)).code();
        }
        assertThat(lawCase.profile()).as("walk.village or profile.county").isNotNull();
        return territory.within(AreaCode.of(lawCase.profile().county()), AreaKind.VILLAGE).stream()
                .findFirst()
                .orElseThrow()
                .code();
    }

    static NewHousehold invented(ObjectMapper json, LawCase lawCase, AreaCode village) {
        JsonNode given = lawCase.walk().household() == null
                ? JsonNodeFactory.instance.objectNode()
                : lawCase.walk().household();
        ObjectNode fields = given.deepCopy();
        fields.remove(KNOWN_APART);
        boolean liftedOut =
                lawCase.facts() != null && Boolean.TRUE.equals(lawCase.facts().liftedOut());
        put(fields, "type", liftedOut ? "LIFTED_OUT" : "ORDINARY");
        put(fields, "phone", "13800000000");
        List<MemberFields> members = new ArrayList<>();
        int serial = CaseWalker.nextSerial();
        List<ObjectNode> people = people(given, lawCase);
        for (int i = 0; i < people.size(); i++) {
            ObjectNode member = people.get(i);
            put(member, "name", i == 0 ? given.path("head").asText("演示户主") : "演示成员" + i);
            put(member, "relation", i == 0 ? "HEAD" : "SON");
            if (!member.has("certificateType")) {
                member.put("certificateType", CertificateNumber.RESIDENT_ID);
                put(
                        member,
                        "certificateNumber",
                        CaseWalker.residentId(village.value().substring(0, 6), serial * 20 + i));
            }
            members.add(read(json, member, MemberFields.class));
        }
        HouseholdFields household = read(json, fields, HouseholdFields.class);
        return new NewHousehold(village, household, members);
    }

    private static List<ObjectNode> people(JsonNode given, LawCase lawCase) {
        List<ObjectNode> people = new ArrayList<>();
        if (given.path("members").isArray()) {
            given.path("members").forEach(member -> people.add(member.deepCopy()));
            return people;
        }
        int usual = lawCase.facts() == null || lawCase.facts().income() == null
                ? USUAL_SIZE
                : lawCase.facts().income().members();
        int size = given.path("members").asInt(usual);
        for (int i = 0; i < size; i++) {
            people.add(JsonNodeFactory.instance.objectNode());
        }
        return people;
    }

    private static void put(ObjectNode node, String key, String value) {
        if (!node.has(key)) {
            node.put(key, value);
        }
    }

    private static <T> T read(ObjectMapper json, JsonNode node, Class<T> type) {
        try {
            return json.readerFor(type).readValue(node);
        } catch (IOException e) {
            throw new UncheckedIOException("walk.household: " + e.getMessage(), e);
        }
    }
}
