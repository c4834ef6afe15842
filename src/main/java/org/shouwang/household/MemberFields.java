package org.shouwang.household;

import java.time.LocalDate;

/**
 * What is written down about a member. A certificate number or phone given as the view shows it, with stars, leaves the
 * stored one as it is.
 *
 * @param person the person where already a member; null for one who joins
 * @param name as in the register
 * @param relation to the head, code list {@code RELATION}; exactly one member is {@code HEAD}
 * @param certificateType code list {@code CERTIFICATE_TYPE}
 * @param certificateNumber the number; none for {@code NONE_YET}
 * @param noCertificateReason why there is none yet, code list {@code NO_CERTIFICATE_REASON}
 * @param sex code list {@code SEX}; follows from the number where there is one
 * @param birthDate follows from the number where there is one
 * @param ethnicity code list {@code ETHNICITY}
 * @param phone own phone
 * @param joinedOn day of joining the household; null stands for today
 * @param joinReason code list {@code MEMBER_CHANGE_REASON}, or null
 * @param conditions how the person stands; null stands for nothing collected
 */
public record MemberFields(
        PersonId person,
        String name,
        String relation,
        String certificateType,
        String certificateNumber,
        String noCertificateReason,
        String sex,
        LocalDate birthDate,
        String ethnicity,
        String phone,
        LocalDate joinedOn,
        String joinReason,
        MemberConditions conditions) {

    /** A new member with a resident identity card. */
    public static MemberFields of(String name, String relation, String residentId) {
        return new MemberFields(
                null,
                name,
                relation,
                CertificateNumber.RESIDENT_ID,
                residentId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                MemberConditions.UNKNOWN);
    }

    /** The same member with the conditions given. */
    public MemberFields with(MemberConditions conditions) {
        return new MemberFields(
                person,
                name,
                relation,
                certificateType,
                certificateNumber,
                noCertificateReason,
                sex,
                birthDate,
                ethnicity,
                phone,
                joinedOn,
                joinReason,
                conditions);
    }

    /** Never the numbers, which must not reach a log. */
    @Override
    public String toString() {
        return "MemberFields[" + person + ", " + relation + "]";
    }
}
