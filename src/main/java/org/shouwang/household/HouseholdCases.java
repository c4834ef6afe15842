package org.shouwang.household;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What cases say about households; answered by the room that keeps them, which leans on this one. */
public interface HouseholdCases {

    /**
     * A condition for a query over households.
     *
     * @param standing which
     * @param household the column with the household's id, as the query names it
     * @return holds for the households that stand there
     */
    String standing(Standing standing, String household);

    /**
     * A condition for a query over households.
     *
     * @param household the column with the household's id, as the query names it
     * @param parameter name of the parameter with a key of code list {@code CATEGORY}
     * @return holds for households that are monitored in that category
     */
    String monitoredAs(String household, String parameter);

    /**
     * The latest case of some households.
     *
     * @param households ids
     * @return by id; a household that never had one is missing
     */
    Map<Long, HouseholdCase> latest(Collection<Long> households);

    /**
     * All cases of a household, the latest first.
     *
     * @param household id
     * @return its cases
     */
    List<HouseholdCase> of(long household);
}
