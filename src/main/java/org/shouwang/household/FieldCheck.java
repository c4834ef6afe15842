package org.shouwang.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouwang.codelist.CodeLists;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * What makes the fields of a household unusable. Doubtful combinations (a wife who is a man, a child with a pension) are
 * no reason to refuse; they are findings of the data-quality rules.
 */
@Component
class FieldCheck {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
    private static final int LONGEST_NAME = 60;

    private final CodeLists codes;
    private final Territory territory;
    private final WorkClock clock;

    FieldCheck(CodeLists codes, Territory territory, WorkClock clock) {
        this.codes = codes;
        this.territory = territory;
        this.clock = clock;
    }

    void household(HouseholdFields fields, AreaCode village, Reasons reasons) {
        if (fields.group() != null) {
            boolean inVillage =
                    fields.group().within(village) && !fields.group().equals(village);
            reasons.addIf(
                    !inVillage || territory.find(fields.group()).isEmpty(),
                    Reason.of("household.group-not-in-village", fields.group()).at("group"));
        }
        code(reasons, "HOUSEHOLD_TYPE", fields.type(), true, "type");
        phone(reasons, fields.phone(), "phone");
        phone(reasons, fields.collectorPhone(), "collectorPhone");
        phone(reasons, fields.contactPhone(), "contactPhone");
        reasons.addIf(
                fields.bankAccount() != null && !fields.bankAccount().matches("\\d{8,32}"),
                Reason.of("household.account-malformed").at("bankAccount"));
        var living = fields.living();
        if (living != null) {
            code(reasons, "ROAD_TYPE", living.roadType(), false, "living.roadType");
            var measures = Stream.of(
                    living.housingArea(),
                    living.trunkRoadKm(),
                    living.arableLand(),
                    living.forestLand(),
                    living.returnedForest(),
                    living.orchard(),
                    living.pasture(),
                    living.waterSurface());
            reasons.addIf(
                    measures.anyMatch(m -> m != null && m.signum() < 0),
                    Reason.of("household.negative-measure").at("living"));
        }
    }

    void contact(String name, String phone, LocalDate from, Reasons reasons) {
        reasons.addIf(blank(name), Reason.of("household.contact-name-missing").at("name"));
        phone(reasons, phone, "phone");
        notInFuture(reasons, from, true, "from");
    }

