package org.shouwang.procedure.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.Role;
import org.shouwang.shell.QuickPage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The third place of the bar: whoever visits finds the visits that wait, everybody else the cases. */
@Component
@Order(30)
class VisitsQuickPage implements QuickPage {

    private static final List<String> VISITING = List.of(
            "VILLAGE_CLERK", "GRID_WORKER", "GRID_HEAD", "TOWNSHIP_CADRE", "WORK_TEAM_MEMBER", "ASSISTANCE_CONTACT");

    @Override
    public Optional<Place> forActor(Actor actor) {
        if (VISITING.stream().anyMatch(actor::holds)) {
            return Optional.of(new Place(
                    "view.inbox.quick.visits", VaadinIcon.CLIPBOARD_USER, "inbox?duty=verificationVisit", null));
        }
        return actor.posts().stream().allMatch(post -> post.role().equals(Role.DEPARTMENT))
                ? Optional.empty()
                : Optional.of(new Place("view.case.quick", VaadinIcon.FOLDER_OPEN_O, "cases", null));
    }
}
