package org.shouwang.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.Optional;
import org.shouwang.demo.DemoClock;
import org.shouwang.demo.DemoFilling;
import org.shouwang.identity.Actor;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.HeaderPart;
import org.springframework.core.annotation.Order;

/** Says on every page that this is a demo and what day it is there, and moves the day. */
@org.springframework.stereotype.Component
@Order(100)
class DemoHeader implements HeaderPart {

    private final DemoClock clock;
    private final DemoFilling filling;

    DemoHeader(DemoClock clock, DemoFilling filling) {
        this.clock = clock;
        this.filling = filling;
    }

    @Override
    public Optional<Component> forActor(Actor actor) {
        return clock.enabled() ? Optional.of(new Part(clock, filling)) : Optional.empty();
    }

    private static class Part extends Composite<Div> {

        private final DemoClock clock;

        Part(DemoClock clock, DemoFilling filling) {
            this.clock = clock;
            LocalDate today = today();
            var progress = filling.progress();
            if (!progress.finished()) {
                var making = new Span(getTranslation(
                        "view.demo.filling",
                        progress.households(),
                        progress.householdsPlanned(),
                        progress.cases(),
                        progress.casesPlanned()));
                making.addClassName("demo-filling");
                getContent().add(making);
            }
            var day = new Button(
                    getTranslation("view.demo.today", Dates.day(today)),
                    VaadinIcon.CLOCK.create(),
                    click -> new ClockDialog(clock, today()).open());
            day.setId("demo-clock");
            day.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            day.setTooltipText(getTranslation("view.demo.invented"));
            getContent().add(day);
            getContent().addClassName("demo-header");
        }

        private LocalDate today() {
            return LocalDate.ofInstant(clock.now(), WorkClock.ZONE);
        }
    }
}
