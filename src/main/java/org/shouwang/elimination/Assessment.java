package org.shouwang.elimination;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Text;

/**
 * Whether the risk of a household may be marked eliminated: every criterion at once.
 *
 * @param householdNumber the household
 * @param caseNumber its case
 * @param headName its head
 * @param village where it lives
 * @param on the day it was assessed for
 * @param since day it was identified
 * @param mode {@code ASSISTED} or {@code NATURAL}
 * @param profile the law of that day, key and version
 * @param profileName what it is called
 * @param criteria every criterion with its reason
 * @param barred whether a hard bar stands against it
 * @param eligible whether every criterion holds
 * @param mustAssess whether it is owed an assessment: the measures have been in effect for long enough
 * @param tracked whether it is to be tracked: all else holds, the months of measures are missing
 * @param safetyNet {@code NONE}, {@code DUE}, {@code PROPOSED} or {@code CONFIRMED}
 * @param underWay whether the procedure of its elimination is under way
 * @param actions what may be done instead where it is barred, keys labelled {@code elimination.action.<KEY>}
 * @param advice what else the data say
 */
public record Assessment(
        String householdNumber,
        String caseNumber,
        String headName,
        AreaCode village,
        LocalDate on,
        LocalDate since,
        String mode,
        String profile,
        Text profileName,
        List<Criterion> criteria,
        boolean barred,
        boolean eligible,
        boolean mustAssess,
        boolean tracked,
        String safetyNet,
        boolean underWay,
        List<String> actions,
        List<Reason> advice) {

    /** What speaks against nominating it: all that is known not to hold. */
    public List<Reason> against() {
        return criteria.stream()
                .filter(criterion -> criterion.met() == Criterion.Met.NO)
                .map(Criterion::reason)
                .toList();
    }

    /** What speaks against eliminating it: all that is not known to hold. */
    public List<Reason> missing() {
        return criteria.stream()
                .filter(criterion -> criterion.met() == Criterion.Met.NO || criterion.met() == Criterion.Met.UNKNOWN)
                .map(Criterion::reason)
                .toList();
    }
}
