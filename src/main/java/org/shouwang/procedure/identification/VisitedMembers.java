package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.shouwang.household.CertificateNumber;
import org.shouwang.household.Departure;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.MemberConditions;
import org.shouwang.household.MemberFields;
import org.shouwang.household.MemberView;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * The members' table of a visit against the registry: who came, who left and who changed. A row speaks of the member with
 * its certificate number, else of the one with its name; a row of nobody known is a new member. Whoever left keeps a row
 * that says why.
 */
@Component
class VisitedMembers {

    private static final Set<String> JOINING =
            Set.of("BIRTH", "MARRIED_IN", "MOVED_IN", "RETURNED", "ADOPTED", "OMITTED");

    /** Fields of the registry that the table calls otherwise. */
    private static final Map<String, String> COLUMNS = Map.of(
            "joinedOn", "changedOn",
            "leftOn", "changedOn",
            "joinReason", "changeReason",
            "reason", "changeReason",
            "certificateType", "certificateNumber",
            "person", "name");

    private static final Pattern PLACE = Pattern.compile("(members|departures)\\[(\\d+)]\\.(?:conditions\\.)?(.*)");

    /** As long as the number of an identity card; the number of a disability card is longer. */
    private static final int IDENTITY_LENGTH = 18;

    private final Households households;

    VisitedMembers(Households households) {
        this.households = households;
    }

    /** What the registry is told, and from which row each of it comes. */
    private record Found(
            List<MemberFields> members, List<Integer> ofMember, List<Departure> departures, List<Integer> ofDeparture) {

        Found() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean isEmpty() {
            return members.isEmpty() && departures.isEmpty();
        }
    }

    void check(HouseholdView household, JsonNode form, LocalDate doneOn, Reasons reasons) {
        if (form.path("members").isEmpty()) {
            return;
        }
        Reasons own = new Reasons();
        Found found = found(household, form.path("members"), doneOn, own);
        own.list().forEach(reasons::add);
        households
                .objections(household.id(), found.members(), found.departures())
                .forEach(reason -> reasons.add(placed(reason, found)));
    }

    void record(HouseholdView household, JsonNode form, LocalDate doneOn) {
        Found found = found(household, form.path("members"), doneOn, new Reasons());
        if (found.isEmpty()) {
            return;
        }
        try {
            households.recordMembers(household.id(), found.members(), found.departures());
        } catch (Refusal refusal) {
            throw new Refusal(
                    refusal.kind(),
                    refusal.reasons().stream()
                            .map(reason -> placed(reason, found))
                            .toList());
        }
    }

    /** The form as it is kept: the registry has the numbers, the file only shows whose they are. */
    static ObjectNode masked(ObjectNode form) {
        ObjectNode kept = form.deepCopy();
        kept.path("members").forEach(row -> {
            if (row instanceof ObjectNode member && member.hasNonNull("certificateNumber")) {
                member.put("certificateNumber", CertificateNumber.mask(number(member)));
            }
        });
        return kept;
    }

