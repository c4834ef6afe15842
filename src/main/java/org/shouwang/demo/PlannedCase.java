package org.shouwang.demo;

import java.util.List;

/**
 * An invented case as it is meant to go.
 *
 * @param serial its place in the plan
 * @param household serial of the household it is about
 * @param daysAgo days before today on which its lead was found
 * @param turns duty and verdict by turns, where it goes otherwise than usual
 * @param waitsAt element of the diagram at which it is left waiting, or null where it goes on to its end
 * @param stoppedFor why it is stopped once it waits there, or null
 * @param green whether it goes through the green channel of its county
 */
record PlannedCase(
        int serial, int household, int daysAgo, List<String> turns, String waitsAt, String stoppedFor, boolean green) {

    /** Whether the household declares itself instead of being found by a cadre; then nobody checks the lead. */
    boolean declared() {
        return serial % 2 == 0 && !turns.contains("checkLead") && !"checkLead".equals(waitsAt);
    }

    /** Cases of the same kind go the same way, elsewhere. */
    List<String> kind() {
        return List.of(turns.toString(), String.valueOf(waitsAt), String.valueOf(stoppedFor), String.valueOf(green));
    }
}
