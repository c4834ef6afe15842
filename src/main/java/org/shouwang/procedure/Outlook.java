package org.shouwang.procedure;

import java.util.List;
import org.shouwang.policy.CategoryDerivation;
import org.shouwang.policy.IncomeResult;
import org.shouwang.policy.Window;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;

/**
 * What the values of a form come to before it is handed in, reckoned as the check at the end reckons.
 *
 * @param window the months whose income counts
 * @param windowGround where the window is written
 * @param income the income against the line; null while the head count is missing or a figure is wrong
 * @param lineGround where the line is written
 * @param formulaGround where the formula is written
 * @param category the category that the facts give, with reasons; null while something of it is missing
 * @param figuresMissing keys of the figures not yet filled in; they count as nothing
 * @param factsMissing keys of what else the category needs
 * @param against what speaks against the figures
 * @param ways the ways that the duty may go, each with why it is closed; none where the figures do not decide it
 */
public record Outlook(
        Window window,
        LegalReference windowGround,
        IncomeResult income,
        LegalReference lineGround,
        LegalReference formulaGround,
        CategoryDerivation category,
        List<String> figuresMissing,
        List<String> factsMissing,
        List<Reason> against,
        List<Way> ways) {

    /**
     * A way that the duty may go.
     *
     * @param verdict the verdict that takes it
     * @param closed why it is closed, none where it is open
     */
    public record Way(String verdict, List<Reason> closed) {}
}
