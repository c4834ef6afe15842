package org.shouwang.shell;

import com.vaadin.flow.component.button.Button;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.OwnAccount;
import org.springframework.stereotype.Component;

/** The buttons by which a person sets up the pages: language and large text. */
@Component
class PersonalSwitches {

    private final LargeText largeText;
    private final CurrentActor actor;
    private final OwnAccount own;

    PersonalSwitches(LargeText largeText, CurrentActor actor, OwnAccount own) {
        this.largeText = largeText;
        this.actor = actor;
        this.own = own;
    }

    Button language() {
        return new LanguageSwitch(language -> actor.find().ifPresent(self -> own.speak(language)));
    }

    Button largeText() {
        return largeText.button();
    }
}
