package org.shouwang.household;

/** How phones and accounts are shown, and what is meant when they come back like that. */
final class Mask {

    private Mask() {}

    /** 138****1234; short numbers wholly masked. */
    static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        return phone.length() < 8
                ? "*".repeat(phone.length())
                : phone.substring(0, 3) + "*".repeat(phone.length() - 7) + phone.substring(phone.length() - 4);
    }

    /** The last four digits stay. */
    static String account(String account) {
        if (account == null) {
            return null;
        }
        int hidden = Math.max(account.length() - 4, Math.min(account.length(), 4));
        return "*".repeat(hidden) + account.substring(hidden);
    }

    /** The stored number where the typed one is its masked form, else the typed one without blanks; null for none. */
    static String unchanged(String typed, String stored, String storedMasked) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.equals(storedMasked) ? stored : typed.replaceAll("\\s", "");
    }
}
