package org.shouwang.household;

/**
 * Numbers in the clear, for a stated purpose only.
 *
 * @param certificateNumber certificate number, or null
 * @param phone own phone, or null
 */
public record PersonalNumbers(String certificateNumber, String phone) {

    /** Never the numbers, which must not reach a log. */
    @Override
    public String toString() {
        return "PersonalNumbers[***]";
    }
}
