package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.shouwang.identity.Actor;

/**
 * A page within reach of the thumb on a phone. Beans of this type are asked once for each opened page, in the order of
 * {@link org.springframework.core.annotation.Order}; the bar has room for five.
 */
public interface QuickPage {

    /**
     * Where the page stands in the bar of a person.
     *
     * @param actor who looks at the page
     * @return the place, or nothing where the page is not among this person's daily ones
     */
    Optional<Place> forActor(Actor actor);

    /**
     * A place in the bar.
     *
     * @param title bundle key of a word or two
     * @param icon its picture
     * @param path address without a leading slash, may carry a query
     * @param badge a new component such as a count, or null
     */
    record Place(String title, VaadinIcon icon, String path, Component badge) {}
}
