package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.shouwang.household.CertificateNumber;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.MemberView;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;

/**
 * Those whom a household's authorisation covers: who lives with it, children who live elsewhere with their spouses, and
 * legal supporters. The registry knows the children who have left; of everybody else the household says so itself.
 */
final class CoveredPersons {

    private static final String TABLE = "personsCovered";
    private static final String NUMBER = "certificateNumber";
    private static final String ELSEWHERE = "supportersElsewhere";
    private static final Set<String> CHILDREN = Set.of("SON", "DAUGHTER", "SON_IN_LAW", "DAUGHTER_IN_LAW");
    private static final Set<String> LIVE_ELSEWHERE = Set.of("SPLIT", "MARRIED_OUT", "MOVED_OUT");
    private static final String MASKED = "\\d{6}\\*+[\\dX]{4}";

    private CoveredPersons() {}

    /** Puts down whom the registry knows. */
    static void prefill(HouseholdView household, ObjectNode values) {
        ArrayNode persons = values.putArray(TABLE);
        for (MemberView member : household.members()) {
            persons.addObject()
                    .put("name", member.name())
                    .put("personKind", "MEMBER")
                    .put("relation", member.relation());
        }
        childrenElsewhere(household).forEach(child -> persons.addObject()
                .put("name", child.name())
                .put("personKind", "CHILD_ELSEWHERE")
                .put("relation", child.relation())
                .put(NUMBER, child.certificateMasked()));
    }

    private static Stream<MemberView> childrenElsewhere(HouseholdView household) {
        return household.formerMembers().stream()
                .filter(member -> CHILDREN.contains(String.valueOf(member.relation()))
                        && LIVE_ELSEWHERE.contains(String.valueOf(member.leaveReason())));
    }

    static void check(HouseholdView household, JsonNode values, Reasons reasons) {
        JsonNode rows = values.path(TABLE);
        Set<String> covered = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path("name").asText().strip())
                .collect(Collectors.toSet());
        childrenElsewhere(household)
                .map(MemberView::name)
                .filter(name -> !covered.contains(name))
                .forEach(name -> reasons.add(Reason.of("identification.child-elsewhere-left-out", name)
                        .at(TABLE)));
        boolean named = StreamSupport.stream(rows.spliterator(), false)
                .anyMatch(row -> !row.path("personKind").asText("MEMBER").equals("MEMBER"));
        JsonNode said = values.path(ELSEWHERE);
        reasons.addIf(
                said.isBoolean() && said.asBoolean() && !named,
                Reason.of("identification.supporters-elsewhere-unnamed").at(TABLE));
        reasons.addIf(
                said.isBoolean() && !said.asBoolean() && named,
                Reason.of("identification.supporters-elsewhere-contradicted").at(ELSEWHERE));
        for (int i = 0; i < rows.size(); i++) {
            String number = number(rows.get(i));
            if (!number.isEmpty() && !number.matches(MASKED)) {
                String at = TABLE + "[" + i + "]." + NUMBER;
                CertificateNumber.objection(CertificateNumber.RESIDENT_ID, number)
                        .ifPresent(reason -> reasons.add(reason.at(at)));
            }
        }
    }

    private static String number(JsonNode row) {
        return row.path(NUMBER).asText("").strip().toUpperCase(java.util.Locale.ROOT);
    }

    /** The form as it is kept: nobody outside the household is shown with a full number. */
    static ObjectNode masked(ObjectNode form) {
        ObjectNode kept = form.deepCopy();
        kept.path(TABLE).forEach(row -> {
            if (row instanceof ObjectNode person && person.hasNonNull(NUMBER)) {
                String number = number(person);
                person.put(NUMBER, number.matches(MASKED) ? number : CertificateNumber.mask(number));
            }
        });
        return kept;
    }

    /** Whom departments compare. */
    static List<String> names(JsonNode values) {
        return StreamSupport.stream(values.path(TABLE).spliterator(), false)
                .map(row -> row.path("name").asText())
                .toList();
    }
}
