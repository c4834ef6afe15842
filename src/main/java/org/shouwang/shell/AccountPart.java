package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.shouwang.identity.Actor;

/** Something that another room puts on the account page, such as the tour. */
public interface AccountPart {

    /**
     * Makes the part.
     *
     * @param actor whose account it is
     * @return a new component with its own heading, or nothing where the part is not for this person
     */
    Optional<Component> forAccount(Actor actor);
}
