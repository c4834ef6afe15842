package org.shouwang.household;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** A person's time in a household. */
@Entity
class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(optional = false, cascade = CascadeType.PERSIST)
    Person person;

    String relation;
    LocalDate joinedOn;
    String joinReason;
    LocalDate leftOn;
    String leaveReason;

    boolean isHead() {
        return "HEAD".equals(relation) && leftOn == null;
    }

    /** What stands there now, numbers in the clear. */
    MemberFields fields() {
        return new MemberFields(
                new PersonId(person.id),
                person.name,
                relation,
                person.certificateType,
                person.certificateNumber,
                person.noCertificateReason,
                person.sex,
                person.birthDate,
                person.ethnicity,
                person.phone,
                joinedOn,
                joinReason,
                person.conditions);
    }

    MemberView view() {
        return new MemberView(
                new PersonId(person.id),
                person.name,
                relation,
                person.certificateType,
                CertificateNumber.mask(person.certificateNumber),
                person.noCertificateReason,
                person.sex,
                person.birthDate,
                person.ethnicity,
                Mask.phone(person.phone),
                joinedOn,
                leftOn,
                leaveReason,
                person.conditions);
    }
}
