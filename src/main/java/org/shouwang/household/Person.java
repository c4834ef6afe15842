package org.shouwang.household;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person, whichever household he or she belongs to at the time. */
@Entity
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;
    String certificateType;
    String certificateNumber;
    String identityNumber;
    String noCertificateReason;
    String sex;
    LocalDate birthDate;
    String ethnicity;
    String phone;

    @JdbcTypeCode(SqlTypes.JSON)
    MemberConditions conditions;

    /** Takes over checked fields; what the number says about sex and birth comes from the number. */
    void take(MemberFields fields) {
        name = fields.name().strip();
        certificateType = fields.certificateType();
        if (CertificateNumber.NONE_YET.equals(certificateType)) {
            certificateNumber = null;
            identityNumber = null;
            noCertificateReason = fields.noCertificateReason();
            sex = fields.sex();
            birthDate = fields.birthDate();
        } else {
            var certificate = CertificateNumber.of(certificateType, fields.certificateNumber());
            certificateNumber = certificate.clear();
            identityNumber = certificate.identity();
            noCertificateReason = null;
            sex = certificate.sex();
            birthDate = certificate.birthDate();
        }
        ethnicity = fields.ethnicity();
        phone = fields.phone();
        conditions = fields.conditions() == null ? MemberConditions.UNKNOWN : fields.conditions();
    }
}
