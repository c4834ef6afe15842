package org.shouwang.supervision.ui;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shouwang.supervision.Supervision.Heat;

/**
 * How dark an element is drawn: the more work waits there, the darker, in one colour, so that eyes that tell red from
 * green badly see the same. What is late is marked by a thick outline and by words, never by the shade.
 *
 * @param most the most work that waits at one element
 */
record HeatShades(int most) {

    private static final int SHADES = 5;

    static HeatShades of(Collection<Heat> heat) {
        return new HeatShades(heat.stream().mapToInt(Heat::open).max().orElse(0));
    }

    /** Class names of an element. */
    String classes(Heat heat) {
        return "heat-shade-" + shade(heat.open()) + (heat.overdue() > 0 ? " heat-late" : "");
    }

    private int width() {
        return Math.max(1, (most + SHADES - 1) / SHADES);
    }

    private int shade(int open) {
        return Math.max(1, Math.min(SHADES, (open + width() - 1) / width()));
    }

    /** Numbers of work by shade, the lightest first; none where nothing waits. */
    SortedMap<Integer, String> ranges() {
        var ranges = new TreeMap<Integer, String>();
        for (int shade = 1; shade <= SHADES && (shade - 1) * width() < most; shade++) {
            int from = (shade - 1) * width() + 1;
            int to = Math.min(most, shade * width());
            ranges.put(shade, from == to ? String.valueOf(from) : from + "–" + to);
        }
        return ranges;
    }
}
