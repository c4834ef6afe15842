package org.shouwang.shell;

import com.vaadin.flow.component.button.Button;
import org.shouwang.identity.Accounts;
import org.shouwang.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** The buttons by which a person sets up the pages: language and large text. */
@Component
class PersonalSwitches {

    private final LargeText largeText;
    private final CurrentActor actor;
    private final Accounts accounts;

    PersonalSwitches(LargeText largeText, CurrentActor actor, Accounts accounts) {
        this.largeText = largeText;
        this.actor = actor;
        this.accounts = accounts;
    }

    Button language() {
        return new LanguageSwitch(language -> actor.find().ifPresent(self -> accounts.speak(language)));
    }

    Button largeText() {
        return largeText.button();
    }
}
