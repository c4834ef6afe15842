package org.shouwang.household;

import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * A household as people see it, with numbers masked.
 *
 * @param id identity
 * @param number household number {@code <village code>-<year of registration>-<running number>}
 * @param version what an edit has to start from
 * @param village village or community
 * @param group villager group, grid or relocation site, or null
 * @param type code list {@code HOUSEHOLD_TYPE}
 * @param headName name of the head
 * @param head who is the head
 * @param headPhoneMasked contact phone with stars in the middle, or null
 * @param bankName bank that pays out, or null
 * @param bankAccountMasked account with stars, or null
 * @param living how it lives
 * @param collectorName information collector, or null
 * @param collectorPhone phone of the collector, an official's, or null
 * @param contactName assistance contact, or null
 * @param contactPhone phone of the assistance contact, or null
 * @param members present members, the head first
 * @param formerMembers members who have left
 */
public record HouseholdView(
        HouseholdId id,
        String number,
        int version,
        AreaCode village,
        AreaCode group,
        String type,
        String headName,
        PersonId head,
        String headPhoneMasked,
        String bankName,
        String bankAccountMasked,
        LivingConditions living,
        String collectorName,
        String collectorPhone,
        String contactName,
        String contactPhone,
        List<MemberView> members,
        List<MemberView> formerMembers) {

    /** Whether it was lifted out of poverty as a registered household. */
    public boolean liftedOut() {
        return "LIFTED_OUT".equals(type);
    }

    /** The household as a form would send it back unchanged. */
    public HouseholdFields fields() {
        return new HouseholdFields(
                group,
                type,
                headPhoneMasked,
                bankName,
                bankAccountMasked,
                living,
                collectorName,
                collectorPhone,
                contactName,
                contactPhone);
    }
}
