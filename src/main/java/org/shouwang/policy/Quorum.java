package org.shouwang.policy;

/**
 * When a village meeting may decide and when it has agreed.
 *
 * @param attend share of the members who have to be present, at least, as a fraction like {@code 2/3}
 * @param pass share of those present that has to be exceeded, as a fraction like {@code 1/2}
 */
public record Quorum(String attend, String pass) {

    /** Checks both fractions. */
    public Quorum {
        parts(attend);
        parts(pass);
    }

    /**
     * Whether enough members came.
     *
     * @param members who belong to the meeting
     * @param present who came
     * @return whether it may decide
     */
    public boolean attended(int members, int present) {
        int[] share = parts(attend);
        return (long) present * share[1] >= (long) members * share[0];
    }

    /**
     * Whether the meeting agreed.
     *
     * @param present who came
     * @param inFavour votes for
     * @return whether more than the share voted for it
     */
    public boolean passed(int present, int inFavour) {
        int[] share = parts(pass);
        return (long) inFavour * share[1] > (long) present * share[0];
    }

    private static int[] parts(String fraction) {
        if (fraction == null || !fraction.matches("\\d{1,3}/[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("not a fraction: " + fraction);
        }
        String[] parts = fraction.split("/");
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }
}
