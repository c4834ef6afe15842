package org.shouwang.procedure;

import java.util.List;

/** What another room knows of the life of a household beside its cases: measures, changes, visits. */
public interface LifeSource {

    /**
     * What it knows.
     *
     * @param householdId a household that lies in the reader's area
     * @return in any order
     */
    List<LifeMoment> of(long householdId);
}
