package org.shouwang.procedure;

import java.util.List;

/**
 * A duty that one meeting, sign-off or approval may do for many households, and the list it leaves.
 *
 * @param duty word of the duty
 * @param level who holds it
 * @param list name of the list that prints from it, labelled {@code meeting.list.<NAME>}; null where it leaves none
 * @param listed verdicts whose households stand on the list
 * @param goesOn verdicts with which a household goes on to the next step
 */
public record JointDuty(String duty, Level level, String list, List<String> listed, List<String> goesOn) {

    /** Who holds a meeting. */
    public enum Level {
        /** The village. */
        VILLAGE,
        /** The township; the village wants to know what it came to. */
        TOWNSHIP,
        /** The county; village and township want to know. */
        COUNTY
    }

    /**
     * A duty that leaves no list.
     *
     * @param duty word of the duty
     * @param level who holds it
     * @param goesOn verdicts with which a household goes on
     * @return the duty
     */
    public static JointDuty of(String duty, Level level, String... goesOn) {
        return new JointDuty(duty, level, null, List.of(), List.of(goesOn));
    }

    /**
     * The same with a list of the households that go on.
     *
     * @param name of the list
     * @return the duty
     */
    public JointDuty leaving(String name) {
        return new JointDuty(duty, level, name, goesOn, goesOn);
    }
}
