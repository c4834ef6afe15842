package org.shouwang.shell;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The condition that a column of numbers begins with what was typed, or ends with it where only digits were typed. Ranges
 * instead of patterns, so that indexes over {@code number collate "C"} and {@code reverse(number) collate "C"} serve it
 * whatever plan the database keeps.
 *
 * @param sql the condition, in parentheses
 * @param params its named parameters
 */
public record SearchedNumber(String sql, Map<String, Object> params) {

    private static final Pattern NUMBER = Pattern.compile("(?i)[a-z]{0,4}-?[0-9][0-9-]*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /**
     * The condition for a text that may be a number.
     *
     * @param text what was typed
     * @param column as the query names it
     * @return the condition, or nothing where the text is no number
     */
    public static Optional<SearchedNumber> of(String text, String column) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        String number = text.toUpperCase(Locale.ROOT);
        String begins = column + " collate \"C\" between :numberFrom and :numberTo";
        if (!DIGITS.matcher(number).matches()) {
            return Optional.of(
                    new SearchedNumber("(" + begins + ")", Map.of("numberFrom", number, "numberTo", number + LAST)));
        }
        String tail = new StringBuilder(number).reverse().toString();
        return Optional.of(new SearchedNumber(
                "(" + begins + " or reverse(" + column + ") collate \"C\" between :tailFrom and :tailTo)",
                Map.of("numberFrom", number, "numberTo", number + LAST, "tailFrom", tail, "tailTo", tail + LAST)));
    }
}
