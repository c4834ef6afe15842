package org.shouwang.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The account, last in everybody's bar. */
@Component
@Order(100)
class OwnQuickPage implements QuickPage {

    @Override
    public Optional<Place> forActor(Actor actor) {
        return Optional.of(new Place("view.shell.me", VaadinIcon.USER, "account", null));
    }
}
