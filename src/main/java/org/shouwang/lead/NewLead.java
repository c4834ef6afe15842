package org.shouwang.lead;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * A lead about a household at risk.
 *
 * @param village where the household lives, 12 figures
 * @param channel key of the list LEAD_CHANNEL
 * @param foundOn day it was found, not after today; limits and the law that applies follow it
 * @param householdNumber the household, where it is known, else null
 * @param newHousehold the household, where it is not in the registry yet, else null
 * @param headName whom the lead names, where neither is given
 * @param risks keys of the list RISK_TYPE
 * @param description what was noticed
 * @param declarationWay key of the list DECLARATION_WAY, for a household's own declaration
 * @param proxyName who wrote or declared for the household, or null
 * @param proxyRelation how that person is related to it, in words, or null
 * @param certificateNumbers certificate numbers of people whom the lead is about, wherever they are registered; null or
 *     empty where none is known
 */
public record NewLead(
        AreaCode village,
        String channel,
        LocalDate foundOn,
        String householdNumber,
        NewLeadHousehold newHousehold,
        String headName,
        List<String> risks,
        String description,
        String declarationWay,
        String proxyName,
        String proxyRelation,
        List<String> certificateNumbers) {

    /** A lead that names no certificate beside a new household's. */
    public NewLead(
            AreaCode village,
            String channel,
            LocalDate foundOn,
            String householdNumber,
            NewLeadHousehold newHousehold,
            String headName,
            List<String> risks,
            String description,
            String declarationWay,
            String proxyName,
            String proxyRelation) {
        this(
                village,
                channel,
                foundOn,
                householdNumber,
                newHousehold,
                headName,
                risks,
                description,
                declarationWay,
                proxyName,
                proxyRelation,
                List.of());
    }

    /** Never the certificate numbers, which must not reach a log. */
    @Override
    public String toString() {
        return "NewLead[" + channel + ", " + foundOn + "]";
    }

    /** A household's own declaration; it starts a case at once. */
    public static final String SELF_DECLARATION = "SELF_DECLARATION";

    /** Whether the household declared itself. */
    public boolean declared() {
        return SELF_DECLARATION.equals(channel);
    }

    /**
     * The little that is needed to register a household from a lead; the rest follows at the visit.
     *
     * @param headName the head's name
     * @param type key of the list HOUSEHOLD_TYPE
     * @param certificateType key of the list CERTIFICATE_TYPE
     * @param certificateNumber its number, or null where there is none yet
     * @param noCertificateReason why there is none yet, key of the list NO_CERTIFICATE_REASON, or null
     * @param phone phone, or null
     * @param sex key of the list SEX, where no certificate tells it, or null
     * @param birthDate day of birth, where no certificate tells it, or null
     */
    public record NewLeadHousehold(
            String headName,
            String type,
            String certificateType,
            String certificateNumber,
            String noCertificateReason,
            String phone,
            String sex,
            LocalDate birthDate) {

        @Override
        public String toString() {
            return "NewLeadHousehold[" + type + "]";
        }
    }
}
