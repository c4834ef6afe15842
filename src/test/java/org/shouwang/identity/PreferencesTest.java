package org.shouwang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class PreferencesTest {

    @Autowired
    Preferences preferences;

    @Autowired
    CurrentActor actor;

    record Filter(String name, List<String> duties) {}

    @Test
    void aChoiceIsKeptForTheAccountAloneAndTheLastOneHolds() {
        Filter first = new Filter("first", List.of());
        Filter second = new Filter("second", List.of("checkLead"));

        actor.runAs("auditor-150724", () -> preferences.set("test.filter", first));
        actor.runAs("auditor-150724", () -> preferences.set("test.filter", second));

        assertThat(actor.callAs("auditor-150724", () -> preferences.find("test.filter", Filter.class)))
                .contains(second);
        assertThat(actor.callAs("designer-150724", () -> preferences.find("test.filter", Filter.class)))
                .isEmpty();
    }

    @Test
    void aChoiceIsTakenBackWithNothing() {
        actor.runAs("auditor-150724", () -> preferences.set("test.switch", true));
        boolean before = actor.callAs("auditor-150724", () -> preferences.on("test.switch"));

        actor.runAs("auditor-150724", () -> preferences.set("test.switch", null));

        assertThat(before).isTrue();
        assertThat(actor.callAs("auditor-150724", () -> preferences.on("test.switch")))
                .isFalse();
    }

    @Test
    void whatNoLongerFitsIsNoChoice() {
        actor.runAs("auditor-150724", () -> preferences.set("test.old", List.of(1, 2)));

        assertThat(actor.callAs("auditor-150724", () -> preferences.find("test.old", Filter.class)))
                .isEmpty();
    }

    @Test
    void aLongChoiceIsRefused() {
        assertThatThrownBy(() -> actor.runAs("auditor-150724", () -> preferences.set("test.long", "x".repeat(30_000))))
                .isInstanceOf(Refusal.class);
    }
}
