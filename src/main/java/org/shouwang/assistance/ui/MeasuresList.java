package org.shouwang.assistance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.assistance.Measure;
import org.shouwang.assistance.Measures;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdView;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.RowTable;
import org.shouwang.territory.Department;
import org.shouwang.territory.Departments;

/** The measures of a household, those still running first to be seen, and what one may do about them. */
@org.springframework.stereotype.Component
class MeasuresList {

    private final Measures measures;
    private final MonitoredHouseholds monitored;
    private final CodeLists codes;
    private final Departments departments;
    private final WorkClock clock;

    MeasuresList(
            Measures measures,
            MonitoredHouseholds monitored,
            CodeLists codes,
            Departments departments,
            WorkClock clock) {
        this.measures = measures;
        this.monitored = monitored;
        this.codes = codes;
        this.departments = departments;
        this.clock = clock;
    }

    /** Whether there is anything to show or to be done about a household's measures. */
    boolean concerns(HouseholdView household) {
        return !measures.of(household.id()).isEmpty()
                || measures.mayRecord(household)
                        && monitored.of(household.id().value()).isPresent();
    }

    Component of(HouseholdView household, Runnable changed) {
        List<Measure> all = measures.of(household.id());
        Section part = new Section();
        part.add(new H2(part.getTranslation("view.measure.title")));
        part.setId("household-measures");
        part.addClassName("case-section");
        if (all.isEmpty()) {
            part.add(new Paragraph(part.getTranslation("view.measure.none")));
        } else {
            running(household, all, part);
            part.add(table(household, all, changed));
        }
        if (measures.mayRecord(household)) {
            Button add = new Button(
                    part.getTranslation("view.measure.add"),
                    click -> new MeasureDialog(measures, household, codes, departments, clock.today(), changed).open());
            add.setId("measure-add");
            add.addThemeVariants(ButtonVariant.LUMO_SMALL);
            part.add(add);
        }
        return part;
    }

    /** What goes on after the elimination is said, for it is easily forgotten. */
    private void running(HouseholdView household, List<Measure> all, Section part) {
        LocalDate today = clock.today();
        long running = all.stream().filter(measure -> measure.inEffectOn(today)).count();
        LocalDate eliminated = monitored
                .of(household.id().value())
                .map(standing -> standing.eliminatedOn())
                .orElse(null);
        Paragraph line = new Paragraph(
                eliminated == null
                        ? part.getTranslation("view.measure.running", running, all.size())
                        : part.getTranslation("view.measure.running-after", Dates.day(eliminated), running));
        line.setId("measures-running");
        part.add(line);
    }

    private Component table(HouseholdView household, List<Measure> all, Runnable changed) {
        boolean may = measures.mayRecord(household);
        LocalDate today = clock.today();
        RowTable<Measure> table = new RowTable<>(translation("view.measure.title"));
        table.column(translation("view.measure.kind"), measure -> {
                    Span kind = new Span(kind(measure));
                    kind.addClassName("row-title");
                    return kind;
                })
                .text(translation("view.measure.department"), measure -> department(household, measure))
                .text(
                        translation("view.measure.persons"),
                        measure -> measure.what().persons().isEmpty()
                                ? translation("view.measure.whole-household")
                                : String.join("、", measure.what().persons()))
                .text(
                        translation("view.measure.from"),
                        measure -> Dates.day(measure.what().from()))
                .text(
                        translation("view.measure.until"),
                        measure -> measure.what().until() == null
                                ? translation("view.measure.goes-on")
                                : Dates.day(measure.what().until()))
                .number(
                        translation("view.measure.amount"),
                        measure -> yuan(measure.what().amount()))
                .text(
                        translation("view.measure.remark"),
                        measure -> measure.takenOver()
                                ? translation("view.measure.taken-over")
                                : measure.what().remark());
        if (may) {
            table.column(
                    translation("view.measure.acts"),
                    measure -> measure.what().until() == null ? end(household, measure, today, changed) : null);
        }
        table.show(all);
        return table;
    }

    private Component end(HouseholdView household, Measure measure, LocalDate today, Runnable changed) {
        Button end = new Button(
                translation("view.measure.end"),
                click -> new MeasureEndDialog(measures, household, measure, today, changed).open());
        end.setId("measure-end-" + measure.id());
        end.setAriaLabel(translation("view.measure.end-of", kind(measure)));
        end.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return end;
    }

    private String kind(Measure measure) {
        String kind = codes.label("MEASURE_KIND", measure.what().kind())
                .in(UI.getCurrent().getLocale());
        return measure.what().item() == null
                ? kind
                : kind + " · "
                        + codes.label("MEASURE_ITEM", measure.what().item())
                                .in(UI.getCurrent().getLocale());
    }

    /** A key of the list of departments, or what a list taken over called it. */
    private String department(HouseholdView household, Measure measure) {
        String key = measure.what().department();
        return key == null
                ? null
                : departments.of(household.village().county().orElseThrow()).stream()
                        .filter(known -> known.key().equals(key))
                        .map(Department::name)
                        .map(name -> name.in(UI.getCurrent().getLocale()))
                        .findFirst()
                        .orElse(key);
    }

    private static String yuan(BigDecimal amount) {
        return amount == null ? null : translation("view.help.yuan", "%,.2f".formatted(amount));
    }

    private static String translation(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
