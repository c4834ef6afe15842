package org.shouwang.household;

import java.time.LocalDate;

/**
 * A member as people see it, with numbers masked.
 *
 * @param person identity of the person
 * @param name as in the register
 * @param relation to the head, code list {@code RELATION}
 * @param certificateType code list {@code CERTIFICATE_TYPE}
 * @param certificateMasked number with stars in the middle, or null where there is none yet
 * @param noCertificateReason code list {@code NO_CERTIFICATE_REASON}, or null
 * @param sex code list {@code SEX}
 * @param birthDate day of birth
 * @param ethnicity code list {@code ETHNICITY}, or null
 * @param phoneMasked phone with stars in the middle, or null
 * @param joinedOn first day in the household
 * @param leftOn first day no longer in it, or null while a member
 * @param leaveReason code list {@code MEMBER_CHANGE_REASON}, or null
 * @param conditions how the person stands
 */
public record MemberView(
        PersonId person,
        String name,
        String relation,
        String certificateType,
        String certificateMasked,
        String noCertificateReason,
        String sex,
        LocalDate birthDate,
        String ethnicity,
        String phoneMasked,
        LocalDate joinedOn,
        LocalDate leftOn,
        String leaveReason,
        MemberConditions conditions) {

    /** Whether a member on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(joinedOn) && (leftOn == null || day.isBefore(leftOn));
    }

    /** The member as a form would send it back unchanged. */
    public MemberFields fields() {
        return new MemberFields(
                person,
                name,
                relation,
                certificateType,
                certificateMasked,
                noCertificateReason,
                sex,
                birthDate,
                ethnicity,
                phoneMasked,
                joinedOn,
                null,
                conditions);
    }
}
