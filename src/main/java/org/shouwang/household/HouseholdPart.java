package org.shouwang.household;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another room adds to the page of a household; shown in the order of the beans. */
public interface HouseholdPart {

    /**
     * Its part of a household's page.
     *
     * @param household the household
     * @param changed to be run when something has changed, so that the page is shown anew
     * @return the part, with a heading of its own; nothing where it has nothing to show
     */
    Optional<Component> of(HouseholdView household, Runnable changed);
}
