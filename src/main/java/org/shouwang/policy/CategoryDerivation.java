package org.shouwang.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.shared.Reason;

/**
 * Which category the facts give, and why.
 *
 * @param category key of the category, empty where the household is none
 * @param reasons why it is that category, or why it is none
 * @param excluded for every other category why it is not
 */
public record CategoryDerivation(Optional<String> category, List<Reason> reasons, Map<String, List<Reason>> excluded) {

    /** Copies. */
    public CategoryDerivation {
        reasons = List.copyOf(reasons);
        excluded = Map.copyOf(excluded);
    }

    /**
     * What speaks against a category that somebody chose.
     *
     * @param chosen key of the category
     * @return nothing where it is the derived one
     */
    public List<Reason> against(String chosen) {
        if (category.filter(chosen::equals).isPresent()) {
            return List.of();
        }
        return excluded.getOrDefault(chosen, List.of(Reason.of("policy.category-unknown", chosen)));
    }
}
