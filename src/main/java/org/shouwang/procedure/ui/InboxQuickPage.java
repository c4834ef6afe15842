package org.shouwang.procedure.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.shell.QuickPage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The open work, first in everybody's bar. */
@Component
@Order(10)
class InboxQuickPage implements QuickPage {

    @Override
    public Optional<Place> forActor(Actor actor) {
        return Optional.of(new Place("view.inbox.quick", VaadinIcon.INBOX, "inbox", null));
    }
}
