package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.shouwang.identity.Actor;

/**
 * Something that another room puts into the header of every page, such as the demo's clock. Beans of this type are asked
 * once for each opened page, in the order of {@link org.springframework.core.annotation.Order}.
 */
public interface HeaderPart {

    /**
     * Makes the part.
     *
     * @param actor who looks at the page
     * @return a new component, or nothing where the part is not for this person
     */
    Optional<Component> forActor(Actor actor);
}