    private static Found found(HouseholdView household, JsonNode rows, LocalDate doneOn, Reasons reasons) {
        Found found = new Found();
        List<MemberView> left = new ArrayList<>(household.members());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            String change = row.path("changeReason").asText("");
            LocalDate on = day(row, "changedOn").orElse(doneOn);
            Optional<MemberView> known = known(row, left);
            known.ifPresent(left::remove);
            String at = "members[" + i + "].changeReason";
            if (known.isEmpty()) {
                reasons.addIf(
                        change.isEmpty(),
                        Reason.of("identification.member-new", row.path("name").asText())
                                .at(at));
                reasons.addIf(
                        !change.isEmpty() && !JOINING.contains(change) && !change.equals("OTHER"),
                        Reason.of(
                                        "identification.member-not-here",
                                        row.path("name").asText())
                                .at(at));
                found.members().add(joined(row, on));
                found.ofMember().add(i);
            } else if (JOINING.contains(change)) {
                reasons.add(Reason.of(
                                "identification.member-here-already",
                                row.path("name").asText())
                        .at(at));
            } else if (!change.isEmpty()) {
                found.departures().add(new Departure(known.get().person(), on, change));
                found.ofDeparture().add(i);
            } else if (!changed(known.get(), row).equals(known.get().fields())) {
                found.members().add(changed(known.get(), row));
                found.ofMember().add(i);
            }
        }
        left.forEach(missing -> reasons.add(
                Reason.of("identification.member-missing", missing.name()).at("members")));
        return found;
    }

    private static Optional<MemberView> known(JsonNode row, List<MemberView> members) {
        String number = number(row);
        if (!number.isEmpty()) {
            String masked = CertificateNumber.mask(number);
            List<MemberView> same = members.stream()
                    .filter(member -> number.contains("*")
                            ? number.equals(member.certificateMasked())
                            : masked.equals(member.certificateMasked()))
                    .toList();
            Optional<MemberView> found = same.size() == 1 ? Optional.of(same.get(0)) : named(row, same);
            if (found.isPresent()) {
                return found;
            }
        }
        return named(
                row,
                members.stream()
                        .filter(member -> number.isEmpty() || member.certificateMasked() == null)
                        .toList());
    }

    private static Optional<MemberView> named(JsonNode row, List<MemberView> members) {
        Predicate<MemberView> named =
                member -> member.name().equals(row.path("name").asText().strip());
        return members.stream()
                .filter(named.and(
                        member -> member.relation().equals(row.path("relation").asText())))
                .findFirst()
                .or(() -> members.stream().filter(named).findFirst());
    }

    private static MemberFields joined(JsonNode row, LocalDate on) {
        String number = number(row);
        boolean none = number.isEmpty();
        return new MemberFields(
                null,
                text(row, "name", null),
                text(row, "relation", null),
                none
                        ? CertificateNumber.NONE_YET
                        : number.length() > IDENTITY_LENGTH
                                ? CertificateNumber.DISABILITY_CARD
                                : CertificateNumber.RESIDENT_ID,
                none ? null : number,
                none ? text(row, "noCertificateReason", null) : null,
                none ? text(row, "sex", null) : null,
                none ? day(row, "birthDate").orElse(null) : null,
                null,
                null,
                on,
                text(row, "changeReason", null),
                conditions(row, MemberConditions.UNKNOWN));
    }

    /** What the table leaves empty stays as the registry has it. */
    private static MemberFields changed(MemberView member, JsonNode row) {
        MemberFields known = member.fields();
        String number = number(row);
        boolean numbered = !number.isEmpty() && member.certificateMasked() == null;
        return new MemberFields(
                known.person(),
                text(row, "name", known.name()),
                text(row, "relation", known.relation()),
                numbered
                        ? number.length() > IDENTITY_LENGTH
                                ? CertificateNumber.DISABILITY_CARD
                                : CertificateNumber.RESIDENT_ID
                        : known.certificateType(),
                numbered ? number : known.certificateNumber(),
                numbered ? null : known.noCertificateReason(),
                known.sex(),
                known.birthDate(),
                known.ethnicity(),
                known.phone(),
                known.joinedOn(),
                known.joinReason(),
                conditions(row, known.conditions()));
    }

    private static MemberConditions conditions(JsonNode row, MemberConditions stored) {
        MemberConditions known = stored == null ? MemberConditions.UNKNOWN : stored;
        return new MemberConditions(
                text(row, "education", known.education()),
                text(row, "student", known.student()),
                known.notInSchoolReason(),
                texts(row, "health", known.health()),
                text(row, "labour", known.labour()),
                texts(row, "medicalInsurance", known.medicalInsurance()),
                known.seriousIllnessInsurance(),
                known.pensionInsurance(),
                known.medicalAssistance(),
                row.hasNonNull("subsistenceAllowance")
                        ? Boolean.valueOf(row.get("subsistenceAllowance").asBoolean())
                        : known.subsistenceAllowance(),
                known.extremelyPoor(),
                known.publicBenefitJob(),
                known.publicBenefitMonths(),
                text(row, "workPlace", known.workPlace()));
    }

    /** Points at the row and the column of the table instead of the registry's field. */
    private static Reason placed(Reason reason, Found found) {
        Matcher place = PLACE.matcher(reason.field() == null ? "" : reason.field());
        if (!place.matches()) {
            return reason.at("members");
        }
        int index = Integer.parseInt(place.group(2));
        List<Integer> rows = place.group(1).equals("members") ? found.ofMember() : found.ofDeparture();
        String column = COLUMNS.getOrDefault(place.group(3), place.group(3));
        return reason.at("members[" + rows.get(index) + "]." + column);
    }

    private static String number(JsonNode row) {
        return row.path("certificateNumber").asText("").replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static String text(JsonNode row, String column, String otherwise) {
        String text = row.path(column).asText("").strip();
        return text.isEmpty() ? otherwise : text;
    }

    private static List<String> texts(JsonNode row, String column, List<String> otherwise) {
        return row.path(column).isEmpty()
                ? otherwise
                : StreamSupport.stream(((ArrayNode) row.get(column)).spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static Optional<LocalDate> day(JsonNode row, String column) {
        return row.hasNonNull(column)
                ? Optional.of(LocalDate.parse(row.get(column).asText()))
                : Optional.empty();
    }
}