    void members(List<MemberFields> members, Reasons reasons) {
        var identities = new HashSet<String>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var at = "members[" + i + "].";
            member(member, at, reasons);
            if (identified(member)
                    && CertificateNumber.objection(member.certificateType(), member.certificateNumber())
                            .isEmpty()) {
                var identity = CertificateNumber.of(member.certificateType(), member.certificateNumber());
                reasons.addIf(
                        !identities.add(identity.identity()),
                        Reason.of("household.person-twice", member.name()).at(at + "certificateNumber"));
            }
        }
    }

    void heads(Stream<String> relations, Reasons reasons) {
        long heads = relations.filter("HEAD"::equals).count();
        reasons.addIf(heads == 0, Reason.of("household.no-head").at("members"));
        reasons.addIf(heads > 1, Reason.of("household.several-heads", heads).at("members"));
    }

    void departure(Departure departure, Membership member, String at, Reasons reasons) {
        code(reasons, "MEMBER_CHANGE_REASON", departure.reason(), true, at + "reason");
        notInFuture(reasons, departure.leftOn(), true, at + "leftOn");
        reasons.addIf(
                departure.leftOn() != null && departure.leftOn().isBefore(member.joinedOn),
                Reason.of("household.left-before-joining", member.joinedOn).at(at + "leftOn"));
    }

    private void member(MemberFields member, String at, Reasons reasons) {
        reasons.addIf(blank(member.name()), Reason.of("household.name-missing").at(at + "name"));
        reasons.addIf(
                member.name() != null && member.name().length() > LONGEST_NAME,
                Reason.of("household.name-too-long", LONGEST_NAME).at(at + "name"));
        code(reasons, "RELATION", member.relation(), true, at + "relation");
        code(reasons, "CERTIFICATE_TYPE", member.certificateType(), true, at + "certificateType");
        if (identified(member)) {
            certificate(member, at, reasons);
        } else if (CertificateNumber.NONE_YET.equals(member.certificateType())) {
            code(reasons, "NO_CERTIFICATE_REASON", member.noCertificateReason(), true, at + "noCertificateReason");
            reasons.addIf(
                    !blank(member.certificateNumber()),
                    Reason.of("household.number-without-certificate").at(at + "certificateNumber"));
            code(reasons, "SEX", member.sex(), true, at + "sex");
            notInFuture(reasons, member.birthDate(), true, at + "birthDate");
        }
        notInFuture(reasons, member.joinedOn(), false, at + "joinedOn");
        reasons.addIf(
                member.joinedOn() != null
                        && member.birthDate() != null
                        && member.joinedOn().isBefore(member.birthDate()),
                Reason.of("household.joined-before-birth").at(at + "joinedOn"));
        code(reasons, "ETHNICITY", member.ethnicity(), false, at + "ethnicity");
        code(reasons, "MEMBER_CHANGE_REASON", member.joinReason(), false, at + "joinReason");
        phone(reasons, member.phone(), at + "phone");
        if (member.conditions() != null) {
            conditions(member.conditions(), at + "conditions.", reasons);
        }
    }

    private void certificate(MemberFields member, String at, Reasons reasons) {
        var objection = CertificateNumber.objection(member.certificateType(), member.certificateNumber());
        objection.ifPresent(reason -> reasons.add(reason.at(at + "certificateNumber")));
        if (objection.isPresent()) {
            return;
        }
        var number = CertificateNumber.of(member.certificateType(), member.certificateNumber());
        notInFuture(reasons, number.birthDate(), true, at + "certificateNumber");
        reasons.addIf(
                member.birthDate() != null && !member.birthDate().equals(number.birthDate()),
                Reason.of("household.birth-date-differs", member.birthDate(), number.birthDate())
                        .at(at + "birthDate"));
        reasons.addIf(
                member.sex() != null && !member.sex().equals(number.sex()),
                Reason.of("household.sex-differs").at(at + "sex"));
    }

    private void conditions(MemberConditions conditions, String at, Reasons reasons) {
        code(reasons, "EDUCATION", conditions.education(), false, at + "education");
        code(reasons, "STUDENT", conditions.student(), false, at + "student");
        code(reasons, "NOT_IN_SCHOOL_REASON", conditions.notInSchoolReason(), false, at + "notInSchoolReason");
        code(reasons, "LABOUR", conditions.labour(), false, at + "labour");
        code(reasons, "PENSION_INSURANCE", conditions.pensionInsurance(), false, at + "pensionInsurance");
        orNone(conditions.health()).forEach(h -> code(reasons, "HEALTH", h, true, at + "health"));
        orNone(conditions.medicalInsurance())
                .forEach(m -> code(reasons, "MEDICAL_INSURANCE", m, true, at + "medicalInsurance"));
        var months = conditions.publicBenefitMonths();
        reasons.addIf(
                months != null && (months < 0 || months > 12),
                Reason.of("household.months-out-of-range", months).at(at + "publicBenefitMonths"));
    }

    /** A code that is in use today; one chosen earlier and ended since has to be replaced at the next edit. */
    void code(Reasons reasons, String list, String key, boolean required, String field) {
        if (blank(key)) {
            reasons.addIf(required, Reason.of("household.value-missing").at(field));
        } else {
            reasons.addIf(
                    !codes.has(list, key, clock.today()),
                    Reason.of("household.unknown-code", key, list).at(field));
        }
    }

    private void notInFuture(Reasons reasons, LocalDate day, boolean required, String field) {
        reasons.addIf(
                required && day == null, Reason.of("household.value-missing").at(field));
        reasons.addIf(
                day != null && day.isAfter(clock.today()),
                Reason.of("household.date-in-future", day).at(field));
    }

    void notNegative(Reasons reasons, BigDecimal amount, String field) {
        reasons.addIf(amount == null, Reason.of("household.value-missing").at(field));
        reasons.addIf(
                amount != null && amount.signum() < 0,
                Reason.of("household.negative-amount", amount == null ? "" : amount.toPlainString())
                        .at(field));
    }

    private static void phone(Reasons reasons, String phone, String field) {
        reasons.addIf(
                phone != null && !PHONE.matcher(phone).matches(),
                Reason.of("household.phone-malformed").at(field));
    }

    private static boolean identified(MemberFields member) {
        return CertificateNumber.RESIDENT_ID.equals(member.certificateType())
                || CertificateNumber.DISABILITY_CARD.equals(member.certificateType());
    }

    private static List<String> orNone(List<String> keys) {
        return keys == null ? List.of() : keys;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
