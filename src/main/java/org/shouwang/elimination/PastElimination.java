package org.shouwang.elimination;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.elimination.Criterion.Met;

/**
 * An elimination as the rules of its own day judge it.
 *
 * @param eliminatedOn day it was marked
 * @param mode {@code ASSISTED} or {@code NATURAL}
 * @param profile the law of that day, key and version
 * @param criteria every criterion, by what is on record of that day; what only a visit could know is UNKNOWN
 */
public record PastElimination(LocalDate eliminatedOn, String mode, String profile, List<Criterion> criteria) {

    /** Criteria that did not hold: what was irregular about it. */
    public List<Criterion> irregular() {
        return criteria.stream().filter(criterion -> criterion.met() == Met.NO).toList();
    }
}
