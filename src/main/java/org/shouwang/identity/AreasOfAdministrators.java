package org.shouwang.identity;

import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.territory.AreaKeeping;
import org.springframework.stereotype.Component;

/** An administrator keeps the areas within the own post. */
@Component
class AreasOfAdministrators implements AreaKeeping {

    private final CurrentActor actor;

    AreasOfAdministrators(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public void requireMayKeep(AreaCode area) {
        Actor person = actor.require();
        if (!person.isSystem() && !person.may(Role.ADMINISTRATOR, area)) {
            throw Refusal.forbidden(Reason.of("area.administrators-only").at("village"));
        }
    }
}
