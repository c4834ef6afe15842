package org.shouwang.shared;

import java.util.Locale;

/**
 * A wording in both languages of the product.
 *
 * @param zh Simplified Chinese
 * @param en English
 */
public record Text(String zh, String en) {

    /**
     * Picks the wording of a language; anything but English is Chinese.
     *
     * @param locale the reader's language
     * @return the wording
     */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
