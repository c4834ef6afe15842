package org.shouwang.household;

import org.shouwang.shared.AreaCode;

/**
 * What is written down about a household as a whole. Where a phone or an account is given as the view shows it, with
 * stars, the stored one stays.
 *
 * @param group villager group, grid or relocation site within the village, or null
 * @param type code list {@code HOUSEHOLD_TYPE}
 * @param phone contact phone of the household
 * @param bankName bank that pays out
 * @param bankAccount account there
 * @param living how it lives; null stands for nothing collected
 * @param collectorName information collector
 * @param collectorPhone phone of the collector
 * @param contactName assistance contact
 * @param contactPhone phone of the assistance contact
 */
public record HouseholdFields(
        AreaCode group,
        String type,
        String phone,
        String bankName,
        String bankAccount,
        LivingConditions living,
        String collectorName,
        String collectorPhone,
        String contactName,
        String contactPhone) {

    /** The least that a registration needs. */
    public static HouseholdFields of(String type, String phone) {
        return new HouseholdFields(null, type, phone, null, null, LivingConditions.UNKNOWN, null, null, null, null);
    }

    /** Never the phones or the account, which must not reach a log. */
    @Override
    public String toString() {
        return "HouseholdFields[" + type + "]";
    }
}
