package org.shouwang.shared;

/**
 * Where a value or rule is written: title of the text and, where known, its place in it. An article that does not exist
 * is never quoted; where no text gives the value the reference says that it is a default awaiting the county.
 *
 * @param source title of the text, or null for a default
 * @param place article or section, may be null
 * @param toConfirm whether the value stands in no text and the county has to confirm it («暂按默认值,待县确认»)
 */
public record LegalReference(String source, String place, boolean toConfirm) {

    /** A value that no text gives: «暂按默认值,待县确认». */
    public static final LegalReference DEFAULT = new LegalReference(null, null, true);

    /**
     * A reference to a text.
     *
     * @param source its title
     * @param place article or section, may be null
     * @return the reference
     */
    public static LegalReference to(String source, String place) {
        return new LegalReference(source, place, false);
    }
}
