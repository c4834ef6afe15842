package org.shouwang.procedure;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another room adds to the page of a case; shown in the order of the beans. */
public interface CasePart {

    /**
     * Its part of a case's page.
     *
     * @param file the case
     * @param changed to be run when the case has changed, so that the page is shown anew
     * @return the part, with a heading of its own; nothing where it has nothing to show
     */
    Optional<Component> of(CaseFile file, Runnable changed);
}
