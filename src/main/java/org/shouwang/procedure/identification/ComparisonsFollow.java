package org.shouwang.procedure.identification;

import org.shouwang.comparison.Comparisons;
import org.shouwang.procedure.HouseholdMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Questions to departments follow their household to the village that answers for it. */
@Component
class ComparisonsFollow {

    private final Comparisons comparisons;

    ComparisonsFollow(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(HouseholdMoved moved) {
        comparisons.moved(moved.caseNumbers(), moved.to());
    }
}
