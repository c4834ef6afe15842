package org.shouwang.procedure;

import java.util.List;
import java.util.Optional;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.AreaCode;

/** A procedure: its words, the work of the system in it, and its limits. What procedures share is done around it. */
public interface Procedure {

    /** Its words. */
    ProcessVocabulary vocabulary();

    /**
     * Carries out work of the system.
     *
     * @param step element id in the diagram
     * @param context what is known
     * @return the verdict, where the step's word has verdicts
     */
    Optional<String> carryOut(String step, DutyContext context);

    /**
     * Who shares a duty that several do side by side.
     *
     * @param duty element id in the diagram
     * @param context what is known
     * @return keys of the parties, at least one
     */
    default List<String> parties(String duty, DutyContext context) {
        throw new IllegalArgumentException(duty + " is done by one");
    }

    /**
     * How a deadline is reckoned.
     *
     * @param timer element id of the timer
     * @param context what is known
     * @return the rule, or nothing where the profile sets no limit
     */
    Optional<LimitRule> limit(String timer, DutyContext context);

    /**
     * The limit of a duty.
     *
     * @param duty word of the duty
     * @return element id of its timer, where it has one of its own
     */
    Optional<String> timerOf(String duty);

    /**
     * Whether a verdict leaves the duty to be done again, so that its limit runs on.
     *
     * @param duty word of the duty
     * @param verdict how it ended this time
     * @return whether it has to be done again
     */
    default boolean repeats(String duty, String verdict) {
        return false;
    }

    /**
     * The wait that begins afresh with a duty, whatever is left of the one before.
     *
     * @param element element id of the duty
     * @return element id of the timer, where there is one
     */
    default Optional<String> renews(String element) {
        return Optional.empty();
    }

    /**
     * What is owed from a completed duty on, beyond the end of the run, such as the plan after the entry.
     *
     * @param duty word of the duty
     * @param verdict how it ended
     * @return names of the limits, none of them a timer of the diagram
     */
    default List<String> owedAfter(String duty, String verdict) {
        return List.of();
    }

    /**
     * Which running limits count from a duty instead of from the start of the run, once it is done.
     *
     * @param duty word of the duty
     * @param verdict how it ended
     * @param context what is known
     * @return element ids of their timers
     */
    default List<String> restartedBy(String duty, String verdict, DutyContext context) {
        return List.of();
    }

    /**
     * The duties that one meeting may do for many households.
     *
     * @return the duties in the order of the procedure
     */
    default List<JointDuty> jointDuties() {
        return List.of();
    }

    /**
     * Where a duty is done that is not done where the household lives, such as a receiving village's.
     *
     * @param element element id of the duty
     * @param context what is known
     * @return the place; nothing for where the household lives
     */
    default Optional<AreaCode> place(String element, DutyContext context) {
        return Optional.empty();
    }

    /** Why a person may stop it: keys of the list STOP_REASON; a diagram that draws no stop is never stopped. */
    default List<String> stopReasons() {
        return List.of("WITHDRAWAL", "DEATH", "MISTAKEN_LEAD");
    }

    /** Kind of the event that a stop leaves on the case. */
    default String stopEvent() {
        return "STOPPED";
    }

    /** Whether a new case begins with this procedure. */
    default boolean opensCases() {
        return false;
    }
}
