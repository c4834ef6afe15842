package org.shouwang.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.Calendars;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.DueDate;
import org.shouwang.policy.SimulatedLimit;
import org.shouwang.policy.SimulatedProcedure;
import org.shouwang.policy.Simulations;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** What would be due when: a number of days, or all dates of the procedure for a lead. Drawn on the calendar. */
@Route(value = "deadline-simulator", layout = MainLayout.class)
@Menu(title = "view.policy.simulator", order = 72, icon = "vaadin:calendar-clock")
@StyleSheet("context://calendar.css")
@PermitAll
class DeadlineSimulatorView extends Div {

    private final transient Simulations simulations;
    private final transient Calendars calendars;
    private final transient WorkClock clock;
    private final transient Territory territory;

    private final DayPicker start;
    private final IntegerField quantity = new IntegerField();
    private final Select<DayUnit> unit = new Select<>();
    private final Checkbox roll = new Checkbox();
    private final Div answer = new Div();

    private final Select<AreaCode> county = new Select<>();
    private final DayPicker found;
    private final DayPicker posted;
    private final Div dates = new Div();

    DeadlineSimulatorView(
            Simulations simulations,
            Calendars calendars,
            Territory territory,
            CurrentActor currentActor,
            WorkClock clock) {
        this.simulations = simulations;
        this.calendars = calendars;
        this.clock = clock;
        this.territory = territory;
        start = new DayPicker(getTranslation("view.policy.simulator.start"));
        found = new DayPicker(getTranslation("view.policy.simulator.found"));
        posted = new DayPicker(getTranslation("view.policy.simulator.posted"));
        add(
                new ViewHeader(getTranslation("view.policy.simulator")),
                new Paragraph(getTranslation("view.policy.simulator.help")),
                procedure(currentActor),
                days());
    }

    private Section procedure(CurrentActor currentActor) {
        var scope = currentActor.require().scope();
        List<AreaCode> counties =
                territory.counties().stream().map(area -> area.code()).toList();
        county.setLabel(getTranslation("view.policy.county"));
        county.setItems(counties);
        county.setItemLabelGenerator(code -> territory.require(code).name());
        county.setId("simulator-county");
        counties.stream()
                .filter(code -> scope.covers(code) || scope.areas().stream().anyMatch(own -> own.within(code)))
                .findFirst()
                .ifPresent(county::setValue);
        found.setId("simulator-found");
        found.setValue(clock.today());
        posted.setId("simulator-posted");
        posted.setHelperText(getTranslation("view.policy.simulator.posted.help"));
        Button reckon = CalendarView.primary(getTranslation("view.policy.simulator.procedure"), this::reckonProcedure);
        reckon.setId("simulator-procedure");
        dates.setId("simulator-dates");
        return section("view.policy.simulator.by-county", row(county, found, posted, reckon), dates);
    }

    private Section days() {
        start.setId("simulator-start");
        start.setValue(clock.today());
        quantity.setLabel(getTranslation("view.policy.quantity"));
        quantity.setId("simulator-quantity");
        quantity.setMin(1);
        quantity.setMax(Simulations.MOST_DAYS);
        quantity.setValue(15);
        unit.setLabel(getTranslation("view.policy.dayUnit"));
        unit.setItems(DayUnit.values());
        unit.setItemLabelGenerator(each -> getTranslation("view.policy.unit." + each));
        unit.setValue(DayUnit.CALENDAR);
        unit.setId("simulator-unit");
        roll.setLabel(getTranslation("profile.value.rollDeadlineToWorkday"));
        roll.setId("simulator-roll");
        Button reckon = CalendarView.primary(getTranslation("view.policy.simulator.reckon"), this::reckonDays);
        reckon.setId("simulator-reckon");
        answer.setId("simulator-answer");
        return section("view.policy.simulator.by-days", row(start, quantity, unit, roll, reckon), answer);
    }

    private void reckonDays() {
        answer.removeAll();
        Refusals.guard(() -> {
            DueDate due = simulations.compute(
                    county.getValue(), start.getValue(), quantity.getValue(), unit.getValue(), roll.getValue(), "");
            Paragraph date = new Paragraph(new Span(Dates.day(due.date())));
            date.addClassName("cal-answer-date");
            Div box = new Div(date, new Paragraph(due.derivation().sentence().in(getLocale())));
            box.addClassName("cal-answer");
            answer.add(box, MonthGrid.limit(calendars.of(county.getValue()), due, clock.today()));
        });
    }

    private void reckonProcedure() {
        dates.removeAll();
        Refusals.guard(() -> {
            SimulatedProcedure simulated =
                    simulations.procedure(county.getValue(), found.getValue(), posted.getValue());
            RowTable<SimulatedLimit> table = new RowTable<>(getTranslation("view.policy.simulator.by-county"));
            table.text(getTranslation("view.policy.parameter"), limit -> getTranslation("profile.value." + limit.key()))
                    .text(getTranslation("view.policy.simulator.from"), this::from)
                    .column(getTranslation("view.policy.simulator.due"), this::due)
                    .column(getTranslation("view.policy.simulator.reckoning"), this::reckoning);
            table.show(simulated.limits());
            dates.add(
                    new Paragraph(getTranslation(
                            "view.policy.simulator.under",
                            simulated.profile().name().in(getLocale()))),
                    new Paragraph(getTranslation("simulation.assumption.same-day")),
                    new Paragraph(getTranslation(
                            posted.getValue() == null
                                    ? "simulation.assumption.posted"
                                    : "simulation.assumption.posted-given")),
                    table);
            simulated.limits().stream()
                    .filter(limit -> limit.key().equals("totalLimit"))
                    .findFirst()
                    .ifPresent(total ->
                            dates.add(MonthGrid.limit(calendars.of(county.getValue()), total.due(), clock.today())));
        });
    }

    private String from(SimulatedLimit limit) {
        String event = getTranslation("simulation.start." + limit.startEvent());
        return getTranslation(
                limit.assumed() ? "view.policy.simulator.from.assumed" : "view.policy.simulator.from.given",
                event,
                Dates.day(limit.startOn()));
    }

    private Component due(SimulatedLimit limit) {
        Div due = new Div(new Span(Dates.day(limit.due().date())));
        if (limit.closableFrom() != null) {
            due.add(new Div(getTranslation("view.policy.simulator.closable", Dates.day(limit.closableFrom()))));
        }
        if (limit.due().provisional()) {
            due.add(new Div(getTranslation("view.policy.simulator.provisional")));
        }
        return due;
    }

    private Component reckoning(SimulatedLimit limit) {
        Div box = new Div(new Div(limit.due().derivation().sentence().in(getLocale())));
        if (limit.due().derivation().ground() != null) {
            Span ground = new Span(getTranslation(
                    "view.shell.by-rule",
                    Refusals.ground(limit.due().derivation().ground())));
            ground.addClassName("reason-ground");
            box.add(ground);
        }
        return box;
    }

    private Section section(String heading, Component... parts) {
        Section section = new Section(new H2(getTranslation(heading)));
        section.add(parts);
        section.addClassName("cal-section");
        return section;
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("list-filters");
        return row;
    }
}
