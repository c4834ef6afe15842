package org.shouwang.household.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.Role;
import org.shouwang.shell.QuickPage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The households one works for, in the bar of a phone. */
@Component
@Order(20)
class HouseholdQuickPages implements QuickPage {

    @Override
    public Optional<Place> forActor(Actor actor) {
        boolean departmentOnly =
                actor.posts().stream().allMatch(post -> post.role().equals(Role.DEPARTMENT));
        boolean own =
                actor.posts().stream().anyMatch(post -> post.area().value().length() >= 12);
        return departmentOnly
                ? Optional.empty()
                : Optional.of(new Place(
                        own ? "view.household.quick.own" : "view.household.quick",
                        VaadinIcon.HOME_O,
                        "households",
                        null));
    }
}
