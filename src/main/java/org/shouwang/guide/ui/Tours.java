package org.shouwang.guide.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Preferences;
import org.shouwang.shell.AccountPart;
import org.shouwang.shell.HeaderPart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;

/**
 * Opens the tour of a person's role on the first page after the first log-in, until it is put away for good; and again
 * whenever it is asked for.
 */
@org.springframework.stereotype.Component
@Order(300)
class Tours implements HeaderPart, AccountPart {

    private final CurrentActor actor;
    private final Preferences preferences;
    private final boolean first;

    Tours(CurrentActor actor, Preferences preferences, @Value("${shouwang.guide.first-tour}") boolean first) {
        this.actor = actor;
        this.preferences = preferences;
        this.first = first;
    }

    /** Put off until the next log-in. */
    private record PutOff() {}

    @Override
    public Optional<Component> forActor(Actor reader) {
        TourSteps steps = TourSteps.of(reader);
        boolean open = first
                && !preferences.on(key(steps))
                && VaadinSession.getCurrent().getAttribute(PutOff.class) == null;
        if (!open) {
            return Optional.empty();
        }
        Div start = new Div();
        start.setVisible(false);
        start.addAttachListener(attach -> show(attach.getUI(), steps));
        return Optional.of(start);
    }

    @Override
    public Optional<Component> forAccount(Actor reader) {
        UI ui = UI.getCurrent();
        Section part = new Section(
                new H2(ui.getTranslation("view.guide.tour")),
                new Paragraph(ui.getTranslation("view.guide.tour.explanation")),
                button());
        part.addClassName("account-part");
        return Optional.of(part);
    }

    /** Begins the tour once more. */
    Button button() {
        Button button = new Button(
                UI.getCurrent().getTranslation("view.guide.tour.start"),
                VaadinIcon.MAP_MARKER.create(),
                click -> show(UI.getCurrent(), TourSteps.of(actor.require())));
        button.setId("tour-start");
        return button;
    }

    private void show(UI ui, TourSteps steps) {
        ui.getChildren().filter(Tour.class::isInstance).toList().forEach(Component::removeFromParent);
        ui.add(new Tour(steps, () -> preferences.set(key(steps), true), () -> VaadinSession.getCurrent()
                .setAttribute(PutOff.class, new PutOff())));
    }

    private static String key(TourSteps steps) {
        return "guide.tour-seen." + steps.name().toLowerCase(java.util.Locale.ROOT);
    }
}
