package org.shouwang.process;

/**
 * What a run is about: a case; a lead that is checked before there is one; or a household as such, whose number then
 * leads the run's.
 *
 * @param caseNumber the case, or null
 * @param leadNumber the lead, or null
 * @param runNumber number of the run
 */
public record About(String caseNumber, String leadNumber, String runNumber) {

    /** What the journal calls its kind: {@code case}, {@code lead} or {@code household}. */
    public String kind() {
        return caseNumber != null ? "case" : leadNumber != null ? "lead" : "household";
    }

    /** The number by which people know it. */
    public String number() {
        return caseNumber != null
                ? caseNumber
                : leadNumber != null ? leadNumber : runNumber.substring(0, runNumber.lastIndexOf('-'));
    }

    /** The page on which it stands. */
    public String page() {
        if (caseNumber == null && leadNumber == null) {
            return "households/" + number();
        }
        return caseNumber != null ? "case/" + caseNumber : origin(leadNumber);
    }

    /**
     * The page of what started a run before there is a case.
     *
     * @param number a lead's, or an order's, which says so
     * @return its address
     */
    public static String origin(String number) {
        return (number.startsWith("DB-") ? "supervision/orders/" : "leads/") + number;
    }
}
