package org.shouwang.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * The pinyin initials of a name in every reading (单 is d, c or s). The first four are spelt out in all combinations,
 * which an index serves; long names of minorities would have too many, so the readings of the further characters are a
 * pattern.
 *
 * @param openings first four initials, or as many as the name has, in every combination
 * @param further regular expression that matches any beginning of the initials after the fourth
 */
record Initials(List<String> openings, String further) {

    private static final int SPELT_OUT = 4;

    static Initials of(String name) {
        var readings = normal(name)
                .codePoints()
                .mapToObj(Initials::readings)
                .filter(r -> !r.isEmpty())
                .toList();
        List<String> openings = List.of("");
        for (var letters : readings.subList(0, Math.min(SPELT_OUT, readings.size()))) {
            var longer = new ArrayList<String>();
            for (var opening : openings) {
                letters.chars().forEach(letter -> longer.add(opening + (char) letter));
            }
            openings = longer;
        }
        var further = new StringBuilder();
        for (int i = readings.size() - 1; i >= SPELT_OUT; i--) {
            further.insert(0, "([" + readings.get(i) + "]").append(")?");
        }
        return new Initials(readings.isEmpty() ? List.of() : openings, "^" + further + "$");
    }

    /** Whether somebody who types these initials means the name. */
    boolean matches(String typed) {
        var letters = normal(typed);
        return openings.stream().anyMatch(o -> o.startsWith(opening(letters)))
                && rest(letters).matches(further);
    }

    static String opening(String letters) {
        return letters.substring(0, Math.min(SPELT_OUT, letters.length()));
    }

    static String rest(String letters) {
        return letters.substring(Math.min(SPELT_OUT, letters.length()));
    }

    /** A name or a search text without blanks and the dots within names of minorities, in small letters. */
    static String normal(String text) {
        return text.replaceAll("[\\s·•・‧.]", "").toLowerCase(Locale.ROOT);
    }

    static String readings(int character) {
        if (character < 128) {
            return Character.isLetter(character) ? Character.toString(character) : "";
        }
        if (character > Character.MAX_VALUE) {
            return "";
        }
        var found = PinyinHelper.toHanyuPinyinStringArray((char) character);
        if (found == null) {
            return "";
        }
        var letters = new TreeSet<String>();
        for (var reading : found) {
            letters.add(reading.substring(0, 1));
        }
        letters.addAll(SURNAMES.getOrDefault((char) character, List.of()));
        return letters.stream().collect(Collectors.joining());
    }

    /** Readings as a surname that the dictionary lacks. */
    private static final java.util.Map<Character, List<String>> SURNAMES = java.util.Map.of(
            '仇',
            List.of("q"),
            '区',
            List.of("o"),
            '单',
            List.of("s"),
            '曾',
            List.of("z"),
            '解',
            List.of("x"),
            '查',
            List.of("z"),
            '朴',
            List.of("p"),
            '盖',
            List.of("g"),
            '覃',
            List.of("q", "t"),
            '尉',
            List.of("w", "y"));
}
