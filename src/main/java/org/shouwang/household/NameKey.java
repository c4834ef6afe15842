package org.shouwang.household;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * What a name is ordered and found by in lists of other rooms.
 *
 * @param sort its pinyin as a dictionary orders names, followed by the name itself
 * @param initials its pinyin initials in every reading; of very long names the first readings only from some point on
 */
public record NameKey(String sort, Set<String> initials) {

    private static final int MOST = 64;

    /** Keeps a copy. */
    public NameKey {
        initials = Set.copyOf(initials);
    }

    /**
     * The key of a name.
     *
     * @param name Chinese or not
     * @return its key
     */
    public static NameKey of(String name) {
        String plain = Initials.normal(name);
        StringBuilder sort = new StringBuilder();
        Set<String> initials = Set.of("");
        for (int character : plain.codePoints().toArray()) {
            sort.append(pinyin(character)).append(' ');
            String readings = Initials.readings(character);
            if (initials.size() * readings.length() > MOST) {
                readings = readings.substring(0, 1);
            }
            if (!readings.isEmpty()) {
                Set<String> longer = new LinkedHashSet<>();
                for (String beginning : initials) {
                    readings.chars().forEach(letter -> longer.add(beginning + (char) letter));
                }
                initials = longer;
            }
        }
        return new NameKey(sort + plain, initials);
    }

    private static String pinyin(int character) {
        String[] found = character > Character.MAX_VALUE || character < 128
                ? null
                : PinyinHelper.toHanyuPinyinStringArray((char) character);
        return found == null
                ? Character.toString(character).toLowerCase(Locale.ROOT)
                : found[0].substring(0, found[0].length() - 1);
    }
}
