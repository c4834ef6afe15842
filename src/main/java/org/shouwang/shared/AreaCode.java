package org.shouwang.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Statistical code of an area: 2 digits a province, 4 a prefecture, 6 a county, 9 a township, 12 a village, and the
 * village's code with a letter and two digits a part of it (G grid, Z villager group, A relocation site). A code begins
 * with the code of the area it lies in, so «within» is a comparison of prefixes.
 *
 * @param value the digits, without blanks
 */
public record AreaCode(@JsonValue String value) implements Comparable<AreaCode> {

    private static final Pattern FORM = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}([GZA]\\d{2})?");

    /**
     * Checks the form of the code.
     *
     * @throws Refusal {@code area.code-malformed} where the value is no area code
     */
    @JsonCreator
    public AreaCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw Refusal.invalid(Reason.of("area.code-malformed", value).at("area"));
        }
    }

    /**
     * Reads a code.
     *
     * @param value the digits
     * @return the code
     * @throws Refusal {@code area.code-malformed} where the value is no area code
     */
    public static AreaCode of(String value) {
        return new AreaCode(value);
    }

    /**
     * Tells whether this area lies within another or is that area.
     *
     * @param outer the possibly larger area
     * @return whether it does
     */
    public boolean within(AreaCode outer) {
        return value.startsWith(outer.value);
    }

    /** The province, two digits. */
    public AreaCode province() {
        return new AreaCode(value.substring(0, 2));
    }

    /** The county, where the area is a county or lies in one. */
    public Optional<AreaCode> county() {
        return prefix(6);
    }

    /** The township, where the area is a township or lies in one. */
    public Optional<AreaCode> township() {
        return prefix(9);
    }

    /** The village, where the area is a village or lies in one. */
    public Optional<AreaCode> village() {
        return prefix(12);
    }

    /** The next larger area by the form of the code; none above the province. */
    public Optional<AreaCode> parent() {
        return switch (value.length()) {
            case 2 -> Optional.empty();
            case 4 -> prefix(2);
            case 6 -> prefix(4);
            case 9 -> prefix(6);
            case 12 -> prefix(9);
            default -> prefix(12);
        };
    }

    private Optional<AreaCode> prefix(int length) {
        return value.length() < length ? Optional.empty() : Optional.of(new AreaCode(value.substring(0, length)));
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
