package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;

/** What is particular about a duty beside its form: further rules, prefilled values, and the facts it leaves. */
public interface DutyConduct {

    /** The procedure it belongs to. */
    String processKey();

    /** Word of the duty. */
    String duty();

    /**
     * Narrows the verdicts that are offered.
     *
     * @param context what is known
     * @param verdicts all verdicts of the duty
     * @return those that are open here
     */
    default List<String> offered(DutyContext context, List<String> verdicts) {
        return verdicts;
    }

    /**
     * Fills in what is known already.
     *
     * @param context what is known
     * @param values the form's values, to be filled
     */
    default void prefill(DutyContext context, ObjectNode values) {}

    /**
     * Rules beyond the form's own.
     *
     * @param context what is known
     * @param completion what is handed in
     * @param reasons takes what speaks against it
     */
    default void check(DutyContext context, Completion completion, Reasons reasons) {}

    /**
     * What the file was sent back for, where this duty is to set it right.
     *
     * @param context what is known
     * @return nothing where nothing was sent back to it
     */
    default Optional<SentBack> sentBack(DutyContext context) {
        return Optional.empty();
    }

    /**
     * What whoever does the duty should look at twice; never a refusal.
     *
     * @param context what is known
     * @return each with the code of the rule that found it as its first argument
     */
    default List<Reason> findings(DutyContext context) {
        return List.of();
    }

    /**
     * What of the form stays in the file, where some of it belongs in another place only.
     *
     * @param form what is handed in
     * @return what the submission keeps
     */
    default ObjectNode kept(ObjectNode form) {
        return form;
    }

    /**
     * Records the facts, before the token moves on.
     *
     * @param context what is known; this submission is not among its submissions
     * @param completion what is handed in
     */
    default void carryOut(DutyContext context, Completion completion) {}

    /**
     * What the values come to, by the rules that {@link #check} holds them to.
     *
     * @param context what is known
     * @param values as filled in so far
     * @param doneOn the legal date they would carry
     * @return nothing where the duty reckons nothing
     */
    default Optional<Outlook> outlook(DutyContext context, ObjectNode values, LocalDate doneOn) {
        return Optional.empty();
    }

    /**
     * What was recorded before of that which the form asks.
     *
     * @param context what is known
     * @return the records to take over from, the one to prefer first
     */
    default List<KnownBefore> knownBefore(DutyContext context) {
        return context.latest(duty())
                .map(last -> new KnownBefore(KnownBefore.Source.SUBMISSION, last.doneOn(), last.values()))
                .map(List::of)
                .orElse(List.of());
    }

    /**
     * The duty that may be done together with this one, as the next, where the diagram draws it right behind.
     *
     * @return its word
     */
    default Optional<String> together() {
        return Optional.empty();
    }
}
