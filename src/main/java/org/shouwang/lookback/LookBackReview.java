package org.shouwang.lookback;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.elimination.Criterion;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;

/**
 * What a look-back starts from.
 *
 * @param caseNumber the case
 * @param eliminatedOn day its risk was marked eliminated
 * @param mode {@code ASSISTED} or {@code NATURAL}
 * @param profile the law of that day, key and version
 * @param criteria every criterion of elimination as of that day
 * @param irregular what was irregular about it, each with the code of the rule as its first argument
 * @param lastOn day of the last look-back since, or null
 * @param dueOn last day of the next one
 * @param rhythm how often, {@code MONTH}, {@code QUARTER}, {@code HALF_YEAR} or {@code YEAR}
 * @param rhythmGround where the rhythm is written
 */
public record LookBackReview(
        String caseNumber,
        LocalDate eliminatedOn,
        String mode,
        String profile,
        List<Criterion> criteria,
        List<Reason> irregular,
        LocalDate lastOn,
        LocalDate dueOn,
        String rhythm,
        LegalReference rhythmGround) {}
