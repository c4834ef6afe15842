package org.shouwang.household;

import org.shouwang.shared.AreaCode;

/**
 * The present household of whoever holds a certificate.
 *
 * @param identity the 18 places of the number; never shown
 * @param household where the person belongs at present
 * @param number number of that household
 * @param village where it lives
 * @param headName its head
 */
public record CertificateHolder(
        String identity, HouseholdId household, String number, AreaCode village, String headName) {

    /** Never the identity, which must not reach a log. */
    @Override
    public String toString() {
        return "CertificateHolder[" + number + "]";
    }
}
