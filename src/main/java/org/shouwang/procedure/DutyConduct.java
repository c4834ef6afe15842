package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
     * Records the facts, before the token moves on.
     *
     * @param context what is known; this submission is not among its submissions
     * @param completion what is handed in
     */
    default void carryOut(DutyContext context, Completion completion) {}
}
