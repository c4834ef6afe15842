package org.shouwang.household;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouwang.shared.AreaCode;

/** A household with all its memberships, present and past. */
@Entity
class Household {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    String number;
    String areaCode;
    String groupCode;
    String type;
    String phone;
    String bankName;
    String bankAccount;

    @JdbcTypeCode(SqlTypes.JSON)
    LivingConditions living;

    String collectorName;
    String collectorPhone;
    String contactName;
    String contactPhone;
    LocalDate registeredOn;

    /** Changes with every edit, so that an edit of a member alone also moves the version on. */
    Instant editedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "household_id", nullable = false, updatable = false)
    @OrderBy("id")
    List<Membership> memberships = new ArrayList<>();

    AreaCode village() {
        return AreaCode.of(areaCode);
    }

    Stream<Membership> present() {
        return memberships.stream().filter(m -> m.leftOn == null);
    }

    Optional<Membership> member(PersonId person) {
        return present().filter(m -> m.person.id == person.value()).findFirst();
    }

    /** Whether a phone is its own or a present member's, however it is written. */
    boolean isReachedBy(String given) {
        String digits = given == null ? "" : given.replaceAll("\\D", "");
        return !digits.isEmpty()
                && Stream.concat(Stream.of(this).map(h -> h.phone), present().map(m -> m.person.phone))
                        .anyMatch(
                                own -> own != null && own.replaceAll("\\D", "").equals(digits));
    }

    /** What stands there now, numbers in the clear. */
    HouseholdFields fields() {
        return new HouseholdFields(
                groupCode == null ? null : AreaCode.of(groupCode),
                type,
                phone,
                bankName,
                bankAccount,
                living,
                collectorName,
                collectorPhone,
                contactName,
                contactPhone);
    }

    /** Takes over checked fields; numbers that come back masked have been replaced before. */
    void take(HouseholdFields fields) {
        groupCode = fields.group() == null ? null : fields.group().value();
        type = fields.type();
        phone = fields.phone();
        bankName = fields.bankName();
        bankAccount = fields.bankAccount();
        living = fields.living() == null ? LivingConditions.UNKNOWN : fields.living();
        collectorName = fields.collectorName();
        collectorPhone = fields.collectorPhone();
        contactName = fields.contactName();
        contactPhone = fields.contactPhone();
    }
}
